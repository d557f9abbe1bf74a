import type { Archive } from '../domain/archive.ts';
import { termsOf } from '../domain/fold.ts';
import { isFunctionWord } from '../domain/function-words.ts';
import { slice } from '../domain/span.ts';
import type { Entry, Hit, Synonyms } from '../domain/vocabulary.ts';
import { type Alternative, alternativesTo } from './synonyms.ts';
import { stemOf } from './terms.ts';
import { buildTopicIndex, type TopicIndex } from './topic-index.ts';
import { spokenIn } from './topic-marks.ts';

const MOST_HITS = 200;
/** Words of a topic that are searched for: nobody names a topic in more. */
const MOST_WORDS = 64;

type Allowed = (number: number) => boolean;

export type Topics = {
  readonly searchedAlso: Archive['searchedAlso'];
  /** As `Archive.about`, of the entries that are allowed. */
  readonly about: (topic: string, allowed?: Allowed) => Promise<readonly Hit[]>;
};

/** The content words of a topic, each once, by their stems. */
type Asked = ReadonlyMap<string, string>;

/** Finds the entries that speak of a topic. The index is built when one is first asked for: nobody else waits for it. */
export function buildTopics(entries: readonly Entry[], synonyms: readonly Synonyms[]): Topics {
  let index: Promise<TopicIndex> | undefined;
  return {
    searchedAlso: (topic) => [...new Set(alternativesTo(topic, synonyms).map(({ term }) => term))],
    about: async (topic, allowed = () => true) => {
      const asked = contentWords(topic);
      if (asked.size === 0) return [];
      index ??= buildTopicIndex(entries);
      return hitsOf(asked, alternativesTo(topic, synonyms), entries, { index: await index, allowed });
    },
  };
}

function contentWords(topic: string): Asked {
  const words = termsOf(topic).flatMap(({ word }) => (isFunctionWord(word) ? [] : [word]));
  const sameStem = Map.groupBy(words.slice(0, MOST_WORDS), stemOf);
  return new Map([...sameStem].map(([stem, [word = '']]) => [stem, word]));
}

function hitsOf(
  asked: Asked,
  alternatives: readonly Alternative[],
  entries: readonly Entry[],
  { index, allowed }: { readonly index: TopicIndex; readonly allowed: Allowed },
): readonly Hit[] {
  const held = index.weigh([...asked.keys()], alternatives).filter(({ number }) => allowed(number));
  const weighed = held.map((one) => {
    const likely = alternatives.filter(({ content }) => content.every((stem) => one.stems.includes(stem)));
    return { ...one, isWhole: missingFrom(asked, one.stems, likely).length === 0 };
  });
  const likeliest = weighed.toSorted(wholeFirst).slice(0, MOST_HITS);
  const heaviest = Math.max(...likeliest.map(({ weight }) => weight));
  const hits = likeliest.flatMap(({ number, weight, stems }) => {
    const entry = entries[number];
    if (entry === undefined) return [];
    const terms = termsOf(slice(entry.document.text, entry.passage));
    const { marks, alternatives: standing } = spokenIn(terms, asked, alternatives);
    const missing = missingFrom(asked, stems, standing);
    if (missing.length === asked.size) return [];
    const isWhole = missing.length === 0;
    const match = { grade: 'related', score: scoreOf(weight / heaviest, isWhole), marks } as const;
    return [{ isWhole, entry, match: isWhole ? match : { ...match, missing } }];
  });
  // Only now it is known whether the words of an alternative stand side by side.
  return hits.toSorted(wholeFirst).map(({ entry, match }) => ({ entry, match }));
}

function missingFrom(
  asked: Asked,
  stems: readonly string[],
  standing: readonly Alternative[],
): readonly string[] {
  const isThere = (stem: string): boolean =>
    stems.includes(stem) || standing.some(({ standsFor }) => standsFor.includes(stem));
  return [...asked].flatMap(([stem, word]) => (isThere(stem) ? [] : [word]));
}

/** Sorting is stable: the whole and the others stay ordered by weight. */
const wholeFirst = (a: { readonly isWhole: boolean }, b: { readonly isWhole: boolean }): number =>
  Number(b.isWhole) - Number(a.isWhole);

/** From ½ up where no word is missing, at most ½ elsewhere; in thousandths. */
const scoreOf = (share: number, isWhole: boolean): number =>
  Math.round(500 * ((isWhole ? 1 : 0) + share)) / 1000;
