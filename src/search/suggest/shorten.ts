import { termsOf } from '../../domain/fold.ts';

/** Longest suggestion, in UTF-16 code units: more does not fit a line, nor what Discord takes for one. */
export const LONGEST = 100;

/**
 * Whole words of a text, at most 100 characters with single spaces: from its beginning, if the first `last` words
 * fit in, else from the word `first` on. Empty where not even one word fits.
 */
export function shorten(
  text: string,
  { first, last }: { readonly first: number; readonly last: number },
): string {
  const terms = termsOf(text);
  const upTo = (from: number, to: number): string =>
    text.slice(terms[from]?.start, terms[to]?.end).replace(/\s+/gu, ' ');
  const from = upTo(0, last).length <= LONGEST ? 0 : first;
  let to = Math.min(terms.length, from + LONGEST) - 1;
  while (to >= from && upTo(from, to).length > LONGEST) to--;
  return to < from ? '' : upTo(from, to);
}
