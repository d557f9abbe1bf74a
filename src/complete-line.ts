import type { Command } from './command.ts';
import { optionsNamed } from './read-line.ts';

/** An option that somebody is typing at the end of a line. */
export type Typing = {
  readonly command: Command;
  readonly option: string;
  readonly typed: string;
  /** The end of the line that a suggestion takes the place of. */
  readonly replaces: string;
  /** How a suggestion is written there. */
  readonly write: (value: string) => string;
};

/** Which option is being typed at the end of a line; undefined where none is, or words of it stand elsewhere. */
export function typingOf(line: string, commands: readonly Command[]): Typing | undefined {
  const [, name, rest] = /^\s*\/(\S+)\s+([\s\S]*)$/u.exec(line) ?? [];
  const command = commands.find((one) => one.name === name?.toLowerCase());
  if (command === undefined || rest === undefined || Object.keys(command.options).length === 0)
    return undefined;
  return typingNamed(command, rest) ?? typingBare(command, rest);
}

/** `speaker:Ada`, `speaker:"Ada M`: not closed yet. */
function typingNamed(command: Command, rest: string): Typing | undefined {
  const names = Object.keys(command.options).join('|');
  const open = new RegExp(`(?<!\\S)(?<option>${names}):(?<replaces>["“](?<quoted>[^"”]*)|[^\\s"“]*)$`, 'u');
  const { option, replaces, quoted } = open.exec(rest)?.groups ?? {};
  if (option === undefined || replaces === undefined) return undefined;
  return { command, option, typed: quoted ?? replaces, replaces, write: inMarks };
}

/** Words without a name before them, which belong to the first required option. */
function typingBare(command: Command, rest: string): Typing | undefined {
  const [option] = Object.entries(command.options).find(([, { required }]) => required) ?? [];
  const finished = [...rest.matchAll(optionsNamed(Object.keys(command.options)))].at(-1);
  const end = finished === undefined ? 0 : finished.index + finished[0].length;
  const elsewhere = rest.slice(0, end).replaceAll(optionsNamed(Object.keys(command.options)), '');
  const replaces = rest.slice(end).trimStart();
  const isApart = end === 0 || /^\s/u.test(rest.slice(end));
  if (option === undefined || !isApart || elsewhere.trim() !== '') return undefined;
  return { command, option, typed: replaces, replaces, write: (value) => value };
}

/** In the marks that it does not hold itself; a single word needs none. */
function inMarks(value: string): string {
  if (/^[^\s"“]+$/u.test(value)) return value;
  return value.includes('"') ? `“${value}”` : `"${value}"`;
}
