import type { Texts } from '../../texts/en/index.ts';
import { texts } from '../../texts/speaking.ts';
import type { Kind, Named, Refused } from './reading.ts';

/** Bytes looked at to tell one format from another. */
const HEAD = 2_048;

const ENDINGS: Readonly<Record<string, Kind>> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  vtt: 'subtitles',
  srt: 'subtitles',
};
const TYPES: Readonly<Record<string, Kind>> = {
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/plain': 'text',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/vtt': 'subtitles',
  'text/srt': 'subtitles',
  'application/x-subrip': 'subtitles',
};
/** Formats that are told by their bytes; the endings only say which files of a folder are meant. */
const BY_BYTES: ReadonlySet<string> = new Set(['pdf', 'docx']);

/** Whether a file of a folder is a document to go by its name; a folder's own explanation is none. */
export function isDocumentName(name: string): boolean {
  const ending = /\.(\w+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  return (Object.hasOwn(ENDINGS, ending) || BY_BYTES.has(ending)) && !/(?:^|[/\\])readme\.\w+$/iu.test(name);
}

/** Written in letters, but nothing that anybody says. */
const NO_PROSE = /^(?:json|jsonl|csv|tsv|xml|svg|css|js|mjs|ts|py|sh|sql|ya?ml|tex|ps|eps|ics|log)$/u;

type Unreadable = keyof Texts['reading']['unreadable'];

/** What these bytes begin with, as letters, and what such a file is. */
const SIGNATURES: readonly { readonly starts: string; readonly is: Unreadable }[] = [
  { starts: '\u0089PNG', is: 'picture' },
  { starts: '\u00ff\u00d8\u00ff', is: 'picture' },
  { starts: 'GIF8', is: 'picture' },
  { starts: 'RIFF', is: 'media' },
  { starts: 'ID3', is: 'sound' },
  { starts: 'OggS', is: 'film' },
  { starts: '\u001f\u008b', is: 'gzip' },
  { starts: '7z\u00bc\u00af', is: '7z' },
  { starts: 'Rar!', is: 'rar' },
  { starts: 'MZ', is: 'program' },
  { starts: '\u007fELF', is: 'program' },
];

/** Which format a file has: by its first bytes, then by its name's ending, then by the type it is claimed to be. */
export function tellFormat(bytes: Uint8Array, { name, type }: Named): Kind | 'zip' | Refused {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD)).replace(
    /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe)/u,
    '',
  );
  // Text of two bytes a letter shows its signs all the same once the empty halves are gone.
  const signs = (/^[\u00ff\u00fe]{2}/u.test(head) ? head.slice(2) : head)
    .replaceAll('\u0000', '')
    .trimStart();
  if (head.slice(0, 1_024).includes('%PDF-') && !/^[\p{L}<]/u.test(signs)) return 'pdf';
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'zip';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return refuse('office');
  if (head.startsWith('{\\rtf')) return refuse('rtf');
  const known = isBinary(bytes) ? SIGNATURES.find(({ starts }) => head.startsWith(starts)) : undefined;
  if (known !== undefined) return refuse(known.is);
  if (signs.startsWith('WEBVTT')) return 'subtitles';
  if (isPage(signs)) return 'html';
  // Their speakers are known, so they are not read for quotations and not kept as documents.
  if (/\.jsonl$/iu.test(name)) return { refused: texts().reading.speeches };
  return byName(name, type) ?? refuse('other');
}

/** Whether a page begins here, behind an XML declaration and comments. */
function isPage(signs: string): boolean {
  let rest = signs;
  for (
    let opening = /^<(?:\?xml|!--)/u.exec(rest);
    opening !== null;
    opening = /^<(?:\?xml|!--)/u.exec(rest)
  ) {
    const closing = opening[0] === '<!--' ? '-->' : '?>';
    const end = rest.indexOf(closing);
    if (end < 0) return false;
    rest = rest.slice(end + closing.length).trimStart();
  }
  return /^<(?:!doctype\s+html|html)[\s>]/iu.test(rest);
}

function byName(name: string, type: string | undefined): Kind | undefined {
  const ending = /\.([a-z\d]{1,10})$/u.exec(name.toLowerCase())?.[1] ?? '';
  const claimed = type?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const kind = ENDINGS[ending] ?? TYPES[claimed];
  if (kind !== undefined) return kind;
  if (NO_PROSE.test(ending) || /^(?:image|audio|video|font)\/|json|xml|javascript|csv|css/u.test(claimed)) {
    return undefined;
  }
  return 'text';
}

/** Signs like `MZ` or `ID3` may begin an honest sentence, too. */
const isBinary = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, HEAD).some((byte) => byte < 9 || (byte > 13 && byte < 27) || byte === 0xff);

const refuse = (is: Unreadable): Refused => ({ refused: texts().reading.unreadable[is] });
