import { termsOf } from '../domain/fold.ts';
import { slice } from '../domain/span.ts';
import type { Entries } from '../domain/vocabulary.ts';
import type { KeyOf } from './words.ts';

/** What a corpus tells of words. */
export type Lexicon = {
  /** 0.3–1: how much a word tells: the more, the fewer passages hold it. */
  readonly weight: (key: string) => number;
  readonly isKnown: (key: string) => boolean;
  /** Whether it has a capital nearly wherever it stands: members write names without one. */
  readonly isName: (key: string) => boolean;
};

/** Passages that are counted; of a larger corpus an even sample. */
const MOST_COUNTED = 20_000;
/** Share of its places at which a name has a capital. */
const NAME_FROM = 0.8;
const LEAST_WEIGHT = 0.3;

export function readLexicon(entries: Entries, keyOf: KeyOf): Lexicon {
  const step = Math.max(1, Math.ceil(entries.length / MOST_COUNTED));
  const counted = Math.ceil(entries.length / step);
  const passages = new Map<string, number>();
  const places = new Map<string, number>();
  const capitals = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (let at = 0; at < counted; at++) {
    const entry = entries.at(at * step);
    const text = entry === undefined ? '' : slice(entry.document.text, entry.passage);
    const here = new Set<string>();
    for (const { start, word } of termsOf(text)) {
      const key = keyOf(word);
      here.add(key);
      // Whatever begins a passage has a capital.
      if (start === 0) continue;
      count(places, key);
      if (/^\p{Lu}/u.test(text.slice(start, start + 2))) count(capitals, key);
    }
    for (const key of here) count(passages, key);
  }
  const rarity = (holding: number): number => Math.log(1 + counted / (0.5 + holding));
  return {
    weight: (key) => Math.max(LEAST_WEIGHT, rarity(passages.get(key) ?? 0) / rarity(0)),
    isKnown: (key) => passages.has(key),
    isName: (key) => (capitals.get(key) ?? 0) >= NAME_FROM * (places.get(key) ?? Number.POSITIVE_INFINITY),
  };
}
