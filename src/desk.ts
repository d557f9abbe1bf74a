import { recall } from './answer/recall.ts';
import { type Command, notUnderstood, type Typed } from './command.ts';
import type { Answer, Reply } from './domain/answer.ts';
import type { Archive, Grade } from './domain/vocabulary.ts';
import { readLine } from './read-line.ts';

/** Answers commands for an adapter, which need not know more than this. */
export type Desk = {
  readonly commands: readonly Command[];
  readonly archive: Archive;
  /** Answers a typed line; never throws on account of what was typed. */
  readonly answerLine: (line: string) => Promise<Reply>;
  readonly answer: (command: Command, typed: Typed) => Promise<Reply>;
  /** Cites by id what was cited before: for a button whose question does not fit into it. */
  readonly recall: (command: Command, cited: readonly Cited[]) => Promise<Reply>;
};

/** A citation as a button remembers it. */
export type Cited = { readonly id: string; readonly grade: Grade };

/** @param now milliseconds of a clock that never goes back */
export function openDesk(commands: readonly Command[], archive: Archive, now: () => number): Desk {
  const timed = async (command: string, work: () => Promise<Answer>): Promise<Reply> => {
    const start = now();
    const answer = await work();
    return { command, ...answer, tookMs: Math.round((now() - start) * 100) / 100 };
  };
  const answer: Desk['answer'] = (command, typed) =>
    timed(command.name, () => command.run(typed, archive, commands));
  return {
    commands,
    archive,
    answer,
    recall: (command, cited) => timed(command.name, async () => recall(cited, archive)),
    answerLine: (line) => {
      const read = readLine(line, commands);
      if (read.command !== null) return answer(read.command, read.typed);
      return timed(read.name, async () => notUnderstood(read.wrong));
    },
  };
}
