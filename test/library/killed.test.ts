import { readdirSync, watch } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { below, seeded } from '../../bench/random.ts';
import { answersFrom, examine } from '../support/library-checks.ts';
import { startWork, statementIn, type Told } from '../support/library-work.ts';
import { tempFolders } from '../support/temp-folder.ts';

/** How often a process is killed, at moments that look random and are the same each time. */
const KILLED = process.env.LONG ? 200 : 20;
/** One that answers takes a while to begin, and longer to be examined. */
const KILLED_ANSWERING = process.env.LONG ? 200 : 6;
/** How many processes one after the other begin with what the one before left behind. */
const IN_A_ROW = 4;
/** In milliseconds, at most, from the first that was told. */
const LATEST = 1_500;

const tempFolder = tempFolders();
const VOTE = '---\ntitle: The vote\npublisher: The Gazette\n---\n“We wait for the key,” said Ada Marsh.';

test('whatever was told is there whenever a process is killed, and nothing half-written', async () => {
  const random = seeded(1);
  for (let time = 0; time < KILLED; time++) {
    const state = tempFolder();
    const work = startWork({ state, name: 'boat', rounds: 1_000 });
    await work.began;
    await wait(below(100, random));
    work.kill();
    expect(await work.ended).toBe('');
    const { untold, ...found } = await examine(state, work.told);
    expect(found, `kill ${time}`).toEqual({ lost: [], wrong: [] });
    expect([0, 1], 'one may be kept and not yet told').toContain(untold);
  }
}, 900_000);

test('nor is what was worked out half-written, whoever is killed while it answers and keeps that', async () => {
  const corpus = tempFolder({ 'vote.md': VOTE });
  const random = seeded(2);
  let state = '';
  let told: Told[] = [];
  let snapshots = 0;
  for (let time = 0; time < KILLED_ANSWERING; time++) {
    if (time % IN_A_ROW === 0) [state, told] = [tempFolder(), []];
    const work = startWork({ state, corpus, name: `k${time}`, rounds: 1_000, rest: 40 });
    // While the first is worked out, or in the middle of writing the first, the second or the third.
    await (time % 4 === 0
      ? work.began.then(() => wait(below(LATEST, random)))
      : untilWritten(state, time % 4).then(() => wait(below(3, random))));
    work.kill();
    expect(await work.ended).toBe('');
    told.push(...work.told);
    expect(told.filter(({ kind }) => kind === 'warned' || kind === 'failed')).toEqual([]);

    const { untold, ...found } = await examine(state, told);
    expect(found, `kill ${time}`).toEqual({ lost: [], wrong: [] });
    expect(untold).toBeLessThanOrEqual((time % IN_A_ROW) + 1);

    const lines = questionsAbout(told);
    const anew = await answersFrom(corpus, state, lines, false);
    const remembered = await answersFrom(corpus, state, lines, true);
    expect(remembered, `kill ${time}`).toEqual({ ...anew, found: remembered.found });
    expect(readdirSync(state).filter((name) => name.endsWith('.new'))).toEqual([]);
    if (remembered.found) snapshots++;
  }
  expect(snapshots, 'some must have got so far').toBeGreaterThan(KILLED_ANSWERING / 4);
}, 1_800_000);

/** Kept as soon as a snapshot begins to be written for so many times. */
function untilWritten(state: string, times: number): Promise<void> {
  const seen = new Set<string>();
  return new Promise((resolve) => {
    const watcher = watch(state, (_, name) => {
      if (name?.endsWith('.new')) seen.add(name);
      if (seen.size < times) return;
      watcher.close();
      resolve();
    });
  });
}

function questionsAbout(told: readonly Told[]): readonly string[] {
  const ids = told.flatMap((one) => (one.kind === 'added' ? [one.id] : []));
  const some = [ids[0], ids[Math.floor(ids.length / 2)], ids.at(-1)].flatMap((id) => id ?? []);
  return [
    ...some.map((id) => `/who-said "${statementIn(id)}"`),
    '/who-said we wait for the key',
    '/quotes Tom Reed',
    '/quotes Jo Berry',
    '/ask Who said that a boat is in?',
    '/sources',
  ];
}
