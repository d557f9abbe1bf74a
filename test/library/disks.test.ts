import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { EVERYBODY, type Library } from '../../src/library/library.ts';
import { libraryIn, openLibraryIn } from '../../src/library/open-library.ts';
import { LibraryUnusable } from '../../src/library/unusable.ts';
import { answersFrom, examine } from '../support/library-checks.ts';
import { documentOf, startWork, statementIn, type Told, type Working } from '../support/library-work.ts';
import { runProgram } from '../support/run-program.ts';
import { aSmallDisk, type SmallDisk, whyNoDisk } from '../support/small-disk.ts';
import { tempFolders } from '../support/temp-folder.ts';

const tempFolder = tempFolders();
const VOTE = '---\ntitle: The vote\npublisher: The Gazette\n---\n“We wait for the key,” said Ada Marsh.';
const full = (state: string): string =>
  `${state}/library.sqlite cannot be written: the disk is full or fails. Nothing that was kept is lost. Make room and try again.`;
const locked = (state: string): string =>
  `${state}/library.sqlite cannot be written. Check that its folder exists and may be written, or name another in STATE_FOLDER.`;

/** Adds until that fails. @returns what was promised before, and why it failed */
async function addUntilItFails(library: Library): Promise<{ told: Told[]; why: string }> {
  const told: Told[] = [];
  for (let at = 0; ; at++) {
    const id = `boat-${at}`;
    try {
      await library.add(EVERYBODY, documentOf(id));
      told.push({ kind: 'added', id });
    } catch (error) {
      if (!(error instanceof LibraryUnusable)) throw error;
      return { told, why: error.message };
    }
  }
}

const noDisk = whyNoDisk();
const REASON = noDisk === null ? '' : ` (NOT TRIED, since no disk can be mounted here: ${noDisk})`;

describe.skipIf(noDisk !== null)(`on a disk of its own${REASON}`, () => {
  let disk: SmallDisk;
  afterEach(() => disk.take());

  test('that is full, adding says so, nothing is lost, and with room again it goes on', async () => {
    disk = aSmallDisk(1_000);
    const state = join(disk.folder, 'state');
    writeFileSync(join(disk.folder, 'other'), new Uint8Array(300_000));
    const library = openLibraryIn(state);
    const { told, why } = await addUntilItFails(library);
    expect(why).toBe(full(state));
    expect(told.length).toBeGreaterThan(10);
    await expect(library.correct(EVERYBODY, { words: 'x'.repeat(50_000) }, null)).rejects.toThrow(
      full(state),
    );
    expect((await library.documents(EVERYBODY)).map(({ id }) => id)).toEqual(
      told.map((one) => ('id' in one ? one.id : '')),
    );
    rmSync(join(disk.folder, 'other'));
    expect((await library.add(EVERYBODY, documentOf('boat-last'))).outcome).toBe('added');
    await library.close();
    expect(await examine(state, [...told, { kind: 'added', id: 'boat-last' }])).toEqual({
      lost: [],
      wrong: [],
      untold: 0,
    });
  });

  test('that is full, a snapshot is not kept and all else is answered', async () => {
    disk = aSmallDisk(12_000);
    const corpus = tempFolder({ 'vote.md': VOTE });
    const state = join(disk.folder, 'state');
    const library = openLibraryIn(state);
    for (let at = 0; at < 100; at++) await library.add(EVERYBODY, documentOf(`boat-${at}`));
    await library.close();
    // Enough is left for one more document, and not for what was worked out of a hundred.
    const { bsize, bavail } = statfsSync(disk.folder);
    writeFileSync(join(disk.folder, 'other'), new Uint8Array(bsize * bavail - 140_000));
    const work = startWork({ state, corpus, name: 'late', rounds: 1, onlyAdds: true });
    expect(await work.ended).toBe('');
    const warned = work.told.filter(({ kind }) => kind === 'warned');
    expect(warned.length).toBeGreaterThan(0);
    for (const one of warned) {
      expect(one).toEqual({
        kind: 'warned',
        why: 'the next start will take longer, since no snapshot can be kept: ENOSPC: no space left on device, write {}',
      });
    }
    expect(work.told.at(-1)).toEqual({ kind: 'done' });
    expect(readdirSync(state)).toEqual(['library.sqlite']);
    const { found, replies } = await answersFrom(
      corpus,
      state,
      [`/who-said "${statementIn('late-0')}"`],
      true,
    );
    expect([found, replies[0]?.citations.map(({ speaker }) => speaker?.name)]).toEqual([false, ['Tom Reed']]);
  });

  test.each([
    { what: 'and was left in order', leave: (work: Working) => work.ended },
    {
      what: 'and was left in the middle of a change',
      leave: (work: Working) => work.began.then(work.kill).then(() => work.ended),
    },
  ])('that lets nobody write $what is asked as before, and adding says why not', async ({ leave }) => {
    disk = aSmallDisk(3_000);
    const corpus = tempFolder({ 'vote.md': VOTE });
    const state = join(disk.folder, 'state');
    const work = startWork({ state, name: 'boat', rounds: 30, onlyAdds: true });
    await leave(work);
    const ids = work.told.flatMap((one) => (one.kind === 'added' ? [one.id] : []));
    disk.lock();
    const environment = { STATE_FOLDER: state };
    const asked = await runProgram(
      ['ask', `/who-said "${statementIn('boat-0')}"`, '--json', '--corpus', corpus],
      { environment },
    );
    expect([asked.code, asked.err, JSON.parse(asked.out).citations[0].speaker.name]).toEqual([
      0,
      '',
      'Tom Reed',
    ]);
    const folder = tempFolder({ 'new.txt': '“The tide turns at noon,” said Lena Holt.' });
    const added = await runProgram(['ingest', 'new.txt'], { folder, environment });
    expect([added.code, added.out.includes('added:'), added.err]).toEqual([1, false, `${locked(state)}\n`]);
    const reader = libraryIn(state);
    const kept = (await reader?.documents(EVERYBODY))?.map(({ id }) => id) ?? [];
    expect(kept.slice(0, ids.length)).toEqual(ids);
    expect(kept.length - ids.length, 'one may be kept and not yet told').toBeLessThanOrEqual(1);
    await expect(reader?.add(EVERYBODY, documentOf('boat-late'))).rejects.toThrow(locked(state));
    await reader?.close();
  });
});

test.skipIf(process.platform === 'win32')(
  'a file that may not grow is told like a full disk, and loses nothing',
  async () => {
    const state = tempFolder();
    // In blocks of 512 or 1,024 bytes, as the shell has it.
    const limited = ['sh', '-c', 'ulimit -f 1000; exec "$@"', 'sh'];
    const work = startWork({ state, name: 'boat', rounds: 1_000 }, limited);
    expect(await work.ended).toBe('');
    expect(work.told.at(-1)).toEqual({ kind: 'failed', why: full(state) });
    expect(work.told.length).toBeGreaterThan(10);
    expect(await examine(state, work.told)).toEqual({ lost: [], wrong: [], untold: 0 });
  },
);
