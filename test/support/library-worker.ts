/** Works with a library through the code that the program works with, and tells each promise that was kept, at once. */
import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { EVERYBODY } from '../../src/library/library.ts';
import { openLibraryIn } from '../../src/library/open-library.ts';
import { LibraryUnusable } from '../../src/library/unusable.ts';
import { correctionOf, documentOf, type LibraryWork, type Told } from './library-work.ts';

const work = JSON.parse(process.argv[2] ?? '') as LibraryWork; // Given by `library-work.ts`.
const tell = (told: Told): number => writeSync(1, `${JSON.stringify(told)}\n`);

try {
  const library = openLibraryIn(work.state);
  const answering = work.corpus === undefined ? null : answerFrom(work.corpus);
  for (let round = 0; round < work.rounds; round++) {
    await goThrough(`${work.name}-${round}`, round);
    if (work.rest !== undefined) await wait(work.rest);
  }
  const desks = await answering;
  await desks?.upToDate();
  await desks?.close();
  await library.close();
  tell({ kind: 'done' });

  async function goThrough(id: string, round: number): Promise<void> {
    const timed = async <T>(change: () => Promise<T>, kept: (value: T) => Told): Promise<T> => {
      const started = performance.now();
      const value = await change();
      tell({ ...kept(value), ms: performance.now() - started });
      return value;
    };
    await timed(
      () => library.add(EVERYBODY, documentOf(id)),
      () => ({ kind: 'added', id }),
    );
    if (work.onlyAdds) return;
    const fields = correctionOf(id);
    const number = await timed(
      () => library.correct(EVERYBODY, fields, null),
      (number) => ({ kind: 'corrected', number, fields }),
    );
    if (round % 2 === 0) {
      await timed(
        () => library.undo(EVERYBODY, number, null),
        () => ({ kind: 'undone', number }),
      );
    }
    const answer = { name: id, line: '/help', reply: '{}', keptBy: null };
    await timed(
      () => library.keep(EVERYBODY, answer),
      () => ({ kind: 'kept', name: id }),
    );
  }

  /** Loaded only here: without it the process begins much sooner. */
  async function answerFrom(corpus: string) {
    const { commands } = await import('../../commands/index.ts');
    const { openDesksInThreads } = await import('../../src/desks/desks-in-threads.ts');
    const warn = (data: unknown, why: string): void =>
      void tell({ kind: 'warned', why: `${why} ${JSON.stringify(data)}` });
    const task = { folders: [corpus], stateFolder: work.state };
    const pace = { lookedAtEvery: 20, keptEvery: 0, rest: 100, pulse: 1_000 };
    return openDesksInThreads(commands, task, library, { info: () => {}, warn, error: warn }, pace);
  }
} catch (error) {
  if (!(error instanceof LibraryUnusable)) throw error;
  tell({ kind: 'failed', why: error.message });
}
