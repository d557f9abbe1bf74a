import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqliteLibrary } from '../src/library/sqlite/sqlite-library.ts';
import { runProgram } from './support/run-program.ts';
import { tempFolders } from './support/temp-folder.ts';

const SERVER = '100000000000000001';
const VOTE = `---
title: The vote
publisher: The Courier
published: 2024-03-01
---
“We wait for the river to fall,” said Ada Marsh. The “historic” vote took place at noon.
`;
const GOOD = `- words: We wait for the river to fall
  speaker: Lena Holt
  role: mayor
  why: the recording of the meeting
  by: Jo Berry
  document:

- words: historic
  not-a-quotation: true
`;
const tempFolder = tempFolders();

/** The program beside a corpus and files of corrections. */
function aProgram(files: Readonly<Record<string, string>> = {}) {
  const folder = tempFolder({ 'corpus/vote.md': VOTE, 'good.yaml': GOOD, ...files });
  const environment = { STATE_FOLDER: join(folder, 'state') };
  const run = (...words: string[]) => runProgram(words, { folder, environment });
  const door = (...words: string[]) => run('corrections', '--corpus', 'corpus', ...words);
  const speakerOf = async (...more: string[]) => {
    const question = ['ask', '/who-said we wait for the river to fall', '--json', '--corpus', 'corpus'];
    return JSON.parse((await run(...question, ...more)).out).citations[0].speaker.name;
  };
  return { environment, run, door, speakerOf };
}

/** Today, as the list tells it. */
const DAY = '\\d{4}-\\d\\d-\\d\\d';

test('corrections are added, answered from, listed and undone', async () => {
  const { door, speakerOf } = aProgram();
  expect(await door()).toEqual({ code: 0, out: '0 corrections made.\n', err: '' });
  expect(await door('--add', 'good.yaml')).toEqual({ code: 0, out: '2 corrections added: 1, 2.\n', err: '' });
  expect(await speakerOf()).toBe('Lena Holt');
  expect(await door('--undo', '1')).toEqual({ code: 0, out: 'Correction 1 is undone.\n', err: '' });
  expect(await speakerOf()).toBe('Ada Marsh');
  const { code, out } = await door();
  expect(code).toBe(0);
  expect(out).toMatch(
    new RegExp(
      `^1: “We wait for the river to fall” is by Lena Holt, mayor; made ${DAY}; on the word of Jo Berry; because: the recording of the meeting; undone ${DAY}\n2: “historic” is no quotation; made ${DAY}\n2 corrections made\\.\n$`,
      'u',
    ),
  );
  for (const number of ['1', '3', 'one', '-1', '1.0']) {
    expect(await door('--undo', number)).toEqual({
      code: 1,
      out: '',
      err: `There is no correction ${number} to undo. npm run -s corrections lists those there are.\n`,
    });
  }
}, 60_000);

test('the corrections of a server hold there alone', async () => {
  const { door, speakerOf } = aProgram();
  expect((await door('--add', 'good.yaml', '--server', SERVER)).out).toBe('2 corrections added: 1, 2.\n');
  expect([await speakerOf(), await speakerOf('--server', SERVER)]).toEqual(['Ada Marsh', 'Lena Holt']);
  expect((await door()).out).toBe('0 corrections made.\n');
  expect((await door('--undo', '1')).code).toBe(1);
}, 60_000);

test('what members did is listed with their ids, whatever it is', async () => {
  const { environment, door, run } = aProgram();
  await run('documents');
  const library = openSqliteLibrary(join(environment.STATE_FOLDER, 'library.sqlite'), () => 0);
  const entries = [
    { words: 'We wait', speaker: 'nobody' },
    { words: 'We wait', said: '2024-03-01' },
    { words: 'We wait', said: 'unknown' },
    { document: 'The vote', hide: 'true' },
    { words: 'We wait', speeker: 'Ada Marsh' },
  ];
  for (const fields of entries) await library.correct('everybody', fields, '7');
  await library.undo('everybody', 1, '8');
  await library.close();
  expect((await door()).out.split('\n')).toEqual([
    '1: “We wait” is by nobody known; made 1970-01-01 by member 7; undone 1970-01-01 by member 8',
    '2: “We wait” was said 2024-03-01; made 1970-01-01 by member 7',
    '3: “We wait” was said on no day known; made 1970-01-01 by member 7',
    '4: the document “The vote” is hidden; made 1970-01-01 by member 7',
    expect.stringMatching(
      /^5: correction:5: `speeker` is not a field of a correction\. Write .*; made 1970-01-01 by member 7$/u,
    ),
    '5 corrections made.',
    '',
  ]);
}, 60_000);

test.each([
  {
    what: 'an entry that is wrong',
    yaml: `${GOOD}- words: We go\n  speeker: Ada Marsh\n`,
    err: 'wrong.yaml:10: `speeker` is not a field of a correction. Write one of: words, document, beside, speaker, role, not-a-quotation, said, hide, why, by, on.\nNothing was added.\n',
  },
  {
    what: 'a list that is none',
    yaml: 'words: We go\n',
    err: 'wrong.yaml:1: the list cannot be read: it is not a list of corrections. Begin each entry with `- words: "…"`, indent its other fields by two spaces, and put a value that holds a colon in quotation marks.\nNothing was added.\n',
  },
  {
    what: 'nothing in it',
    yaml: '# later\n',
    err: 'There is no correction in wrong.yaml. Nothing was added.\n',
  },
])(
  'a file with $what adds nothing and is told',
  async ({ yaml, err }) => {
    const { environment, door } = aProgram({ 'wrong.yaml': yaml });
    expect(await door('--add', 'wrong.yaml')).toEqual({ code: 1, out: '', err });
    expect(existsSync(environment.STATE_FOLDER)).toBe(false);
  },
  60_000,
);

test('a file that is not there, and two wishes at once, are told', async () => {
  const { door } = aProgram();
  expect((await door('--add', 'nowhere.yaml')).err).toBe(
    'nowhere.yaml:1: it cannot be read (ENOENT). Check that it exists and may be read.\n',
  );
  expect((await door('--add', 'good.yaml', '--undo', '1')).err).toBe(
    'Write either --add or --undo, not both.\n',
  );
}, 60_000);

test.each([
  { whose: 'everybody’s', options: [], place: 'correction' },
  { whose: 'a server’s', options: ['--server', SERVER], place: 'correction of this server' },
])(
  'that $whose correction finds no words is told, and that of no other',
  async ({ options, place }) => {
    const nowhere = '- words: The gulls have left the harbour\n  speaker: Tom Reed\n';
    const { door } = aProgram({ 'first.yaml': nowhere, 'second.yaml': `${GOOD}${nowhere}` });
    await door('--add', 'first.yaml');
    await door('--add', 'first.yaml', ...options);
    const { code, out, err } = await door('--add', 'second.yaml', ...options);
    const last = options.length === 0 ? 5 : 4;
    expect([code, out, err]).toEqual([
      0,
      `3 corrections added: ${last - 2}, ${last - 1}, ${last}.\n`,
      `${place}:${last}: no document holds the words “The gulls have left the harbour”. Copy them from the document, without a gap.\nWhat is told above changes no answer so far. It holds as soon as its words are found; --undo takes it back.\n`,
    ]);
  },
  60_000,
);
