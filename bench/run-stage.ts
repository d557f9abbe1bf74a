import { fork } from 'node:child_process';
import { othersSince, startWatch } from './report/machine.ts';
import type { Section } from './report/section.ts';
import { type Given, type Stage, scriptOf } from './stages.ts';

/** What a bench told, and under what circumstances. */
export type Measured = {
  readonly section: Section;
  readonly seconds: number;
  readonly others: number | null;
};

/** Runs a bench in a process of its own, so that memory and compiled code do not disturb another one. */
export async function runStage({ script, words }: Stage, given: Given): Promise<Measured> {
  const watch = startWatch();
  const child = fork(scriptOf(script), words?.(given).filter((word) => word !== undefined) ?? [], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let printed = '';
  let section: Section | undefined;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  child.once('message', (told) => {
    section = told as Section; // What `tell` sends.
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const told = section ?? sectionOfPage(printed);
  if (told === null) throw new Error(`${script} ended with code ${code} and told nothing`);
  return { section: told, ...othersSince(watch) };
}

/** A bench that writes a page of its own prints it: its heading is the question. */
export function sectionOfPage(page: string): Section | null {
  const [, question, about] = /^# (.+)\n+([\s\S]+)$/u.exec(page) ?? [];
  return question === undefined || about === undefined ? null : { question, about: about.trim(), tables: [] };
}
