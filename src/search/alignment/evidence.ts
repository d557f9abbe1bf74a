import type { AskedWord } from '../phrases/asked.ts';
import type { Alignment } from './align.ts';

/** What is known of a passage and the words between the matched ones. */
type Surroundings = {
  /** Words of the passage. */
  readonly length: number;
  /** Words between the first and the last matched one that were not asked for. */
  readonly contentBetween: number;
  readonly functionBetween: number;
  /** Passages that were searched. */
  readonly passages: number;
};

/** What speaks for and against a passage being what was meant, and not merely like it: a number each. */
export type Evidence = { readonly [K in (typeof EVIDENCE)[number]]: number };

export const EVIDENCE = [
  'score',
  'found words',
  'missing content words',
  'several missing',
  'missing function words',
  'neighbours kept',
  'content words between',
  'function words between',
  'out of order',
  'rarity found',
  'rarity missing',
  'length of the passage',
  'passages searched',
] as const;

/** Counts beyond this tell no more. */
const MANY = 3;

/** @param rarities of each asked word, in nats: how much it tells that a passage holds it */
export function evidenceOf(
  asked: readonly AskedWord[],
  { pairs, isInOrder, score }: Alignment,
  around: Surroundings,
): Evidence {
  const found = new Set(pairs.map(({ asked: at }) => at));
  const missing = asked.filter((_, at) => !found.has(at));
  const content = missing.filter(({ isFunction }) => !isFunction).length;
  const rarity = (words: readonly AskedWord[]): number => words.reduce((sum, word) => sum + word.rarity, 0);
  const kept = pairs.filter((pair, at) => isNext(pairs[at - 1], pair)).length;
  return {
    score,
    'found words': found.size,
    'missing content words': Math.min(2, content),
    'several missing': content > 1 ? 1 : 0,
    'missing function words': missing.length - content,
    'neighbours kept': asked.length > 1 ? kept / (asked.length - 1) : 1,
    'content words between': Math.min(MANY, around.contentBetween),
    'function words between': Math.min(MANY, around.functionBetween),
    'out of order': isInOrder ? 0 : 1,
    'rarity found': rarity(asked.filter((_, at) => found.has(at))),
    'rarity missing': rarity(missing),
    'length of the passage': Math.log(1 + around.length),
    'passages searched': Math.log(1 + around.passages),
  };
}

const isNext = (before: Alignment['pairs'][number] | undefined, pair: Alignment['pairs'][number]): boolean =>
  before !== undefined && pair.asked === before.asked + 1 && pair.passage === before.passage + 1;
