import type { Answer, HelpEntry, Kept, UnderstoodDay } from './domain/answer.ts';
import type { Archive, Suggested } from './domain/archive.ts';
import { cutAt } from './domain/cut-at.ts';
import { parseDay } from './domain/day.ts';
import { readPeriod } from './domain/read-period.ts';
import type { IsoDay } from './domain/vocabulary.ts';

/** Longest text of an option, in UTF-16 code units: what Discord lets a member type into one. */
export const LONGEST_TEXT = 6_000;
/** Longest text of a day: there is room for every form and for a slip, but for no sentence. */
export const LONGEST_DAY = 40;

export type Option = {
  readonly description: string;
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

/** What a command may need besides the archive. */
export type Around = {
  readonly commands: readonly Command[];
  /** Answers that were kept where it is asked, by name. */
  readonly kept: () => Promise<readonly Kept[]>;
  /** From which day “yesterday” is told. */
  readonly today: IsoDay;
};

type Definition<O extends Options> = {
  readonly name: string;
  readonly description: string;
  /** Shown in `/help`. */
  readonly example: string;
  readonly options: O;
  readonly run: (args: ArgumentsOf<O>, archive: Archive, around: Around) => Answer | Promise<Answer>;
};

/** The text of each option, by its name. */
export type Typed = Readonly<Record<string, string>>;

/** What a reader can ask, wherever they ask it: Discord or a console. */
export type Command = Omit<Definition<Options>, 'run'> & {
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

const DAYS_READ =
  'Write a day such as 2020-03-05 or 5 march 2020, a month such as march 2020, a year such as 2020, or one of: yesterday, last month, this year, 2 years ago.';

function readDay(name: string, typed: string, takes: 'first' | 'last', today: IsoDay): Read<IsoDay> {
  const written = parseDay(typed);
  if (written !== undefined) return { value: written };
  const period = readPeriod(typed, today);
  if (period === undefined) return { wrong: `\`${name}\` is “${cut(typed.trim())}”. ${DAYS_READ}` };
  if ('either' in period) {
    const [dayFirst, monthFirst] = period.either;
    const readings = `${dayFirst} where the day comes first, and ${monthFirst} where the month does`;
    return { wrong: `\`${name}\` is “${cut(typed.trim())}”, which is ${readings}. Write the one you mean.` };
  }
  const day = period[takes];
  return { value: day, understood: { option: name, typed: typed.trim(), day } };
}

function readChoice(name: string, choices: readonly string[], typed: string): Read<string> {
  const value = choices.find((choice) => choice === typed.trim().toLowerCase());
  return value === undefined
    ? { wrong: `\`${name}\` is “${cut(typed)}”. Write one of: ${choices.join(', ')}.` }
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
  description: command.description,
  example: command.example,
});
