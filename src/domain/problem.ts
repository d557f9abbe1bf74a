import { cutAt } from './cut-at.ts';

/** Where in the corpus. Lines count from 1, as editors do. */
type Place = { readonly file: string; readonly line: number };

/** Everything that can be wrong with a file of a corpus. Its author can mend it, so it is a value. */
export type Problem = Place &
  (
    | { readonly kind: 'missing-field'; readonly field: 'title' | 'publisher' }
    | { readonly kind: 'no-day' }
    | { readonly kind: 'not-a-day'; readonly field: string; readonly received: string }
    | {
        readonly kind: 'bad-field';
        readonly field: string;
        readonly received: string;
        readonly expected: string;
      }
    | { readonly kind: 'unknown-field'; readonly field: string; readonly known: readonly string[] }
    | { readonly kind: 'broken-header'; readonly reason: string }
    | { readonly kind: 'unclosed-quotation'; readonly opening: string }
    | { readonly kind: 'not-text' }
    | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
    | { readonly kind: 'empty' }
    | { readonly kind: 'unreadable'; readonly reason: string }
    | { readonly kind: 'failed'; readonly reason: string }
    | { readonly kind: 'no-such-folder' }
    | { readonly kind: 'no-documents' }
    | { readonly kind: 'same-alias'; readonly alias: string; readonly names: readonly string[] }
    | { readonly kind: 'broken-list'; readonly reason: string }
    | { readonly kind: 'broken-synonyms'; readonly reason: string }
    | { readonly kind: 'no-synonyms'; readonly received: string }
    | { readonly kind: 'not-searched'; readonly term: string }
    | { readonly kind: 'no-such-document'; readonly document: string }
    | { readonly kind: 'no-such-words'; readonly words: string; readonly document?: string }
    | { readonly kind: 'part-of-quotation'; readonly words: string }
    | { readonly kind: 'many-places'; readonly words: string; readonly documents: readonly string[] }
    | { readonly kind: 'contradiction'; readonly words: string; readonly other: string }
    | { readonly kind: 'no-speech'; readonly reason: string }
    | { readonly kind: 'same-id'; readonly id: string }
    | { readonly kind: 'more-lines'; readonly count: number }
    | { readonly kind: 'no-speeches' }
    | { readonly kind: 'no-room'; readonly reason: string }
  );

/** One line for the author: place, what is wrong, what to write instead. */
export function describeProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}: ${explainProblem(problem)}`;
}

/** Whether the file could not be used at all; the others are served with what is known. */
export function isFatal({ kind }: Problem): boolean {
  return [
    'not-text',
    'too-large',
    'empty',
    'unreadable',
    'failed',
    'no-such-folder',
    'no-documents',
    'no-speeches',
    'no-room',
  ].includes(kind);
}

const SPEECH = '{"id": "…", "speaker": "…", "date": "YYYY-MM-DD", "source": "…", "title": "…", "text": "…"}';

/** The same without the place. */
export function explainProblem(problem: Problem): string {
  switch (problem.kind) {
    case 'missing-field':
      return `no \`${problem.field}\`. Add a line \`${problem.field}: …\` to the header.`;
    case 'no-day':
      return 'no day is known. Add a line `published: YYYY-MM-DD` to the header, or `event: YYYY-MM-DD` for the day it speaks of.';
    case 'not-a-day':
      return `\`${problem.field}\` is \`${problem.received}\`. Write a day as YYYY-MM-DD.`;
    case 'bad-field':
      return `\`${problem.field}\` is \`${problem.received}\`. Write ${problem.expected}.`;
    case 'unknown-field':
      return `\`${problem.field}\` is not a field of the header. Write one of: ${problem.known.join(', ')}.`;
    case 'broken-header':
      return `the header cannot be read: ${problem.reason}. Write one \`field: value\` a line, between two lines of \`---\`, and a value that holds a colon in quotation marks.`;
    case 'unclosed-quotation':
      return `${problem.opening} is never closed in its paragraph. Compare with the original and close it.`;
    case 'not-text':
      return 'this is not text. Save it as UTF-8 text or Markdown, or take it out of the folder.';
    case 'too-large':
      return `${megabytes(problem.bytes)} MB is more than the ${megabytes(problem.limit)} MB a document may have. Split it.`;
    case 'empty':
      return 'there is no text in it. Add the text below the header, or take the file out of the folder.';
    case 'unreadable':
      return `it cannot be read (${problem.reason}). Check that it exists and may be read.`;
    case 'failed':
      return `I failed on it (${problem.reason}), and that is my fault. Take it out of the folder for now, and report it.`;
    case 'no-such-folder':
      return 'there is no such folder. Check the path given with --corpus; it takes a folder, or a file of speeches (.jsonl, .jsonl.gz).';
    case 'no-documents':
      return 'there is no document in it. Put .md or .txt files there, or speeches, one a line, in a .jsonl file.';
    case 'same-alias':
      return `\`${problem.alias}\` is given to ${problem.names.join(' and ')}. Leave it with one of them.`;
    case 'broken-list':
      return `the list cannot be read: ${problem.reason}. Begin each entry with \`- words: "…"\`, indent its other fields by two spaces, and put a value that holds a colon in quotation marks.`;
    case 'broken-synonyms':
      return `the list cannot be read: ${problem.reason}. Write a group a line, such as \`- [motor car, automobile]\`, and a term that holds a comma or a colon in quotation marks.`;
    case 'no-synonyms':
      return `\`${problem.received}\` is no group of synonyms. Write two terms or more, such as \`- [motor car, automobile]\`.`;
    case 'not-searched':
      return `\`${problem.term}\` holds no word that topics are searched by, since every text is full of it. Take it out.`;
    case 'no-such-document':
      return `no document is called ${shown(problem.document)}. Write its id, file, title or address.`;
    case 'no-such-words':
      return `no document${problem.document === undefined ? '' : ` called \`${problem.document}\``} holds the words ${shown(problem.words)}. Copy them from the document, without a gap.`;
    case 'part-of-quotation':
      return `${shown(problem.words)} is only a part of what is quoted there. Write all its words, or the first ones with … behind them.`;
    case 'many-places':
      return `${shown(problem.words)} stands in several places (${cutAt(problem.documents.join(', '), 200)}). Write more of the words, or add \`document: …\`, or \`beside: …\` with other words of the same paragraph.`;
    case 'contradiction':
      return `${shown(problem.words)} is corrected otherwise at ${problem.other}. Leave one of the two.`;
    case 'no-speech':
      return `this line is no speech: ${problem.reason}. Write ${SPEECH}, all on one line.`;
    case 'same-id':
      return `the id ${shown(problem.id)} is taken. Give each speech one of its own.`;
    case 'more-lines':
      return `something is wrong with ${problem.count.toLocaleString('en')} more lines of this file. Mend those told above first.`;
    case 'no-speeches':
      return `there is no speech in it. Write one a line: ${SPEECH}.`;
    case 'no-room':
      return `its lines cannot be kept (${problem.reason}). Make room in the system’s folder for temporary files, or name another in TMPDIR.`;
  }
}

const shown = (words: string): string => `“${cutAt(words, 60)}”`;

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
