import mammoth from 'mammoth';
import { texts } from '../../../texts/speaking.ts';
import { paragraphsOf } from '../html/paragraphs.ts';
import { parsePage } from '../html/parse-page.ts';
import { plausibleTitle } from '../plausible-title.ts';
import { type Content, isRefused, type Refused } from '../reading.ts';
import { unzip } from './unzip.ts';
import { zip } from './zip.ts';

const BODY = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';
/** The parts that tell what the text is; pictures, fonts, macros and what is embedded stay packed. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/document\.xml\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml|docProps\/core\.xml)$/u;
/** Notes and the signs that point to them. */
const NOTES = 'li[id^="footnote-"], li[id^="endnote-"], a[id^="footnote-ref-"], a[id^="endnote-ref-"]';

/** Reads the paragraphs, headings and lists of a Word file, without its notes. @throws what mammoth throws */
export async function readDocx(bytes: Uint8Array): Promise<Content | Refused> {
  const parts = unzip(bytes, (name) => WANTED.test(name));
  if (isRefused(parts)) return parts;
  const xml = [...parts.values()].map((part) => Buffer.from(part));
  if (!parts.has(BODY)) {
    return { refused: texts().reading.zipNotWord };
  }
  // Word declares no entities; what does, wants them expanded a billion times.
  if (xml.some((part) => part.includes('<!DOCTYPE') || part.includes('<!ENTITY'))) {
    return { refused: texts().reading.wordUnsafe };
  }
  const { value } = await mammoth.convertToHtml(
    { buffer: zip(parts) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  const page = parsePage(`<html><head></head><body>${value}</body></html>`);
  if (page === undefined) return { refused: texts().reading.wordTooDeep };
  for (const note of [...page.querySelectorAll(NOTES)]) note.remove();
  const title = plausibleTitle(titleIn(parts.get(PROPERTIES)));
  return { text: paragraphsOf(page.body).join('\n\n'), header: title === undefined ? {} : { title } };
}

function titleIn(properties: Uint8Array | undefined): string | undefined {
  const stored = /<dc:title[^<>]{0,200}>([^<>]{1,400})<\/dc:title>/u.exec(
    Buffer.from(properties ?? []).toString('utf8'),
  )?.[1];
  return stored
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
