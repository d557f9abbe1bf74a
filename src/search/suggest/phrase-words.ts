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

/** Words of a text that are looked at: its beginning tells it from others. */
const MOST_WORDS = 64;

export function readPhrases(texts: readonly string[]): PhraseWords {
  const read = texts.map((text) =>
    termsOf(text)
      .slice(0, MOST_WORDS)
      .map(({ word }) => word),
  );
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

/** How a text answers to what was typed: the best first. */
export const LIKENESSES = ['begins', 'holds-in-order', 'holds-all'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** How a text answers to the words asked for, and from which of its words to which; undefined when it does not. */
export function likenessOf(
  { words, ends }: Pick<PhraseWords, 'words' | 'ends'>,
  text: number,
  asked: readonly Range[],
): { readonly likeness: Likeness; readonly first: number; readonly last: number } | undefined {
  const [start, end] = [ends[text - 1] ?? 0, ends[text] ?? 0];
  const isAt = (at: number, range: Range): boolean => {
    const word = words[at] ?? 0;
    return range.from <= word && word < range.to;
  };
  for (let at = start; at + asked.length <= end; at++) {
    if (asked.every((range, next) => isAt(at + next, range))) {
      const first = at - start;
      const likeness = first === 0 ? 'begins' : 'holds-in-order';
      return { likeness, first, last: Math.max(first, first + asked.length - 1) };
    }
  }
  const isHeld = (range: Range): boolean => {
    for (let at = start; at < end; at++) if (isAt(at, range)) return true;
    return false;
  };
  return asked.every(isHeld) ? { likeness: 'holds-all', first: 0, last: 0 } : undefined;
}
