import { slice } from '../domain/span.ts';
import type { Span } from '../domain/vocabulary.ts';

/** Longest heading taken for a title, in words. */
const MOST_WORDS = 20;

/**
 * The title that a bare text prints above itself: a short first line that ends like no sentence, with
 * a blank line under it and sentences to follow. Undefined when the first line is text.
 */
export function printedTitle(text: string, passages: readonly Span[]): string | undefined {
  const [first, second] = passages;
  if (first === undefined || second === undefined) return undefined;
  const line = slice(text, first);
  const isShort = line.split(/\s+/u).length <= MOST_WORDS;
  const isHeading =
    /^[\p{Lu}\p{N}‘“"']/u.test(line) && /[\p{L}\p{N}’'”")]$/u.test(line) && !/[.!?:] *[’'”")]?$/u.test(line);
  const standsApart = text.slice(first.end, second.start).split('\n').length > 2;
  return isShort &&
    isHeading &&
    !isImprint(line) &&
    standsApart &&
    /[.!?][’'”")]?$/u.test(slice(text, second))
    ? line
    : undefined;
}

/** Who wrote, printed or took it, and when: “By Ada Marsh, The Gazette”, “The Gazette”, “8 July 2023”. */
function isImprint(line: string): boolean {
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  const isNamesOnly = words.length <= 5 && words.every((word) => /^\p{Lu}/u.test(word));
  return isNamesOnly || /^by \p{Lu}/iu.test(line) || /\b(?:19|20)\d\d\b/u.test(line);
}
