/** No sentence that members, moderators or curators read stands outside of the catalogue. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

/** Where what they read is put together. */
const SPEAKING = [
  'commands',
  'src/adapters/discord',
  'src/adapters/web',
  'src/adding',
  'src/answer',
  'src/citation-styles',
  'src/command.ts',
  'src/conversation',
  'src/corrections',
  'src/desk.ts',
  'src/domain',
  'src/entries',
  'src/ingest',
  'src/library/quotas.ts',
  'src/read-line.ts',
  'src/search',
  'src/speakers',
  'src/speeches',
];

/** Words in a row that nobody is told, each with why. */
const NOT_TOLD: readonly (readonly [string, RegExp, string])[] = [
  ['commands/', /^\/[a-z-]+ /u, 'an example that is typed, in words of the documents'],
  [
    'src/adapters/discord/examine.ts',
    /^[A-Z]/u,
    'names of permissions as Discord prints them, for the doctor',
  ],
  ['src/adapters/discord/explain-failure.ts', /./u, 'told to whoever starts the program'],
  ['src/adapters/discord/messages/send-reply.ts', /^could not reply: /u, 'a line of the log'],
  ['src/adapters/discord/register.ts', /./u, 'told to whoever starts the program'],
  ['src/adapters/web/fetch-link.ts', /^who-said\//u, 'what we are called by whom we ask'],
  ['src/answer/read-speech-question.ts', /./u, 'what people ask with'],
  ['src/citation-styles/apa.ts', /./u, 'a style prescribes its words'],
  ['src/citation-styles/kind-of-work.ts', /^press release$/u, 'what is looked for in a document'],
  ['src/citation-styles/wikipedia.ts', /./u, 'a style prescribes its words'],
  ['src/conversation/', /./u, 'what people ask with'],
  ['src/domain/', /^[^.A-Z]+$/u, 'words that are looked for, or names of kinds'],
  ['src/domain/person-name.ts', /^de del /u, 'particles of names'],
  ['src/domain/', /\(/u, 'patterns that are looked for'],
  ['src/domain/read-period.ts', /./u, 'days as people type them'],
  ['src/domain/titles.ts', /./u, 'titles that are looked for'],
  ['src/ingest/formats/docx/unzip.ts', /^too much$/u, 'the name of an outcome'],
  ['src/ingest/formats/html/parse-page.ts', /^<!doctype/u, 'a page of our own'],
  ['src/ingest/formats/subtitles/cues.ts', /^music\|/u, 'sounds that are looked for'],
  ['src/search/', /^(?:[a-z]+ [a-z ]+)$/u, 'names of evidence and of kinds'],
  ['src/search/phrases/snapshot.ts', /^it is /u, 'why a snapshot is not used, a line of the log'],
  ['src/speakers/name-key.ts', /./u, 'titles that are looked for'],
];

type Said = { readonly file: string; readonly words: string };

test('sentences stand in the catalogue alone', () => {
  const found = filesIn(SPEAKING).flatMap(wordsIn);
  const why = ({ file, words }: Said) =>
    NOT_TOLD.filter(([where, pattern]) => file.startsWith(where) && pattern.test(words));
  expect(found.filter((said) => why(said).length === 0)).toEqual([]);
  // Nothing is allowed that is no more.
  const used = new Set(found.flatMap(why));
  expect(NOT_TOLD.filter((allowed) => !used.has(allowed))).toEqual([]);
});

function filesIn(places: readonly string[]): readonly string[] {
  return places.flatMap((place) =>
    place.endsWith('.ts')
      ? [place]
      : readdirSync(place, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.ts'))
          .map((file) => join(place, file)),
  );
}

/** The strings of a file that hold two words in a row; neither those of imports, of types, of thrown errors and the log. */
function wordsIn(file: string): readonly Said[] {
  const { program, errors } = parseSync(file, readFileSync(file, 'utf8'));
  expect(errors).toEqual([]);
  const said: Said[] = [];
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && isUntold(node as Node)) return; // Sound: what has a type is a node.
    const words = 'type' in node ? stringOf(node as Node) : null;
    if (words !== null && /\p{L}{2,}\s+\p{L}{2,}/u.test(words)) said.push({ file, words });
    Object.values(node).forEach(look);
  };
  look(program);
  return said;
}

type Node = {
  readonly type: string;
  readonly value?: unknown;
  readonly source?: unknown;
  readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
  readonly callee?: Node & { readonly name?: string; readonly property?: { readonly name?: string } };
};

const stringOf = ({ type, value, quasis }: Node): string | null =>
  type === 'Literal' && typeof value === 'string'
    ? value
    : type === 'TemplateLiteral'
      ? (quasis ?? []).map((quasi) => quasi.value.cooked).join('#')
      : null;

function isUntold({ type, source, callee }: Node): boolean {
  if (type.startsWith('TS')) return !/^TS(?:As|NonNull|Satisfies)Expression$/u.test(type);
  if (/^(?:Import|Export)/u.test(type)) return source != null;
  if (type === 'NewExpression') return callee?.name?.endsWith('Error') ?? false;
  return type === 'CallExpression' && /^(?:info|warn|error)$/u.test(callee?.property?.name ?? '');
}
