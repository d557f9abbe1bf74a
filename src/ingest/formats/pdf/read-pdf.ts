import { getDocumentProxy } from 'unpdf';
import { texts } from '../../../texts/speaking.ts';
import { plausibleTitle } from '../plausible-title.ts';
import type { Content, Refused } from '../reading.ts';
import { type Line, linesOf, type Piece } from './lines.ts';
import { joinParagraphs } from './paragraphs.ts';
import { withoutRunningLines } from './running-lines.ts';
import { unpacksTooFar } from './unpacks-too-far.ts';

const MOST_PAGES = 3_000;

/** Nothing is drawn, nothing fetched, and nothing that the file brings along is made into a function. */
const CAREFUL = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  stopAtErrors: false,
  enableXfa: false,
  verbosity: 0,
} as const;

/** Reads the text layer of a PDF as paragraphs. @throws what pdf.js throws on a damaged file */
export async function readPdf(bytes: Uint8Array): Promise<Content | Refused> {
  if (unpacksTooFar(bytes)) {
    return { refused: texts().reading.pdfTooFar };
  }
  const pdf = await open(bytes);
  if (pdf === 'locked') {
    return { refused: texts().reading.pdfLocked };
  }
  try {
    if (pdf.numPages > MOST_PAGES) {
      return { refused: texts().reading.pdfPages(pdf.numPages, MOST_PAGES) };
    }
    const pages: Line[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOf(items.filter((item): item is typeof item & Piece => 'str' in item)));
      page.cleanup();
    }
    const paragraphs = joinParagraphs(withoutRunningLines(pages));
    if (paragraphs.length === 0) {
      return { refused: texts().reading.pdfEmpty };
    }
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
    const title = plausibleTitle((info as { readonly Title?: unknown }).Title);
    return { text: paragraphs.join('\n\n'), header: title === undefined ? {} : { title } };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array) {
  try {
    // A copy, because pdf.js takes what it is given for its own.
    return await getDocumentProxy(new Uint8Array(bytes), CAREFUL);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return 'locked';
    throw error;
  }
}
