import { type Edit, editsFor } from './apply-edits.ts';

/** What the bytes 0x80–0x9F mean in Windows-1252, the charset that UTF-8 is most often misread as. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A lead byte of UTF-8 and what may follow it, misread as letters. */
const MISREAD = new RegExp(`[Â-ô][\\u0080-\\u00bf${WINDOWS_1252}]{1,3}`, 'gu');

/**
 * Finds UTF-8 that was read as Windows-1252 (`â€™` for `’`) and the lone `Â` that a lost no-break
 * space leaves behind. A run that is not valid UTF-8 when read back is left as it is.
 */
export function repairMojibake(text: string): Edit[] {
  const misread = editsFor(text, MISREAD, ([run]) => readBack(run));
  const stray = editsFor(text, /Â(?=[\s\u00a0]|$)/gu, () => '');
  return [...misread, ...stray];
}

/**
 * What English print holds beyond ASCII: Latin letters, punctuation, currency, arrows, emoji. A pair such as
 * `É”` reads back as a letter of the phonetic alphabet, and so was no damage.
 */
const PRINTED = /^[\u00a0-\u017f\u2010-\u22ff\u{1f000}-\u{1faff}]$/u;

/** The longest beginning of the run that is one character of UTF-8, with the rest as it was. */
function readBack(run: string): string | undefined {
  const bytes = [...run].map((letter) => {
    const high = WINDOWS_1252.indexOf(letter);
    return high >= 0 ? 0x80 + high : letter.charCodeAt(0);
  });
  const lead = bytes[0] ?? 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (bytes.length < length) return undefined;
  try {
    const letter = utf8.decode(Uint8Array.from(bytes.slice(0, length)));
    return PRINTED.test(letter) ? letter + run.slice(length) : undefined;
  } catch {
    return undefined; // Not UTF-8: the letters are what was meant.
  }
}
