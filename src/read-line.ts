import { type Command, cut, type Typed } from './command.ts';
import { texts } from './texts/speaking.ts';

/** A line read as a command, or a sentence that says why it cannot be. */
export type ReadLine =
  | { readonly command: Command; readonly typed: Typed }
  | { readonly command: null; readonly name: string; readonly wrong: string };

/** `name:value`, `name:"several words"`, at a word's beginning and for these names only. */
export const optionsNamed = (names: readonly string[]): RegExp =>
  new RegExp(
    `(?<!\\S)(?<name>${names.join('|')}):(?:"(?<quoted>[^"]*)"|“(?<curly>[^”]*)”|(?<bare>\\S+))`,
    'gu',
  );

/**
 * Reads a typed line such as `/who-said elephant in the room speaker:"James Brokenshire"`.
 *
 * `name:value` counts as an option only when the command has one of that name; every other token belongs
 * to the first required option, just as it was typed.
 */
export function readLine(line: string, commands: readonly Command[]): ReadLine {
  const written = /^\s*\/(\S+)(?:\s+([\s\S]*))?$/u.exec(line);
  const list = commands.map(({ name }) => `/${name}`).join(', ');
  const { asking } = texts();
  if (written === null) {
    const wrong = line.trim() === '' ? asking.emptyLine(list) : asking.noCommand(cut(line.trim()), list);
    return { command: null, name: '', wrong };
  }
  const [, name = '', rest = ''] = written;
  const command = commands.find((one) => one.name === name.toLowerCase());
  if (command === undefined) {
    return { command: null, name: '', wrong: asking.unknownCommand(cut(name), list) };
  }
  return readOptions(command, rest);
}

function readOptions(command: Command, rest: string): ReadLine {
  const { asking } = texts();
  const refused = (wrong: string): ReadLine => ({ command: null, name: command.name, wrong });
  const typed: Record<string, string> = {};
  const bare: string[] = [];
  let from = 0;
  const names = Object.keys(command.options);
  for (const match of names.length === 0 ? [] : rest.matchAll(optionsNamed(names))) {
    const { name, quoted, curly, bare: value } = match.groups ?? {};
    if (name === undefined) continue;
    if (/^["“]/u.test(value ?? '')) return refused(asking.unclosed(name));
    if (Object.hasOwn(typed, name)) return refused(asking.twice(name));
    typed[name] = quoted ?? curly ?? value ?? '';
    bare.push(rest.slice(from, match.index));
    from = match.index + match[0].length;
  }
  const words = [...bare, rest.slice(from)]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
  const [main] = Object.entries(command.options).find(([, { required }]) => required) ?? [];
  if (words !== '' && main === undefined) return refused(asking.takesNoWords(command.name, cut(words)));
  if (words !== '' && main !== undefined) {
    if (Object.hasOwn(typed, main)) return refused(asking.besides(main, cut(words)));
    typed[main] = words;
  }
  return { command, typed };
}
