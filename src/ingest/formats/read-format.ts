import { decodeText } from './decode-text.ts';
import { readDocx } from './docx/read-docx.ts';
import { declaredCharset } from './html/declared-charset.ts';
import { readHtml } from './html/read-html.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { type Content, isRefused, type Kind, type Named, type Read, type Refused } from './reading.ts';
import { readSubtitles } from './subtitles/read-subtitles.ts';
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
 * also what makes a library throw, is a sentence; it never throws.
 *
 * How long it takes and how much memory depends on the file, and on a damaged PDF pdf.js leaves rejected promises
 * behind that nobody can catch: where a file comes from strangers, use `readBounded`.
 */
export async function readFormat(bytes: Uint8Array, named: Named): Promise<Read | Refused> {
  if (bytes.length > MOST_BYTES) {
    return {
      refused: `This file has ${millions(bytes.length)} MB, and I read up to ${millions(MOST_BYTES)}. Split it.`,
    };
  }
  const told = tellFormat(bytes, named);
  if (typeof told !== 'string') return told;
  const kind = told === 'zip' ? 'docx' : told;
  try {
    const content = await contentOf(kind, bytes, named);
    if (isRefused(content)) return content;
    const isTyped = kind === 'text' || kind === 'markdown';
    const text = isTyped ? content.text : content.text.replace(LIKE_A_HEADER, '');
    if (!/[\p{L}\p{N}]/u.test(text))
      return { refused: 'There is no text in this file. Copy the words into a text file.' };
    if (text.length > MOST_TEXT) {
      return {
        refused: `The text of this file has ${millions(text.length)} million characters, and I read up to ${millions(MOST_TEXT)}. Split it.`,
      };
    }
    return { text, format: kind === 'markdown' ? 'markdown' : 'text', header: content.header, kind };
  } catch {
    return {
      refused: `This ${NAMES[kind]} is damaged. Open it, save it anew, or copy the words into a text file.`,
    };
  }
}

const NAMES: Readonly<Record<Kind, string>> = {
  markdown: 'Markdown file',
  text: 'text file',
  html: 'web page',
  pdf: 'PDF',
  docx: 'Word file',
  subtitles: 'file of subtitles',
};

async function contentOf(kind: Kind, bytes: Uint8Array, named: Named): Promise<Content | Refused> {
  if (kind === 'pdf') return readPdf(bytes);
  if (kind === 'docx') return readDocx(bytes);
  const text = decodeText(bytes, declaredCharset(bytes, kind === 'html', named.type))?.replace(
    /^\ufeff/u,
    '',
  );
  if (text === undefined) {
    return { refused: 'This is no text, whatever its name says. Save it as UTF-8 text, as .docx or as PDF.' };
  }
  if (kind === 'html') return readHtml(text, named.url);
  return kind === 'subtitles' ? readSubtitles(text) : { text, header: {} };
}

const millions = (count: number): string => String(Math.ceil(count / 100_000) / 10);
