import { contextOf } from './answer/context.ts';
import { recall } from './answer/recall.ts';
import { uncertainIn } from './answer/uncertain.ts';
import { type Around, type Command, LONGEST_TEXT, notUnderstood, type Typed } from './command.ts';
import { typingOf } from './complete-line.ts';
import { isCalled } from './corrections/choose-places.ts';
import type { Quoted } from './corrections/find-words.ts';
import { tryCorrection } from './corrections/try-correction.ts';
import type { Answer, Kept, Reply } from './domain/answer.ts';
import type { Archive, Suggestion } from './domain/archive.ts';
import type { Context } from './domain/context.ts';
import { normalise } from './domain/fold.ts';
import { passagesOf } from './domain/passages-of.ts';
import type { UncertainFrom, UncertainPlace } from './domain/uncertain.ts';
import type { Grade, IsoDay } from './domain/vocabulary.ts';
import { quotedWords } from './quotations/marks/quoted-words.ts';
import { readLine } from './read-line.ts';
import { texts } from './texts/speaking.ts';

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
  /** Says of each quotation in a message whether it was said so, and by whom; none where it has no words. */
  readonly check: (message: string) => Promise<Checks>;
  /** Cites by id what was cited before: for a button whose question does not fit into it. */
  readonly recall: (command: Command, cited: readonly Cited[]) => Promise<Reply>;
  /** What was cited by this id with the paragraphs around it; null when it is not known any more. */
  readonly context: (id: string) => Promise<Context | null>;
  /** Quotations of which it is not sure who said them, from a place on. @param except ids of those to leave out */
  readonly uncertain: (from: UncertainPlace | null, except: readonly string[]) => Promise<UncertainFrom>;
  /** Those of these names whom nobody that is quoted bears. */
  readonly strangers: (names: readonly string[]) => Promise<readonly string[]>;
  /** What would keep a correction from changing anything, in a sentence; null where nothing does. */
  readonly tryCorrection: (fields: Readonly<Record<string, string>>) => Promise<string | null>;
};

/** What a message quotes, the first few of it; how many more it quotes. */
export type Checks = { readonly checks: readonly Check[]; readonly leftOut: number };

/** What is quoted in a message, and the answer to it: `typed` is how it is asked for again. */
export type Check = { readonly words: string; readonly typed: Typed; readonly reply: Reply };

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

/** @param kept answers that were kept where it is asked, by name */
export function openDesk(
  commands: readonly Command[],
  archive: Archive,
  { now, today }: Clock,
  kept: Around['kept'] = async () => [],
): OpenDesk {
  const timed = async (command: string, work: () => Promise<Answer>): Promise<Reply> => {
    const start = now();
    const answer = await work();
    return { command, ...answer, tookMs: Math.round((now() - start) * 100) / 100 };
  };
  const answer: Desk['answer'] = (command, typed) =>
    timed(command.name, () => command.run(typed, archive, { commands, kept, today: today() }));
  const uncertain = uncertainIn(archive);
  const suggest: Desk['suggest'] = async ({ options }, option, typed) => {
    const what = options[option]?.suggests;
    if (what === undefined) return [];
    return what === 'kept' ? suggestKept(await kept(), typed) : archive.suggest(what, typed);
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
      const written = suggestions.map((one) => ({ ...one, value: typing.write(one.value) }));
      return { replaces: typing.replaces, suggestions: written };
    },
    check: async (message) => {
      const [phrase] = commands.filter(({ options }) => options.phrase?.required);
      if (phrase === undefined) return { checks: [], leftOut: 0 };
      // One after the other: each is as much work as a question.
      const checks: Check[] = [];
      const quoted = quotedWords(message);
      for (const words of quoted.slice(0, MOST_CHECKED)) {
        // Marks inside would be read as words that must stand there.
        const typed = { phrase: words.replace(/["“”]/gu, ' ').slice(0, LONGEST_TEXT) };
        checks.push({ words, typed, reply: await answer(phrase, typed) });
      }
      return { checks, leftOut: quoted.length - checks.length };
    },
    recall: (command, cited) => timed(command.name, () => recall(cited, archive)),
    context: async (id) => contextOf(id, archive),
    uncertain: async (from, except) => uncertain(from, except),
    strangers: async (names) => names.filter((name) => archive.speakersNamed(name).length === 0),
    tryCorrection: async (fields) => tryCorrection(fields, quotedIn(archive, fields.document)),
    answerLine: (line) => {
      const read = readLine(line, commands);
      if (read.command !== null) return answer(read.command, read.typed);
      return timed(read.name, async () => notUnderstood(read.wrong));
    },
  };
}

/** Documents with their quotations: those that are called so, or all. */
function quotedIn(archive: Archive, name?: string): readonly Quoted[] {
  const passages = [...passagesOf(archive)].filter(
    ({ document }) => name === undefined || isCalled(document, name),
  );
  return [...Map.groupBy(passages, ({ document }) => document)].map(([document, entries]) => ({
    document,
    quotations: entries.flatMap(({ quotations }) => quotations),
  }));
}

/** Quotations of a message that are looked up: more have no room in an answer. */
const MOST_CHECKED = 5;
/** Choices that Discord takes at most. */
const MOST_SUGGESTED = 25;

/** Names that hold what was typed. */
const suggestKept = (kept: readonly Kept[], typed: string): readonly Suggestion[] =>
  kept
    .filter(({ name }) => normalise(name).includes(normalise(typed)))
    .slice(0, MOST_SUGGESTED)
    .map(({ name, line }) => ({ value: name, about: line }));

/** The commands that a line may be the beginning of. */
const commandsBeginning = (line: string, commands: readonly Command[]): readonly Suggestion[] =>
  commands
    .map((command) => ({ value: `/${command.name} `, about: command.texts(texts()).description }))
    .filter(({ value }) => value.startsWith(line.trimStart()));
