import { type Command, cut, type Typed } from './command.ts';

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
  if (written === null) {
    const wrong = line.trim() === '' ? 'The line is empty.' : `“${cut(line.trim())}” is no command.`;
    return { command: null, name: '', wrong: `${wrong} Begin with one of: ${list}.` };
  }
  const [, name = '', rest = ''] = written;
  const command = commands.find((one) => one.name === name.toLowerCase());
  if (command === undefined) {
    return {
      command: null,
      name: '',
      wrong: `There is no command /${cut(name)}. Begin with one of: ${list}.`,
    };
  }
  return readOptions(command, rest);
}

function readOptions(command: Command, rest: string): ReadLine {
  const typed: Record<string, string> = {};
  const bare: string[] = [];
  let from = 0;
  const names = Object.keys(command.options);
  for (const match of names.length === 0 ? [] : rest.matchAll(optionsNamed(names))) {
    const { name, quoted, curly, bare: value } = match.groups ?? {};
    if (name === undefined) continue;
    if (/^["“]/u.test(value ?? '')) {
      return {
        command: null,
        name: command.name,
        wrong: `The quotation mark behind \`${name}:\` is never closed. Close it.`,
      };
    }
    if (Object.hasOwn(typed, name)) {
      return { command: null, name: command.name, wrong: `\`${name}:\` is given twice. Write it once.` };
    }
    typed[name] = quoted ?? curly ?? value ?? '';
    bare.push(rest.slice(from, match.index));
    from = match.index + match[0].length;
  }
  const words = [...bare, rest.slice(from)]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
  const [main] = Object.entries(command.options).find(([, { required }]) => required) ?? [];
  if (words !== '' && main === undefined) {
    return {
      command: null,
      name: command.name,
      wrong: `/${command.name} takes no words. Leave out “${cut(words)}”.`,
    };
  }
  if (words !== '' && main !== undefined) {
    if (Object.hasOwn(typed, main)) {
      return {
        command: null,
        name: command.name,
        wrong: `\`${main}:\` is given, and “${cut(words)}” besides. Write it once.`,
      };
    }
    typed[main] = words;
  }
  return { command, typed };
}
