import type { Command, Typed } from '../../command.ts';
import type { Desk } from '../../desk.ts';
import { SUGGESTED_FORMS, type Suggestion } from '../../domain/archive.ts';
import { labelOf, NOTE } from './suggest.ts';

/**
 * Some of Discord's clients send what a choice is called instead of what it stands for, with the note that only people
 * should read. It is taken off where we would suggest that very choice: whatever else is typed stays as it is.
 */
export async function unlabelled(typed: Typed, command: Command, desk: Desk): Promise<Typed> {
  const values = Object.entries(typed).map(
    async ([option, text]) => [option, await valueBehind(text, option, command, desk)] as const,
  );
  return Object.fromEntries(await Promise.all(values));
}

async function valueBehind(text: string, option: string, command: Command, desk: Desk): Promise<string> {
  const end = text.lastIndexOf(NOTE);
  if (end === -1) return text;
  // Of what was cut the last word may be half a word, which nothing is found by.
  const words = text.slice(0, end).replace(/(?<=\s)\S*…$|…$/u, '');
  const suggested = await desk.suggest(command, option, words);
  return suggested.find((suggestion) => labelsOf(suggestion).includes(text))?.value ?? text;
}

/** What it was called, whatever was typed then: in another form or spelling, or as it is. */
const labelsOf = ({ value, about }: Suggestion): readonly string[] => [
  labelOf({ value, about }),
  ...SUGGESTED_FORMS.map((form) => labelOf({ value, about, form })),
];
