/** The doors for asking: one question, many, and whether the corpus is in order. */
import { ask, askLines } from '../adapters/console/ask.ts';
import { writeSentence } from '../adapters/console/output.ts';
import { counted } from '../domain/counted.ts';
import { loadArchive } from '../load-archive.ts';
import { describeProblem } from '../texts/describe-problem.ts';
import { type CorpusOptions, fail, foldersOf } from './common.ts';
import { openHere } from './open-here.ts';

export type AskOptions = CorpusOptions & {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly server?: string;
};

export async function askDoor(words: readonly string[], options: AskOptions): Promise<number> {
  if (options.jsonl !== true && words.length === 0) {
    return fail(
      'There is no question. Write one behind --, such as: npm run -s ask -- "/who-said elephant in the room"',
    );
  }
  const desks = await openHere(options);
  if (desks === null) return 1;
  const desk = await desks.of(options.server ?? null);
  return options.jsonl === true
    ? askLines(desk)
    : ask(words.join(' '), desk, { json: options.json === true });
}

export async function checkDoor(options: CorpusOptions): Promise<number> {
  const { archive, problems } = await loadArchive(foldersOf(options));
  for (const problem of problems) await writeSentence(describeProblem(problem));
  if (problems.length === 0)
    await writeSentence(`${counted(archive.extent.documents, 'document')}, no problems.`);
  return problems.length === 0 ? 0 : 1;
}
