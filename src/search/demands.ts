import type { FindOptions } from './phrase-search.ts';
import { passagesLikelyWith } from './phrases/exact.ts';
import type { PhraseIndex } from './phrases/phrase-index.ts';
import { passagesOf } from './phrases/postings.ts';
import type { ReadQuery } from './read-query.ts';
import type { WordList } from './words/read-words.ts';

/** Demands of each kind that are looked up before passages are proposed: whoever has more is served more slowly. */
const MOST_LOOKED_UP = 8;

/** Finds where limits are: what the words fall into is tested only behind the search, and much may fail there. */
const MOST_LIMITED = 500;

/**
 * The limits of a find with what is demanded besides being like the phrase. Passages that surely fail are not even
 * proposed, so that they take no other's place; those that are proposed are read.
 */
export function limitsOf(
  query: ReadQuery,
  index: PhraseIndex,
  allowed: ((passage: number) => boolean) | undefined,
): FindOptions {
  if (query.verbatim.length === 0 && query.excluded.length === 0)
    return allowed === undefined ? {} : { allowed, most: MOST_LIMITED };
  const mayPass = mayPassOf(query, index);
  return {
    ...(allowed === undefined ? {} : { most: MOST_LIMITED }),
    allowed: allowed === undefined ? mayPass : (passage) => mayPass(passage) && allowed(passage),
    accepts: acceptsOf(query, index),
  };
}

/** Tells, without reading it, whether a passage may do what is demanded. */
function mayPassOf({ verbatim, excluded }: ReadQuery, index: PhraseIndex): (passage: number) => boolean {
  const phrases = verbatim.slice(0, MOST_LOOKED_UP);
  /** For each passage how many of the phrases it may hold. */
  const held = new Uint8Array(index.size);
  for (const words of phrases) {
    for (const passage of passagesLikelyWith(words, index)) held[passage] = (held[passage] ?? 0) + 1;
  }
  const isExcluded = new Uint8Array(index.size);
  for (const [word = '', ...others] of excluded.slice(0, MOST_LOOKED_UP)) {
    const stem = others.length > 0 ? -1 : index.lexicon.findStem(word);
    for (const { first, stems } of stem < 0 ? [] : index.segments) {
      for (const passage of passagesOf(stems, stem)) isExcluded[first + passage] = 1;
    }
  }
  return (passage) => held[passage] === phrases.length && isExcluded[passage] === 0;
}

/** Tells by its words whether a passage does what is demanded. */
function acceptsOf(
  { verbatim, excluded }: ReadQuery,
  { lexicon }: PhraseIndex,
): (words: WordList) => boolean {
  const numbersOf = (words: readonly string[]): readonly number[] =>
    words.map((word) => lexicon.words.find(word));
  const runs = verbatim.map(numbersOf);
  const excludedRuns = excluded.filter(({ length }) => length > 1).map(numbersOf);
  const stems = new Set(
    excluded.flatMap(([word = '', ...others]) => (others.length > 0 ? [] : [lexicon.findStem(word)])),
  );
  return (words) =>
    runs.every((run) => holds(words, run)) &&
    !excludedRuns.some((run) => holds(words, run)) &&
    !words.numbers.subarray(0, words.length).some((word) => stems.has(lexicon.stemOf(word)));
}

/** Whether the words of a run stand adjacent and in order. */
const holds = ({ numbers, length }: WordList, run: readonly number[]): boolean =>
  numbers
    .subarray(0, length)
    .some((_, from) => run.every((word, at) => numbers[from + at] === word && from + at < length));
