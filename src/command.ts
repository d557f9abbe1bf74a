import type { Answer, HelpEntry, Kept, UnderstoodDay } from './domain/answer.ts';
import type { Archive, Suggested } from './domain/archive.ts';
import { cutAt } from './domain/cut-at.ts';
import { parseDay } from './domain/day.ts';
import { readPeriod } from './domain/read-period.ts';
import type { IsoDay } from './domain/vocabulary.ts';
import type { Texts } from './texts/en/index.ts';
import { texts } from './texts/speaking.ts';

/** Longest text of an option, in UTF-16 code units: what Discord lets a member type into one. */
export const LONGEST_TEXT = 6_000;
/** Longest text of a day: there is room for every form and for a slip, but for no sentence. */
export const LONGEST_DAY = 40;

export type Option = {
  readonly required?: true;
  /** What is suggested while it is typed; whatever else is typed is taken as well. */
  readonly suggests?: Suggested | 'kept';
} & (
  | { readonly type: 'text' }
  /** A time as people write it: its first day, or its last. */
  | { readonly type: 'day'; readonly takes?: 'last' }
  /** One of these words. */
  | { readonly type: 'choice'; readonly choices: readonly string[] }
);
type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends { readonly choices: readonly (infer Choice)[] }
  ? Choice
  : { text: string; day: IsoDay; choice: string }[O['type']];

type ArgumentsOf<O extends Options> = {
  readonly [K in keyof O as O[K] extends { required: true } ? K : never]: ValueOf<O[K]>;
} & {
  readonly [K in keyof O as O[K] extends { required: true } ? never : K]?: ValueOf<O[K]>;
};

type ChoiceOf<O extends Option> = O extends { readonly choices: readonly (infer Choice extends string)[] }
  ? Choice
  : never;

/** What a command, its options and what can be chosen in them are called in one language. */
type CommandTexts = {
  readonly description: string;
  readonly options: Readonly<Record<string, string>>;
  readonly choices?: Readonly<Record<string, string>>;
};
type TextsOf<O extends Options> = CommandTexts & {
  readonly options: Readonly<Record<keyof O, string>>;
} & ([ChoiceOf<O[keyof O]>] extends [never]
    ? unknown
    : { readonly choices: Readonly<Record<ChoiceOf<O[keyof O]>, string>> });

/** What a command may need besides the archive. */
export type Around = {
  readonly commands: readonly Command[];
  /** Answers that were kept where it is asked, by name. */
  readonly kept: () => Promise<readonly Kept[]>;
  /** From which day “yesterday” is told. */
  readonly today: IsoDay;
};

type Definition<O extends Options> = {
  /** The same in every language: it stands in what members write to one another. */
  readonly name: string;
  readonly texts: (texts: Texts) => TextsOf<O>;
  /** Shown in `/help`. */
  readonly example: string;
  readonly options: O;
  readonly run: (args: ArgumentsOf<O>, archive: Archive, around: Around) => Answer | Promise<Answer>;
};

/** The text of each option, by its name. */
export type Typed = Readonly<Record<string, string>>;

/** What a reader can ask, wherever they ask it: Discord or a console. */
export type Command = Omit<Definition<Options>, 'run' | 'texts'> & {
  readonly texts: (texts: Texts) => CommandTexts;
  readonly run: (typed: Typed, archive: Archive, around: Around) => Promise<Answer>;
};

/** Turns a definition with typed arguments into a command that takes text. */
export function defineCommand<const O extends Options>(definition: Definition<O>): Command {
  return {
    ...definition,
    async run(typed, archive, around) {
      const args: Record<string, string> = {};
      const days: UnderstoodDay[] = [];
      for (const [name, option] of Object.entries(definition.options)) {
        const received = typed[name];
        if (received === undefined && option.required === undefined) continue;
        const given = read(name, option, received ?? '', around.today);
        if ('wrong' in given) return notUnderstood(given.wrong);
        args[name] = given.value;
        if (given.understood !== undefined) days.push(given.understood);
      }
      // Sound: the loop above read every option as its type wants it.
      const answer = await definition.run(args as ArgumentsOf<O>, archive, around);
      return days.length === 0 ? answer : { ...answer, days };
    },
  };
}

type Read<T> = { readonly value: T; readonly understood?: UnderstoodDay } | { readonly wrong: string };

/** Reads what the reader typed for an option: the value, or a sentence that says what is wrong. */
function read(name: string, option: Option, typed: string, today: IsoDay): Read<string> {
  switch (option.type) {
    case 'text':
      return readText(name, typed);
    case 'day':
      return readDay(name, typed, option.takes ?? 'first', today);
    case 'choice':
      return readChoice(name, option.choices, typed);
  }
}

function readText(name: string, typed: string): Read<string> {
  const value = typed.trim();
  const { asking, words } = texts();
  if (value === '') return { wrong: asking.empty(name) };
  if (value.length > LONGEST_TEXT) {
    return { wrong: asking.tooLong(name, words.figure(value.length), words.figure(LONGEST_TEXT)) };
  }
  return /[\p{L}\p{N}]/u.test(value) ? { value } : { wrong: asking.noWord(name) };
}

function readDay(name: string, typed: string, takes: 'first' | 'last', today: IsoDay): Read<IsoDay> {
  const written = parseDay(typed);
  if (written !== undefined) return { value: written };
  const period = readPeriod(typed, today);
  const { asking } = texts();
  if (period === undefined) return { wrong: asking.noDay(name, cut(typed.trim())) };
  if ('either' in period) {
    const [dayFirst, monthFirst] = period.either;
    return { wrong: asking.eitherDay(name, cut(typed.trim()), dayFirst, monthFirst) };
  }
  const day = period[takes];
  return { value: day, understood: { option: name, typed: typed.trim(), day } };
}

function readChoice(name: string, choices: readonly string[], typed: string): Read<string> {
  const value = choices.find((choice) => choice === typed.trim().toLowerCase());
  return value === undefined
    ? { wrong: texts().asking.noChoice(name, cut(typed), choices.join(', ')) }
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

/** `/who-said phrase:"we wait" since:2024-01-01`: what was asked, as a line. */
export function lineOf({ name, options }: Command, typed: Typed): string {
  const parts = Object.keys(options).flatMap((option) => {
    const value = typed[option];
    if (value === undefined) return [];
    return options[option]?.required
      ? [value]
      : [`${option}:${/[\s"“]/u.test(value) ? `"${value}"` : value}`];
  });
  return [`/${name}`, ...parts].join(' ');
}

export const helpOf = (command: Command): HelpEntry => ({
  usage: usageOf(command),
  description: command.texts(texts()).description,
  example: command.example,
});
