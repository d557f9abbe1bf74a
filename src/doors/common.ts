/** What the doors have in common, besides reading documents (`open-here.ts`): those that read none start faster. */
import { fileURLToPath } from 'node:url';
import { config as loadEnvironment } from 'dotenv';
import { writeSentence } from '../adapters/console/output.ts';
import { stateFolderIn } from '../config.ts';
import { isFatal, type Problem } from '../domain/problem.ts';
import { EVERYBODY, type Holder, type Library } from '../library/library.ts';
import { openLibraryIn } from '../library/open-library.ts';
import { LibraryUnusable } from '../library/unusable.ts';
import { describeProblem } from '../texts/describe-problem.ts';

/** The documents that come with the project. */
const STARTER_CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

export type CorpusOptions = { readonly corpus?: readonly string[] };

export type ServerOption = { readonly server?: string };

/** Whose library is meant: a server's, by its id, or everybody's. */
export const holderOf = ({ server }: ServerOption): Holder => server ?? EVERYBODY;

export const foldersOf = ({ corpus }: CorpusOptions): readonly string[] => corpus ?? [STARTER_CORPUS];

/** Tells a person what is wrong. @returns the exit code */
export async function fail(sentence: string): Promise<number> {
  await writeSentence(sentence, process.stderr);
  return 1;
}

/** What a person can mend is told in a sentence; the rest is ours and ends the program. */
export async function told(error: unknown): Promise<number> {
  if (error instanceof LibraryUnusable) return fail(error.message);
  throw error;
}

export function stateFolder(): string {
  loadEnvironment({ quiet: true });
  return stateFolderIn(process.env);
}

/** Works with the library, which is made where there is none. */
export async function withLibrary(work: (library: Library) => Promise<number>): Promise<number> {
  const library = openLibraryIn(stateFolder());
  return work(library).finally(() => library.close());
}

/** Tells what could not be used, and that there is nothing to answer from where that is so. */
export async function isAnswerable(documents: number, problems: readonly Problem[]): Promise<boolean> {
  for (const problem of problems.filter(isFatal))
    await writeSentence(describeProblem(problem), process.stderr);
  if (documents > 0) return true;
  await fail('There is no document to answer from.');
  return false;
}
