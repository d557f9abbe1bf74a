import type { Answer, HelpEntry } from './domain/answer.ts';
import { cutAt } from './domain/cut-at.ts';
import { parseDay } from './domain/day.ts';
import type { Archive, IsoDay, Suggested } from './domain/vocabulary.ts';

/** Longest text of an option, in UTF-16 code units: what Discord lets a member type into one. */
export const LONGEST_TEXT = 6_000;

/** How each type of option is read from what the reader typed: the value, or a sentence that says what is wrong. */
const READERS = {
  text: readText,
  day: readDay,
} as const;

type OptionType = keyof typeof READERS;
type Values = { text: string; day: IsoDay };

export type Option = {
  readonly type: OptionType;
  readonly description: string;
  readonly required?: true;
  /** What is suggested while it is typed; whatever else is typed is taken as well. */
  readonly suggests?: Suggested;
};
type Options = Readonly<Record<string, Option>>;

type ArgumentsOf<O extends Options> = {
  readonly [K in keyof O as O[K] extends { required: true } ? K : never]: Values[O[K]['type']];
} & {
  readonly [K in keyof O as O[K] extends { required: true } ? never : K]?: Values[O[K]['type']];
};

type Definition<O extends Options> = {
  readonly name: string;
  readonly description: string;
  /** Shown in `/help`. */
  readonly example: string;
  readonly options: O;
  readonly run: (
    args: ArgumentsOf<O>,
    archive: Archive,
    commands: readonly Command[],
  ) => Answer | Promise<Answer>;
};

/** The text of each option, by its name. */
export type Typed = Readonly<Record<string, string>>;

/** What a reader can ask, wherever they ask it: Discord or a console. */
export type Command = Omit<Definition<Options>, 'run'> & {
  readonly run: (typed: Typed, archive: Archive, commands: readonly Command[]) => Promise<Answer>;
};

/** Turns a definition with typed arguments into a command that takes text. */
export function defineCommand<const O extends Options>(definition: Definition<O>): Command {
  return {
    ...definition,
    async run(typed, archive, commands) {
      const args: Record<string, string> = {};
      for (const [name, option] of Object.entries(definition.options)) {
        const received = typed[name];
        if (received === undefined && option.required === undefined) continue;
        const read = READERS[option.type](name, received ?? '');
        if ('wrong' in read) return notUnderstood(read.wrong);
        args[name] = read.value;
      }
      // Sound: the loop above read every option with the reader that its type names.
      return definition.run(args as ArgumentsOf<O>, archive, commands);
    },
  };
}

type Read<T> = { readonly value: T } | { readonly wrong: string };

function readText(name: string, typed: string): Read<string> {
  const value = typed.trim();
  if (value === '') return { wrong: `\`${name}\` is empty. Write what to look for.` };
  if (value.length > LONGEST_TEXT) {
    const [is, most] = [value.length, LONGEST_TEXT].map((count) => count.toLocaleString('en'));
    return {
      wrong: `\`${name}\` has ${is} characters, and ${most} are the most I read. Write a part of it.`,
    };
  }
  if (!/[\p{L}\p{N}]/u.test(value)) {
    return { wrong: `There is no word in \`${name}\`. Write at least one, in letters or digits.` };
  }
  return { value };
}

function readDay(name: string, typed: string): Read<IsoDay> {
  const value = parseDay(typed);
  return value === undefined
    ? { wrong: `\`${name}\` is “${cut(typed)}”. Write a day as YYYY-MM-DD, such as 2020-03-05.` }
    : { value };
}

export const notUnderstood = (reason: string): Answer => ({ kind: 'not-understood', citations: [], reason });

/** What was typed, short enough for a sentence. */
export const cut = (typed: string): string => cutAt(typed, 40);

/** `/who-said phrase [speaker] [since]`: how a command is written. */
export function usageOf({ name, options }: Command): string {
  const parts = Object.entries(options).map(([option, { required }]) => (required ? option : `[${option}]`));
  return [`/${name}`, ...parts].join(' ');
}

export const helpOf = (command: Command): HelpEntry => ({
  usage: usageOf(command),
  description: command.description,
  example: command.example,
});
