/**
 * Makes words safe to show in Discord: whatever a document, an option or a name contains, it is shown as it
 * stands. It cannot format, link, mention or break out of its line.
 *
 * Discord's parser takes a backslash before any sign that is no letter or digit as “this sign, as it is”.
 * `escapeMarkdown` of discord.js leaves `>`, `-#`, mentions and timestamps alone, so this is our own.
 */
export function escapeMarkup(words: string): string {
  return (
    visible(words)
      .replace(/\s*\n\s*/gu, '\n')
      .replace(/[\\*_~`|<>[\]@#]/gu, '\\$&')
      // Addresses and the `:names:` of emoji hang on a colon; times like 10:30 are left alone.
      .replace(/:(?=[\p{L}/_])/gu, '\\:')
      .replace(LINE_START, '$1\\$2')
      .replace(NUMBERED, '$1$2\\$3')
  );
}

/** Words without what hides or turns them, as it would what stands around them. */
export const visible = (words: string): string => words.replace(INVISIBLE, '');

/** One line of text where Discord knows no markup: a label in a menu or a list of choices. */
export const plainLine = (words: string): string => words.replace(/\s+/gu, ' ').replace(INVISIBLE, '').trim();

/** Control and direction characters and zero-width spaces: they hide or turn what stands around them. */
const INVISIBLE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Signs that make a list, a rule or small print when they begin a line. */
const LINE_START = /(^|\n)([-+=•])/gu;
const NUMBERED = /(^|\n)(\d{1,9})([.)])/gu;

/** Every line behind `> `: Discord's own `quote()` marks the first only, `>>>` swallows what follows. */
export const blockQuote = (escaped: string): string =>
  escaped
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
