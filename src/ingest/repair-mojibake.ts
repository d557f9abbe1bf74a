import { type Edit, editsFor } from './apply-edits.ts';

/** What the bytes 0x80–0x9F mean in Windows-1252, the charset that UTF-8 is most often misread as. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A lead byte of UTF-8, misread as a letter, that may begin a character. */
const LEAD = /[Â-ô]/gu;

/**
 * Finds UTF-8 that was read as Windows-1252 (`â€™` for `’`) and the lone `Â` that a lost no-break
 * space leaves behind. A run that is not valid UTF-8 when read back is left as it is.
 */
export function repairMojibake(text: string): Edit[] {
  const edits: Edit[] = [];
  LEAD.lastIndex = 0;
  for (let match = LEAD.exec(text); match !== null; match = LEAD.exec(text)) {
    const start = match.index;
    const read = readBack(text, start);
    if (read === undefined) continue;
    edits.push({ start, end: start + read.length, with: read.letter });
    LEAD.lastIndex = start + read.length;
  }
  return [...edits, ...editsFor(text, /Â(?=[\s\u00a0]|$)/gu, () => '')];
}

/**
 * What English print holds beyond ASCII: Latin letters, punctuation, currency, arrows, emoji. A pair such as
 * `É”` reads back as a letter of the phonetic alphabet, and so was no damage.
 */
const PRINTED = /^[\u00a0-\u017f\u2010-\u22ff\u{1f000}-\u{1faff}]$/u;

/** The character that the letters from `at` on were, and how many letters it was misread as. */
function readBack(
  text: string,
  at: number,
): { readonly letter: string; readonly length: number } | undefined {
  const lead = text.charCodeAt(at);
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const bytes = Array.from(text.slice(at, at + length), byteOf);
  if (bytes.length < length || bytes.some((byte) => byte > 0xff)) return undefined;
  try {
    const letter = utf8.decode(Uint8Array.from(bytes));
    return PRINTED.test(letter) ? { letter, length } : undefined;
  } catch {
    return undefined; // Not UTF-8: the letters are what was meant.
  }
}

/** The byte that Windows-1252 shows as this letter; above 255 when there is none. */
function byteOf(letter: string): number {
  const high = WINDOWS_1252.indexOf(letter);
  return high >= 0 ? 0x80 + high : letter.charCodeAt(0);
}
