import type { PhraseIndex } from './phrase-index.ts';
import { sizeOf } from './postings.ts';
import { bitsOf, pairKey } from './segment.ts';

/** Fewer letters make no part of a compound. */
const SHORTEST_PART = 3;
/** A compound that stands in more passages than this is written so in this corpus. */
const RARE = 10;

/** Words as they are looked up; `respelt` says which of them the reader wrote otherwise. */
export type Phrasing = { readonly words: readonly string[]; readonly respelt: ReadonlySet<number> };

/**
 * The words as asked and, where the corpus writes a compound otherwise, as it does: “front line” and “frontline”.
 * Two phrasings at most, since each takes as long as a question of its own.
 */
export function phrasingsOf(words: readonly string[], index: PhraseIndex): readonly Phrasing[] {
  const asked = { words, respelt: new Set<number>() };
  const otherwise: string[] = [];
  const respelt = new Set<number>();
  for (let at = 0; at < words.length; at++) {
    const [word = '', next = ''] = [words[at], words[at + 1]];
    const parts = isRare(word, index) ? partsOf(word, index) : null;
    if (parts !== null) {
      respelt.add(otherwise.length).add(otherwise.length + 1);
      otherwise.push(...parts);
    } else if (isCompound(word, next, index)) {
      respelt.add(otherwise.length);
      otherwise.push(word + next);
      at++;
    } else otherwise.push(word);
  }
  return respelt.size === 0 ? [asked] : [asked, { words: otherwise, respelt }];
}

const countOf = (word: string, { lexicon }: PhraseIndex): number => {
  const number = lexicon.words.find(word);
  return number < 0 ? 0 : lexicon.wordCount(number);
};

const isRare = (word: string, index: PhraseIndex): boolean => countOf(word, index) <= RARE;

/** Two words that the corpus knows as one, and not beside each other. */
const isCompound = (word: string, next: string, index: PhraseIndex): boolean =>
  word.length >= SHORTEST_PART &&
  next.length >= SHORTEST_PART &&
  countOf(word + next, index) > 0 &&
  !isPair(word, next, index);

/** The two words that the corpus knows beside each other. */
function partsOf(word: string, index: PhraseIndex): readonly [string, string] | null {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (countOf(left, index) > 0 && countOf(right, index) > 0 && isPair(left, right, index))
      return [left, right];
  }
  return null;
}

function isPair(left: string, right: string, { lexicon, segments }: PhraseIndex): boolean {
  const [a, b] = [lexicon.findStem(left), lexicon.findStem(right)];
  return (
    a >= 0 && b >= 0 && segments.some((segment) => sizeOf(segment.pairs, pairKey(a, b, bitsOf(segment))) > 0)
  );
}
