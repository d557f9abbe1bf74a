// The byte-order mark is kept: offsets speak of the file as it came in.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const utf16 = {
  le: new TextDecoder('utf-16le', { ignoreBOM: true }),
  be: new TextDecoder('utf-16be', { ignoreBOM: true }),
};
const windows1252 = new TextDecoder('windows-1252');

/** Bytes looked at to tell text from anything else. */
const SAMPLE = 4_096;

/**
 * Reads bytes as text: by byte-order mark, else as UTF-8, else as they are declared, else as Windows-1252;
 * undefined when they are no text. What a server or a page declares is wrong more often than valid UTF-8 is chance.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16.le.decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16.be.decode(bytes);
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.includes(0) || startsLikeBinary(sample)) return undefined;
  try {
    return utf8.decode(bytes);
  } catch {
    return looksPrintable(sample) ? (decoderFor(declared) ?? windows1252).decode(bytes) : undefined;
  }
}

/** A declared charset that nobody knows is none, and bytes that were no UTF-8 are none for being called so. */
function decoderFor(declared: string | undefined): TextDecoder | undefined {
  if (declared === undefined) return undefined;
  try {
    const decoder = new TextDecoder(declared);
    return decoder.encoding.startsWith('utf-') ? undefined : decoder;
  } catch {
    return undefined;
  }
}

/** PDF, ZIP (and so DOCX), PNG, JPEG, GIF, gzip. */
const SIGNATURES = ['%PDF-', 'PK\u0003\u0004', '\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', '\u001f\u008b'];

function startsLikeBinary(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  return SIGNATURES.some((signature) => start.startsWith(signature));
}

/** Text holds hardly any control characters besides tabs and line ends. */
function looksPrintable(bytes: Uint8Array): boolean {
  const controls = bytes.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13).length;
  return controls * 50 < bytes.length;
}
