import { closeDirections } from './close-directions.ts';

/**
 * Words as the value of a template's parameter on Wikipedia. What means something there is written as a character
 * reference, which is shown as the sign itself: pipes and braces, links, tags, quotes in a row, signatures, addresses,
 * and white space and invisible signs that would be taken away.
 */
export const escapeWikitext = (words: string): string =>
  closeDirections(words).replaceAll(
    /[&<>[\]{}|~]|[\p{Cc}\p{Cf}]|[^\S ]|^ | $|(?<= ) |'(?=')|(?<=')'|^'|'$|(?<=_)_|_(?=_)|:(?=\/\/)|^[*#:;=]/gu,
    (sign) => `&#${sign.codePointAt(0)};`,
  );
