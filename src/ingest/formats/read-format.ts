import { texts } from '../../texts/speaking.ts';
import { decodeText } from './decode-text.ts';
import { declaredCharset } from './html/declared-charset.ts';
import { type Content, isRefused, type Kind, type Named, type Read, type Refused } from './reading.ts';
import { tellFormat } from './tell-format.ts';

/** Largest file read, in bytes. */
export const MOST_BYTES = 20_000_000;
/** Longest text taken out of a file, in UTF-16 code units. */
const MOST_TEXT = 5_000_000;

/** A first line by which the ingest knows a header; what was taken out of another format has none. */
const LIKE_A_HEADER = /^(?:[^\p{L}\p{N}\n]*\n)+/u;

/**
 * Reads a file of any format it knows as paragraphs of text, with what the file states about itself. It touches
 * neither files nor the network and runs nothing that the file brings along. Whatever is wrong with the file,
 * also what makes a library throw, is a sentence. It throws only where a library of ours cannot be loaded.
 *
 * How long it takes and how much memory depends on the file, and on a damaged PDF pdf.js leaves rejected promises
 * behind that nobody can catch: where a file comes from strangers, use `readBounded`.
 */
export async function readFormat(bytes: Uint8Array, named: Named): Promise<Read | Refused> {
  const { reading } = texts();
  if (bytes.length > MOST_BYTES) {
    return { refused: reading.tooLarge(millions(bytes.length), millions(MOST_BYTES)) };
  }
  const told = tellFormat(bytes, named);
  if (typeof told !== 'string') return told;
  const kind = told === 'zip' ? 'docx' : told;
  // A library that cannot be loaded is no fault of the file.
  const read = await readerFor(kind);
  try {
    const content = await read(bytes, named);
    if (isRefused(content)) return content;
    const isTyped = kind === 'text' || kind === 'markdown';
    const text = isTyped ? content.text : content.text.replace(LIKE_A_HEADER, '');
    if (!/[\p{L}\p{N}]/u.test(text)) return { refused: reading.noText };
    if (text.length > MOST_TEXT) {
      return { refused: reading.tooLong(millions(text.length), millions(MOST_TEXT)) };
    }
    return { text, format: kind === 'markdown' ? 'markdown' : 'text', header: content.header, kind };
  } catch {
    return { refused: reading.damaged(reading.kinds[kind]) };
  }
}

type Reader = (bytes: Uint8Array, named: Named) => Content | Refused | Promise<Content | Refused>;

/** Loaded when a file of this kind comes: it takes longer to load some of them than to read most files. */
async function readerFor(kind: Kind): Promise<Reader> {
  if (kind === 'pdf') return (await import('./pdf/read-pdf.ts')).readPdf;
  if (kind === 'docx') return (await import('./docx/read-docx.ts')).readDocx;
  if (kind === 'html') {
    const { readHtml } = await import('./html/read-html.ts');
    return decoded(kind, (text, { url }) => readHtml(text, url));
  }
  if (kind === 'subtitles')
    return decoded(kind, (await import('./subtitles/read-subtitles.ts')).readSubtitles);
  return decoded(kind, (text) => ({ text, header: {} }));
}

const decoded =
  (kind: Kind, read: (text: string, named: Named) => Content | Refused): Reader =>
  (bytes, named) => {
    const text = decodeText(bytes, declaredCharset(bytes, kind === 'html', named.type));
    return text === undefined
      ? { refused: texts().reading.notText }
      : read(text.replace(/^\ufeff/u, ''), named);
  };

const millions = (count: number): string => String(Math.ceil(count / 100_000) / 10);
