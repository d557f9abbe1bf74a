import { termsOf } from '../../domain/fold.ts';

/** Longest suggestion, in UTF-16 code units: more does not fit a line, nor what Discord takes for one. */
export const LONGEST = 100;

/** The whole words at the beginning of a text, at most so many code units. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  // One more, to see whether a word ends there.
  const last = termsOf(text.slice(0, most + 1)).findLast(({ end }) => end <= most);
  return text.slice(0, last?.end ?? 0);
}

/**
 * Whole words of a text, at most 100 characters with single spaces: from its beginning if the words up to `last` fit in,
 * else from the word `first` on. Empty where not even one word fits.
 */
export function shorten(
  text: string,
  { first, last }: { readonly first: number; readonly last: number },
): string {
  const terms = termsOf(text);
  const between = (from: number, to: number): string =>
    text.slice(terms[from]?.start, terms[to]?.end).replace(/\s+/gu, ' ');
  const from = between(0, last).length <= LONGEST ? 0 : first;
  let to = from - 1;
  while (to + 1 < terms.length && between(from, to + 1).length <= LONGEST) to++;
  return to < from ? '' : between(from, to);
}
