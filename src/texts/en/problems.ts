import { cutAt } from '../../domain/cut-at.ts';
import type { Expected, NoSpeech, Problem, Unread } from '../../domain/problem.ts';

/** A sentence for each kind of problem: what is wrong, and what to write instead. */
type ProblemTexts = {
  readonly [K in Problem['kind']]: (problem: Extract<Problem, { readonly kind: K }>) => string;
};

const SPEECH = '{"id": "…", "speaker": "…", "date": "YYYY-MM-DD", "source": "…", "title": "…", "text": "…"}';

/** What belongs in a field: “Write …”. */
const expected: Readonly<Record<Expected, string>> = {
  line: 'one line of text',
  day: 'a day as YYYY-MM-DD',
  address: 'an address that begins with https:// or http://',
  language: 'a language code such as en',
  completeness: 'full or summary',
  'speaker-entry': '`name`, and where they apply `aliases: [..]`, `gender: female|male`',
  words: 'the words in question as the document prints them, in quotation marks',
  document: 'the id, file, title or address of one document',
  'words-beside': 'other words of the same paragraph, in quotation marks',
  verdict:
    'a name, or `nobody` where nobody knows; or instead of it one of `not-a-quotation: true`, `said: YYYY-MM-DD`, `hide: true`',
  role: 'what the speaker is, in up to 200 characters',
  true: '`true`, or leave it out',
  'day-said': 'the day it was said as YYYY-MM-DD, or `unknown`',
  'hidden-document': '`true` in an entry that has a `document` and no `words`, or leave it out',
  'how-known': 'how that is known, in up to 200 characters',
  name: 'a name, in up to 200 characters',
};

function unread(reason: Unread): string {
  if (typeof reason === 'object') return reason.yaml;
  const said: Record<typeof reason, string> = {
    unclosed: 'the second line of --- is missing',
    'no-fields': 'it is not a list of `field: value` lines',
    'no-speakers': 'it is not a list of speakers',
    'no-corrections': 'it is not a list of corrections',
    'no-groups': 'it is not a list of groups',
  };
  return said[reason];
}

function noSpeech(reason: NoSpeech): string {
  if (reason === 'no-json') return 'it is no JSON object';
  if (reason === 'no-utf8') return 'it is not written in UTF-8';
  return 'missing' in reason ? `it has no \`${reason.missing}\`` : `its \`${reason.notText}\` is no text`;
}

/** What is wrong with a document, a list or a correction, and what to write instead. */
export const problems: ProblemTexts = {
  'missing-field': (problem) => `no \`${problem.field}\`. Add a line \`${problem.field}: …\` to the header.`,
  'no-day': () =>
    'no day is known. Add a line `published: YYYY-MM-DD` to the header, or `event: YYYY-MM-DD` for the day it speaks of.',
  'not-a-day': (problem) => `\`${problem.field}\` is \`${problem.received}\`. Write a day as YYYY-MM-DD.`,
  'bad-field': (problem) =>
    `\`${problem.field}\` is \`${problem.received}\`. Write ${expected[problem.expected]}.`,
  'unknown-field': (problem) =>
    `\`${problem.field}\` is not a field of ${problem.of === 'header' ? 'the header' : 'a correction'}. Write one of: ${problem.known.join(', ')}.`,
  'broken-header': (problem) =>
    `the header cannot be read: ${unread(problem.reason)}. Write one \`field: value\` a line, between two lines of \`---\`, and a value that holds a colon in quotation marks.`,
  'unclosed-quotation': (problem) =>
    `${problem.opening} is never closed in its paragraph. Compare with the original and close it.`,
  'not-text': () => 'this is not text. Save it as UTF-8 text or Markdown, or take it out of the folder.',
  'too-large': (problem) =>
    `${megabytes(problem.bytes)} MB is more than the ${megabytes(problem.limit)} MB a document may have. Split it.`,
  empty: () => 'there is no text in it. Add the text below the header, or take the file out of the folder.',
  unreadable: (problem) => `it cannot be read (${problem.reason}). Check that it exists and may be read.`,
  failed: (problem) =>
    `I failed on it (${problem.reason}), and that is my fault. Take it out of the folder for now, and report it.`,
  'no-such-folder': () =>
    'there is no such folder. Check the path given with --corpus; it takes a folder, or a file of speeches (.jsonl, .jsonl.gz).',
  'no-documents': () =>
    'there is no document in it. Put .md or .txt files there, or speeches, one a line, in a .jsonl file.',
  'same-alias': (problem) =>
    `\`${problem.alias}\` is given to ${problem.names.join(' and ')}. Leave it with one of them.`,
  'broken-list': (problem) =>
    `the list cannot be read: ${unread(problem.reason)}. Begin each entry with \`- words: "…"\`, indent its other fields by two spaces, and put a value that holds a colon in quotation marks.`,
  'broken-synonyms': (problem) =>
    `the list cannot be read: ${unread(problem.reason)}. Write a group a line, such as \`- [motor car, automobile]\`, and a term that holds a comma or a colon in quotation marks.`,
  'no-synonyms': (problem) =>
    `\`${problem.received}\` is no group of synonyms. Write two terms or more, such as \`- [motor car, automobile]\`.`,
  'not-searched': (problem) =>
    `\`${problem.term}\` holds no word that topics are searched by, since every text is full of it. Take it out.`,
  'no-such-document': (problem) =>
    `no document is called ${shown(problem.document)}. Write its id, file, title or address.`,
  'no-such-words': (problem) =>
    `no document${problem.document === undefined ? '' : ` called \`${problem.document}\``} holds the words ${shown(problem.words)}. Copy them from the document, without a gap.`,
  'part-of-quotation': (problem) =>
    `${shown(problem.words)} is only a part of what is quoted there. Write all its words, or the first ones with … behind them.`,
  'many-places': (problem) =>
    `${shown(problem.words)} stands in several places (${cutAt(problem.documents.join(', '), 200)}). Write more of the words, or add \`document: …\`, or \`beside: …\` with other words of the same paragraph.`,
  contradiction: (problem) =>
    `${shown(problem.words)} is corrected otherwise at ${problem.other}. Leave one of the two.`,
  'no-speech': (problem) =>
    `this line is no speech: ${noSpeech(problem.reason)}. Write ${SPEECH}, all on one line.`,
  'same-id': (problem) => `the id ${shown(problem.id)} is taken. Give each speech one of its own.`,
  'more-lines': (problem) =>
    `something is wrong with ${problem.count.toLocaleString('en')} more lines of this file. Mend those told above first.`,
  'no-speeches': () => `there is no speech in it. Write one a line: ${SPEECH}.`,
  'no-room': (problem) =>
    `its lines cannot be kept (${problem.reason}). Make room in the system’s folder for temporary files, or name another in TMPDIR.`,
};

const shown = (words: string): string => `“${cutAt(words, 60)}”`;

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
