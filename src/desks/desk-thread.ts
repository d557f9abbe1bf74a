/** A thread that answers, so that neither reading documents nor searching them keeps anybody's acknowledgement waiting. */
import { parentPort, workerData } from 'node:worker_threads';
import { commands } from '../../commands/index.ts';
import { systemClock } from '../clock.ts';
import type { Command } from '../command.ts';
import type { Desk } from '../desk.ts';
import { libraryIn } from '../library/open-library.ts';
import { loadCorpus } from '../load-archive.ts';
import { speaking } from '../texts/speaking.ts';
import { findSnapshot, keepSnapshot } from './keep-snapshot.ts';
import { openMemory } from './memory.ts';
import type { Asked, FromThread, Request, ThreadTask } from './messages.ts';
import { openDesks } from './open-desks.ts';

/** What took longer to understand is kept at once, in milliseconds: the next thread would have to do it again. */
const WORTH_KEEPING = 2_000;

const tell = (message: FromThread): void => parentPort?.postMessage(message);

const { folders, stateFolder, keeps } = workerData as ThreadTask; // Given by `thread.ts`.
const warnings: string[] = [];
const { snapshot, wrong } = findSnapshot(stateFolder);
if (wrong !== null) warnings.push(`everything is worked out anew, since the snapshot is of no use: ${wrong}`);
const library = libraryIn(stateFolder);
// Read before the documents: what is added meanwhile is found to be missing.
const revision = (await library?.revision()) ?? 0;
const loaded = await loadCorpus(folders);
const memory = openMemory(snapshot, loaded.corpus.speeches);
const desks = await openDesks(commands, loaded, library, systemClock, memory);
const isKept = memory.isNew() && (keeps || memory.learningMs() > WORTH_KEEPING);
if (isKept) {
  const failed = keepSnapshot(stateFolder, memory.snapshot());
  if (failed !== null)
    warnings.push(`the next start will take longer, since no snapshot can be kept: ${failed}`);
}

parentPort?.on('message', ({ number, server, language, asked }: Request) => {
  desks
    .of(server)
    .then((desk) => speaking(language, () => askOf(desk, asked)))
    .then(
      (reply) => tell({ kind: 'answered', number, reply }),
      (error: unknown) =>
        tell({ kind: 'failed', number, error: error instanceof Error ? error : new Error(String(error)) }),
    );
});
const { extent } = desks.everybody.archive;
tell({
  kind: 'opened',
  extent,
  problems: desks.problems,
  revision,
  isUnkept: memory.isNew() && !isKept,
  warnings,
});

function askOf(desk: Desk, asked: Asked): Promise<unknown> {
  switch (asked.what) {
    case 'answer':
      return desk.answer(commandNamed(asked.command), asked.typed);
    case 'suggest':
      return desk.suggest(commandNamed(asked.command), asked.option, asked.typed);
    case 'recall':
      return desk.recall(commandNamed(asked.command), asked.cited);
    case 'check':
      return desk.check(asked.message);
    case 'context':
      return desk.context(asked.id);
    case 'uncertain':
      return desk.uncertain(asked.from, asked.except);
    case 'strangers':
      return desk.strangers(asked.names);
    case 'tryCorrection':
      return desk.tryCorrection(asked.fields);
    case 'answerLine':
      return desk.answerLine(asked.line);
    case 'completeLine':
      return desk.completeLine(asked.line);
    case 'ping':
      return Promise.resolve();
  }
}

function commandNamed(name: string): Command {
  const command = commands.find((one) => one.name === name);
  if (command === undefined) throw new RangeError(`There is no command ${name}`);
  return command;
}
