import { openShell } from '../adapters/console/shell.ts';
import type { CorpusOptions } from './common.ts';
import { openHere } from './open-here.ts';

/** Answers in this terminal until it is left. @returns the exit code */
export async function openConsole(options: CorpusOptions): Promise<number> {
  const desks = await openHere(options);
  return desks === null ? 1 : openShell(desks.everybody, desks.problems.length);
}
