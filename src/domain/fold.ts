/** One token of a text as it is compared: case, accents and the shape of marks aside. */
export type Term = { readonly start: number; readonly end: number; readonly word: string };

/** A run of letters, digits and signs that belong to a word; apostrophes and dots only inside it. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** The words of a text in reading order, folded, each with its place. */
export function termsOf(text: string): readonly Term[] {
  return [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: fold(match[0]),
  }));
}

/** The words alone, folded, with single spaces: two texts with the same are the same but for case and punctuation. */
export const normalise = (text: string): string =>
  COMMON.test(text)
    ? (text.toLowerCase().match(COMMON_WORD) ?? []).join(' ').replaceAll('’', "'")
    : termsOf(text)
        .map(({ word }) => word)
        .join(' ');

/** The signs of most English texts, whose words can be folded all at once: twice as fast. */
const COMMON = /^[\u0000-_a-\u007f’“”–—…]*$/u;
const COMMON_WORD = /[a-z0-9]+(?:['’.][a-z0-9]+)*/gu;

/** Case, accents, apostrophes and compatibility forms aside: “It’s” and “IT'S” are one. */
export const fold = (words: string): string => (PLAIN.test(words) ? words.toLowerCase() : foldSigns(words));

/** Nothing but case can be folded here: what most words are. */
const PLAIN = /^[\u0000-_a-\u007f]*$/u;

const foldSigns = (words: string): string =>
  words
    .replace(/[’‘`´]/gu, "'")
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
