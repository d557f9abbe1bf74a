import { termsOf } from '../../domain/fold.ts';

/** The words of many texts as numbers, so that all of them can be looked through between two keystrokes. */
export type PhraseWords = {
  /** The numbers of all words, text after text. */
  readonly words: Uint32Array;
  /** Where the words of each text end. */
  readonly ends: Uint32Array;
  /** The numbers of a word, or of all words that begin so: from the first to behind the last. */
  readonly numbersOf: (word: string, isPrefix: boolean) => Range;
};

export type Range = { readonly from: number; readonly to: number };

export function readPhrases(texts: readonly string[]): PhraseWords {
  const read = texts.map((text) => termsOf(text).map(({ word }) => word));
  // Numbered in order, so that words that begin alike are neighbours.
  const vocabulary = [...new Set(read.flat())].sort();
  const numbers = new Map(vocabulary.map((word, number) => [word, number]));
  let end = 0;
  const ends = Uint32Array.from(read, ({ length }) => (end += length));
  const words = Uint32Array.from(read.flat(), (word) => numbers.get(word) ?? 0);

  const firstFrom = (wanted: string): number => {
    let [low, high] = [0, vocabulary.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((vocabulary[middle] ?? '') < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    words,
    ends,
    numbersOf: (word, isPrefix) => {
      const from = firstFrom(word);
      if (isPrefix) return { from, to: firstFrom(`${word}\uffff`) };
      return { from, to: vocabulary[from] === word ? from + 1 : from };
    },
  };
}

/** How a text answers to what was typed, the best first: it begins so, goes on so, or holds all the words. */
export const LIKENESSES = ['begins', 'goes-on', 'holds-all'] as const;

export type Likeness = {
  readonly as: (typeof LIKENESSES)[number];
  /** The words that answer, of those of the text; from the first on where they stand apart. */
  readonly first: number;
  readonly last: number;
};

/** How a text answers to the words asked for; undefined when it does not. Plain loops: there are many texts. */
export function likenessOf(
  { words, ends }: Pick<PhraseWords, 'words' | 'ends'>,
  text: number,
  asked: readonly Range[],
): Likeness | undefined {
  const [start, end] = [ends[text - 1] ?? 0, ends[text] ?? 0];
  for (const range of asked) if (placeOf(words, range, start, end) === end) return undefined;
  const [beginning] = asked;
  if (beginning === undefined) return { as: 'begins', first: 0, last: 0 };
  let at = placeOf(words, beginning, start, end);
  while (at < end && !goesOn(words, asked, at, end)) at = placeOf(words, beginning, at + 1, end);
  if (at === end) return { as: 'holds-all', first: 0, last: 0 };
  const first = at - start;
  return { as: first === 0 ? 'begins' : 'goes-on', first, last: first + asked.length - 1 };
}

/** Where a word of a range stands first; `end` when it does not. */
function placeOf(words: Uint32Array, { from, to }: Range, start: number, end: number): number {
  let at = start;
  for (; at < end; at++) {
    const word = words[at] ?? 0;
    if (word >= from && word < to) break;
  }
  return at;
}

const goesOn = (words: Uint32Array, asked: readonly Range[], start: number, end: number): boolean =>
  start + asked.length <= end &&
  asked.every(({ from, to }, next) => {
    const word = words[start + next] ?? 0;
    return word >= from && word < to;
  });
