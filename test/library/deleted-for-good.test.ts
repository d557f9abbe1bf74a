import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { openSqliteLibrary } from '../../src/library/sqlite/sqlite-library.ts';
import { aReading } from '../support/a-reading.ts';
import { tempFolders } from '../support/temp-folder.ts';

const tempFolder = tempFolders();
const newFile = () => join(tempFolder(), 'library.sqlite');

const leftIn = (file: string, secrets: readonly string[]): readonly string[] =>
  [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]
    .filter(existsSync)
    .flatMap((one) => secrets.filter((secret) => readFileSync(one).includes(secret)));

const SERVER = '100000000000000001';
const MEMBER = '200000000000000001';
/** Gives the server something of every kind; what can be searched for in the raw files afterwards. */
async function fillSecretly(library: Library): Promise<readonly string[]> {
  await library.add(SERVER, aReading('secret-plan.txt', 'The tide turns at noon.'), { by: MEMBER });
  await library.add(SERVER, aReading('secret-plan.txt', 'The ebb begins at night.'));
  await library.correct(SERVER, { words: 'The gull is grey', speaker: 'Lena Holt' }, MEMBER);
  await library.correct(SERVER, { words: 'The heron is blue', speaker: 'Tom Reed' }, null);
  await library.undo(SERVER, 2, MEMBER);
  await library.keep(SERVER, {
    name: 'Lighthouse',
    line: '/who-said dark and stormy',
    reply: '{"kind":"quiet-reply"}',
    keptBy: MEMBER,
  });
  await library.posted(SERVER, 'Lighthouse', {
    channel: '300000000000000003',
    message: '400000000000000004',
  });
  await library.set(SERVER, '500000000000000005', 'tongue', 'cornish');
  await library.missed(SERVER, '/who-said where is the cutter');
  return [
    SERVER,
    MEMBER,
    ...['secret-plan', 'The tide turns', 'The ebb begins', 'The gull is grey', 'Lena Holt', 'The heron is'],
    ...[
      'Lighthouse',
      'lighthouse',
      'dark and stormy',
      'quiet-reply',
      '300000000000000003',
      '400000000000000004',
    ],
    ...['500000000000000005', 'tongue', 'cornish', 'where is the cutter'],
  ];
}

test('nothing of what was deleted is left in its files, not even while it is open', async () => {
  const file = newFile();
  const library = openSqliteLibrary(file, () => 0);
  const secrets = await fillSecretly(library);
  expect([...new Set(leftIn(file, secrets))].sort()).toEqual([...secrets].sort());
  await library.deleteAll(SERVER);
  expect(leftIn(file, secrets)).toEqual([]);
  await library.close();
  expect(leftIn(file, secrets)).toEqual([]);
});

test('nothing of a server that was left too long ago is left in its files', async () => {
  const file = newFile();
  const library = openSqliteLibrary(file, () => 0);
  const secrets = await fillSecretly(library);
  await library.left(SERVER);
  expect(await library.deleteLeftBefore(1)).toEqual([SERVER]);
  expect(leftIn(file, secrets)).toEqual([]);
  await library.close();
});

test.each([
  { what: 'a kept answer', forget: (library: Library) => library.forget(SERVER, 'Lighthouse') },
  {
    what: 'a setting',
    forget: (library: Library) => library.set(SERVER, '500000000000000005', 'tongue', null),
  },
])(
  'nothing of $what that was taken away is left in its files once they are closed',
  async ({ what, forget }) => {
    const file = newFile();
    const library = openSqliteLibrary(file, () => 0);
    await fillSecretly(library);
    await forget(library);
    await library.close();
    const gone =
      what === 'a setting' ? ['cornish', 'tongue'] : ['Lighthouse', 'quiet-reply', '400000000000000004'];
    expect(leftIn(file, gone)).toEqual([]);
  },
);

test('nothing of an erased member’s id is left in its files, not even while it is open', async () => {
  const file = newFile();
  const library = openSqliteLibrary(file, () => 0);
  const secrets = await fillSecretly(library);
  expect(await library.eraseMember(MEMBER)).toBe(4);
  expect(leftIn(file, [MEMBER])).toEqual([]);
  expect([...new Set(leftIn(file, secrets))].sort()).toEqual(secrets.filter((one) => one !== MEMBER).sort());
  await library.close();
  expect(leftIn(file, [MEMBER])).toEqual([]);
});

/** The version of a file before each migration: the tables of an older program, with what it kept. */
