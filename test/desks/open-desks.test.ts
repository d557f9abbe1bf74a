import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type OpenDesks, openDesks } from '../../src/desks/open-desks.ts';
import type { Reply } from '../../src/domain/answer.ts';
import { EVERYBODY, type Library, type Reading } from '../../src/library/library.ts';
import { openSqliteLibrary } from '../../src/library/sqlite/sqlite-library.ts';
import { aClock } from '../support/a-clock.ts';
import { tempFolders } from '../support/temp-folder.ts';

const HARBOUR = '100000000000000001';
const HILL = '100000000000000002';
const tempFolder = tempFolders();

const STARTER = {
  id: 'gazette',
  file: 'gazette.md',
  format: 'markdown' as const,
  text: '---\ntitle: The vote\npublisher: The Gazette\npublished: 2024-02-29\n---\n“We wait for the key,” said Ada Marsh.',
};

let library: Library;
beforeEach(() => {
  library = openSqliteLibrary(join(tempFolder(), 'library.sqlite'), () => 0);
});
afterEach(() => library.close());

/** The desks as they are opened now. */
const open = (): Promise<OpenDesks> =>
  openDesks(commands, { corpus: { inputs: [STARTER], known: [] }, problems: [] }, library, aClock());

const anArticle = (name: string, text: string): Reading => ({
  name,
  recognisedBy: name,
  bytes: new TextEncoder().encode(text),
  format: 'text',
  text,
  header: JSON.stringify({ title: name, publisher: 'The Courier', published: '2024-03-01' }),
});
const REED = anArticle('reed.txt', '“The tide turns at noon,” said Tom Reed.');

const ask = async (server: string | null, line: string): Promise<Reply> =>
  (await (await open()).of(server)).answerLine(line);
const speakersOf = ({ citations }: Reply): readonly (string | undefined)[] =>
  citations.map(({ speaker }) => speaker?.name);

test('what is added for everybody is answered everywhere, without a restart', async () => {
  expect((await ask(HARBOUR, '/who-said the tide turns at noon')).kind).toBe('nothing-found');
  await library.add(EVERYBODY, REED);
  for (const server of [HARBOUR, HILL, null]) {
    expect(speakersOf(await ask(server, '/who-said the tide turns at noon')), String(server)).toEqual([
      'Tom Reed',
    ]);
  }
});

test('what is removed is found no more', async () => {
  await library.add(EVERYBODY, REED);
  expect(speakersOf(await ask(null, '/who-said the tide turns at noon'))).toEqual(['Tom Reed']);
  await library.remove(EVERYBODY, 'reed');
  expect((await ask(null, '/who-said the tide turns at noon')).kind).toBe('nothing-found');
});

test('a new version of a document takes the place of the old one', async () => {
  await library.add(EVERYBODY, REED);
  await library.add(EVERYBODY, anArticle('reed.txt', '“The tide turns at night,” said Lena Holt.'));
  const reply = await ask(null, '/who-said the tide turns at night');
  expect([reply.kind, speakersOf(reply)]).toEqual(['found', ['Lena Holt']]);
});

/** Whatever may be asked, in whatever way: a word of the other server's would show. */
test.each([
  '/who-said the tide turns at noon',
  '/who-said "the tide"',
  '/who-said noon speaker:"Tom Reed"',
  '/who-said noon publisher:Courier',
  '/quotes Tom Reed',
  '/quotes Reed about:tide',
  '/ask Who said the tide turns at noon?',
  '/ask What did Tom Reed say?',
  '/sources',
  '/help',
])('a server’s own documents are answered there and nowhere else: %s', async (line) => {
  const before = await ask(HILL, line);
  await library.add(HARBOUR, REED);
  for (const server of [HILL, null]) {
    const reply = await ask(server, line);
    expect(reply).toEqual(before);
    const { tookMs: _, ...told } = reply;
    expect(JSON.stringify(told).replace(JSON.stringify(line), '')).not.toMatch(/turns at noon\.|reed\.txt/u);
  }
  if (line !== '/help') expect(JSON.stringify(await ask(HARBOUR, line))).toContain('Courier');
});

test('neither what is suggested nor what a button cites reaches across', async () => {
  await library.add(HARBOUR, REED);
  const desks = await open();
  const [own, other] = [await desks.of(HARBOUR), await desks.of(HILL)];
  const whoSaid = commands.find(({ name }) => name === 'who-said')!;
  for (const option of ['phrase', 'speaker', 'publisher']) {
    for (const typed of ['', 'ti', 'the tide', 'Tom', 'Cour']) {
      expect(JSON.stringify(await other.suggest(whoSaid, option, typed))).not.toMatch(/tide|Reed|Courier/u);
    }
  }
  expect(JSON.stringify(await own.suggest(whoSaid, 'speaker', 'To'))).toContain('Tom Reed');
  const [citation] = (await own.answerLine('/who-said the tide turns at noon')).citations;
  const cited = [{ id: citation!.id, grade: 'exact' as const }];
  expect((await own.recall(whoSaid, cited)).citations).toHaveLength(1);
  expect((await other.recall(whoSaid, cited)).citations).toEqual([]);
});

test('the same words printed here and in a server’s own document are one answer with both witnesses there', async () => {
  await library.add(HARBOUR, anArticle('copy.txt', '“We wait for the key,” said Ada Marsh.'));
  const here = await ask(HARBOUR, '/who-said we wait for the key');
  expect(here.citations.map(({ source, alsoIn }) => [source.publisher, alsoIn.length])).toEqual([
    ['The Gazette', 1],
  ]);
  const there = await ask(HILL, '/who-said we wait for the key');
  expect(there.citations.map(({ alsoIn }) => alsoIn.length)).toEqual([0]);
});

test('questions that come at once while documents are added are all answered', async () => {
  const adding = Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      library.add(HARBOUR, anArticle(`${at}.txt`, `“Boat ${at} is in,” said Tom Reed.`)),
    ),
  );
  const asked = Array.from({ length: 20 }, (_, at) =>
    ask(at % 2 === 0 ? HARBOUR : HILL, '/who-said we wait for the key'),
  );
  for (const reply of await Promise.all(asked)) expect(speakersOf(reply)).toContain('Ada Marsh');
  await adding;
  expect(speakersOf(await ask(HARBOUR, '/who-said "Boat 19 is in"'))).toEqual(['Tom Reed']);
});
