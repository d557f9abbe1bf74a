import { closeDirections } from './close-directions.ts';

/**
 * Words as Markdown that is shown as they stand, wherever it is read: in CommonMark, on GitHub, in Discord. They cannot
 * format, link, mention or leave their block. White space at a line's ends goes: indented lines would be code.
 */
export const escapeMarkdown = (words: string): string =>
  closeDirections(words)
    .trim()
    .replaceAll(/\s*[\n\r]\s*/gu, '\n')
    .replaceAll(/[\\`*_{}[\]<>#|~@&$^!]/gu, '\\$&')
    // Bare addresses, and the `:names:` of emoji; times like 10:30 are left alone.
    .replaceAll(/:(?=[\p{L}/_])|(?<=www)\./giu, '\\$&')
    .replaceAll(/(^|\n)([-+=])/gu, '$1\\$2')
    .replaceAll(/(^|\n)(\d+)([.)])/gu, '$1$2\\$3');
