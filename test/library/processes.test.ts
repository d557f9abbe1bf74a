import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EVERYBODY } from '../../src/library/library.ts';
import { openLibraryIn } from '../../src/library/open-library.ts';
import { answersFrom, examine } from '../support/library-checks.ts';
import { startWork, statementIn, type Told } from '../support/library-work.ts';
import { tempFolders } from '../support/temp-folder.ts';

const ROUNDS = process.env.LONG ? 1_000 : 60;
/** How long one process waits for another at most, in milliseconds: `open-database.ts`. */
const PATIENCE = 5_000;
const NAMES = ['ferry', 'barge'];

const tempFolder = tempFolders();
const VOTE = '---\ntitle: The vote\npublisher: The Gazette\n---\n“We wait for the key,” said Ada Marsh.';

const idsIn = (told: readonly Told[]): readonly string[] =>
  told.flatMap((one) => (one.kind === 'added' ? [one.id] : []));

test('two processes that add and correct at once lose nothing, and a third sees all that was told', async () => {
  const state = tempFolder();
  const reader = openLibraryIn(state);
  const workers = NAMES.map((name) => startWork({ state, name, rounds: ROUNDS }));
  let isDone = false;
  const done = Promise.all(workers.map(({ ended }) => ended)).finally(() => {
    isDone = true;
  });
  const unseen: string[] = [];
  let longest = 0;
  while (!isDone) {
    const told = workers.flatMap((worker) => idsIn(worker.told));
    const started = performance.now();
    const seen = new Set((await reader.documents(EVERYBODY)).map(({ id }) => id));
    longest = Math.max(longest, performance.now() - started);
    unseen.push(...told.filter((id) => !seen.has(id)));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await reader.close();
  expect(await done).toEqual(['', '']);
  expect(unseen).toEqual([]);
  const told = workers.flatMap((worker) => worker.told);
  expect(workers.map((worker) => worker.told.at(-1))).toEqual([{ kind: 'done' }, { kind: 'done' }]);
  expect(Math.max(longest, ...told.map(({ ms = 0 }) => ms))).toBeLessThan(PATIENCE);
  expect(idsIn(told).toSorted()).toEqual(
    NAMES.flatMap((name) => Array.from({ length: ROUNDS }, (_, round) => `${name}-${round}`)).toSorted(),
  );
  expect(await examine(state, told)).toEqual({ lost: [], wrong: [], untold: 0 });
}, 300_000);

test('two that answer and keep a snapshot at once leave one that is whole', async () => {
  const corpus = tempFolder({ 'vote.md': VOTE });
  const state = tempFolder();
  const rounds = Math.ceil(ROUNDS / 10);
  const workers = NAMES.map((name) => startWork({ state, corpus, name, rounds, rest: 200 }));
  expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual(['', '']);
  const told = workers.flatMap((worker) => worker.told);
  expect(told.filter(({ kind }) => kind === 'warned' || kind === 'failed')).toEqual([]);
  expect(await examine(state, told)).toEqual({ lost: [], wrong: [], untold: 0 });
  expect(readdirSync(state).toSorted()).toEqual(['library.sqlite', 'snapshot']);
  const ids = idsIn(told);
  const lines = [...ids.map((id) => `/who-said "${statementIn(id)}"`), '/quotes Tom Reed', '/sources'];
  const anew = await answersFrom(corpus, state, lines, false);
  expect(await answersFrom(corpus, state, lines, true)).toEqual({ ...anew, found: true });
  // Every second correction was undone.
  expect(ids.map((id, at) => [id, anew.replies[at]?.citations[0]?.speaker?.name])).toEqual(
    ids.map((id) => [id, Number(id.split('-')[1]) % 2 === 0 ? 'Tom Reed' : 'Jo Berry']),
  );
}, 600_000);
