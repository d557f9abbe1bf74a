import { contextOf } from './answer/context.ts';
import { recall } from './answer/recall.ts';
import { type Command, notUnderstood, type Typed } from './command.ts';
import { typingOf } from './complete-line.ts';
import type { Answer, Reply } from './domain/answer.ts';
import type { Archive, Suggestion } from './domain/archive.ts';
import type { Context } from './domain/context.ts';
import type { Grade, IsoDay } from './domain/vocabulary.ts';
import { readLine } from './read-line.ts';

/** Answers commands for an adapter, which need not know more than this. */
export type Desk = {
  readonly commands: readonly Command[];
  /** Answers a typed line; never throws on account of what was typed. */
  readonly answerLine: (line: string) => Promise<Reply>;
  readonly answer: (command: Command, typed: Typed) => Promise<Reply>;
  /** What may be meant by the text typed into an option so far; nothing where none is to be had. */
  readonly suggest: (command: Command, option: string, typed: string) => Promise<readonly Suggestion[]>;
  /** What the end of a typed line may become: the name of a command, or a suggestion for an option. */
  readonly completeLine: (line: string) => Promise<Completion>;
  /** Cites by id what was cited before: for a button whose question does not fit into it. */
  readonly recall: (command: Command, cited: readonly Cited[]) => Promise<Reply>;
  /** What was cited by this id with the paragraphs around it; null when it is not known any more. */
  readonly context: (id: string) => Promise<Context | null>;
};

/** A desk with what it answers from at hand. */
export type OpenDesk = Desk & { readonly archive: Archive };

/** `replaces` is the end of the line that each of the suggestions takes the place of. */
export type Completion = { readonly replaces: string; readonly suggestions: readonly Suggestion[] };

/** A citation as a button remembers it. */
export type Cited = { readonly id: string; readonly grade: Grade };

/** What the middle knows of the time, since it has no clock of its own. */
export type Clock = {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** The day on which a question is asked. */
  readonly today: () => IsoDay;
};

export function openDesk(commands: readonly Command[], archive: Archive, { now, today }: Clock): OpenDesk {
  const timed = async (command: string, work: () => Promise<Answer>): Promise<Reply> => {
    const start = now();
    const answer = await work();
    return { command, ...answer, tookMs: Math.round((now() - start) * 100) / 100 };
  };
  const answer: Desk['answer'] = (command, typed) =>
    timed(command.name, () => command.run(typed, archive, commands, today()));
  const suggest: Desk['suggest'] = async ({ options }, option, typed) => {
    const what = options[option]?.suggests;
    return what === undefined ? [] : archive.suggest(what, typed);
  };
  return {
    commands,
    archive,
    answer,
    suggest,
    completeLine: async (line) => {
      const typing = typingOf(line, commands);
      if (typing === undefined) return { replaces: line, suggestions: commandsBeginning(line, commands) };
      const suggestions = await suggest(typing.command, typing.option, typing.typed);
      const written = suggestions.map(({ value, about }) => ({ value: typing.write(value), about }));
      return { replaces: typing.replaces, suggestions: written };
    },
    recall: (command, cited) => timed(command.name, async () => recall(cited, archive)),
    context: async (id) => contextOf(id, archive),
    answerLine: (line) => {
      const read = readLine(line, commands);
      if (read.command !== null) return answer(read.command, read.typed);
      return timed(read.name, async () => notUnderstood(read.wrong));
    },
  };
}

/** The commands that a line may be the beginning of. */
const commandsBeginning = (line: string, commands: readonly Command[]): readonly Suggestion[] =>
  commands
    .map(({ name, description }) => ({ value: `/${name} `, about: description }))
    .filter(({ value }) => value.startsWith(line.trimStart()));
