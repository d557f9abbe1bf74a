import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { openMemory } from '../../src/desks/memory.ts';
import { openDesks } from '../../src/desks/open-desks.ts';
import { decodeSnapshot, encodeSnapshot, type Snapshot } from '../../src/desks/snapshot.ts';
import type { Reply } from '../../src/domain/answer.ts';
import { EVERYBODY, type Library } from '../../src/library/library.ts';
import { openSqliteLibrary } from '../../src/library/sqlite/sqlite-library.ts';
import { aClock } from '../support/a-clock.ts';
import { ARTICLES } from '../support/articles.ts';
import { aSpeechTable } from '../support/speeches.ts';
import { tempFolders } from '../support/temp-folder.ts';

const HARBOUR = '100000000000000001';
const tempFolder = tempFolders();
const STARTER = ARTICLES.slice(0, 2).map((text, at) => ({
  id: `starter-${at}`,
  file: `starter-${at}.txt`,
  format: 'text' as const,
  text,
}));
const SPEECHES = aSpeechTable([
  {
    id: 'a',
    speaker: 'Jo Berry',
    date: '2024-03-01',
    source: 'The Record',
    title: 'A day',
    text: 'The ferry is older than the bridge.',
  },
  {
    id: 'b',
    speaker: 'Lena Holt',
    date: '2024-03-02',
    source: 'The Record',
    title: 'A day',
    text: 'Nobody sails before noon, and nobody should.',
  },
] as never);
const QUESTIONS = [
  '/who-said nobody sails before noon',
  '/who-said we wait for the tide whatever it costs',
  '/who-said the tide turns at noon',
  '/who-said keep the lamp alihgt',
  '/who-said lamp speaker:"Tom Reed"',
  '/quotes Ada Marsh',
  '/quotes Tom Reed about:lamp',
  '/ask Who called the plan half a lock?',
  '/sources',
];
const REED = '“The tide turns at noon,” said Tom Reed. “Nobody sails before noon,” he added.';

let library: Library;
beforeEach(() => {
  library = openSqliteLibrary(join(tempFolder(), 'library.sqlite'), () => 0);
  return () => library.close();
});
const add = (holder: string, name: string, text: string) =>
  library.add(holder, {
    name,
    recognisedBy: name,
    bytes: new TextEncoder().encode(text),
    format: 'text',
    text,
    header: JSON.stringify({ title: name, publisher: 'The Courier', published: '2024-03-01' }),
  });

/** Everything that is answered, to everybody and in a server, with what is remembered for the next time. */
async function answers(before?: Snapshot, speeches = false) {
  const spoken = speeches ? { speeches: SPEECHES } : {};
  const memory = openMemory(before, spoken.speeches);
  const corpus = { inputs: STARTER, known: [], ...spoken };
  const desks = await openDesks(commands, { corpus, problems: [] }, library, aClock(), memory);
  const told: Reply[] = [];
  for (const server of [null, HARBOUR]) {
    for (const line of QUESTIONS) told.push(await (await desks.of(server)).answerLine(line));
  }
  return { told, isNew: memory.isNew(), snapshot: memory.snapshot() };
}
const written = (snapshot: Snapshot): Snapshot =>
  decodeSnapshot(Buffer.concat(encodeSnapshot(snapshot, '')), '') as Snapshot;

test('with nothing changed, nothing is worked out anew and every answer is the same', async () => {
  await add(EVERYBODY, 'a.txt', ARTICLES[2] ?? REED);
  await add(HARBOUR, 'b.txt', REED);
  const first = await answers();
  expect(first.isNew).toBe(true);
  const second = await answers(written(first.snapshot));
  expect(second.isNew).toBe(false);
  expect(second.told).toEqual(first.told);
  expect(second.told.filter(({ kind }) => kind === 'found').length).toBeGreaterThan(8);
});

describe.each([false, true])('with speeches: %s', (speeches) => {
  test.each([
    { when: 'a document is added', change: () => add(EVERYBODY, 'c.txt', REED) },
    { when: 'a server’s document is added', change: () => add(HARBOUR, 'c.txt', REED) },
    { when: 'a document is taken out', change: () => library.remove(EVERYBODY, 'a') },
    { when: 'a document has another text', change: () => add(EVERYBODY, 'a.txt', REED) },
    {
      when: 'a speaker is corrected',
      change: () =>
        library.correct(EVERYBODY, { words: 'Nobody sails before noon.', speaker: 'Jo Berry' }, null),
    },
    {
      when: 'a server hides a document of everybody’s',
      change: () => library.correct(HARBOUR, { document: 'starter-0', hide: 'true' }, null),
    },
  ])('when $when, what is remembered answers as if all were worked out anew', async ({ change }) => {
    await add(EVERYBODY, 'a.txt', ARTICLES[2] ?? REED);
    await add(HARBOUR, 'b.txt', ARTICLES[3] ?? REED);
    const { snapshot } = await answers(undefined, speeches);
    await change();
    const remembered = await answers(written(snapshot), speeches);
    const anew = await answers(undefined, speeches);
    expect(remembered.told).toEqual(anew.told);
    expect(remembered.isNew).toBe(true);
    expect(remembered.snapshot.readings).toEqual(anew.snapshot.readings);
    expect((await answers(written(remembered.snapshot), speeches)).isNew).toBe(false);
  });
});

test('a snapshot of other documents is of no use and does no harm', async () => {
  const { snapshot } = await answers();
  await add(EVERYBODY, 'a.txt', REED);
  const keysOfOthers = { ...snapshot, readings: new Map([['other', [...snapshot.readings.values()][0]!]]) };
  expect((await answers(keysOfOthers)).told).toEqual((await answers()).told);
});

test('a damaged index is built anew', async () => {
  const { snapshot, told } = await answers();
  const bytes = Uint8Array.from(snapshot.index!.bytes);
  bytes[bytes.length - 9] = bytes[bytes.length - 9]! ^ 1;
  expect((await answers({ ...snapshot, index: { ...snapshot.index!, bytes } })).told).toEqual(told);
});
