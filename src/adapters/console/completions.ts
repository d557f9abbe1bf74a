import type { Suggestion } from '../../domain/archive.ts';
import { codePointEdge } from '../../domain/cut-at.ts';
import { describeSuggestion } from '../../texts/describe-suggestion.ts';
import { printable } from './printable.ts';

/**
 * Suggestions as readline takes them: what takes the place of the end of a line, and that end. Of several,
 * what they have in common is put in where it goes on as typed; else they are a list to look at, with what each of
 * them is about, and the typed words among them keep readline from putting in anything.
 */
export function completionsOf(suggestions: readonly Suggestion[], replaces: string): [string[], string] {
  const values = suggestions.map(({ value }) => printable(value));
  const common = commonStart(values);
  const goesOn = common.length > replaces.length && startsAs(common, replaces);
  if (values.length === 1 || goesOn) return [[common], replaces];
  if (values.length === 0) return [[], replaces];
  return [
    [replaces, ...suggestions.map((one) => printable(`${one.value}  (${describeSuggestion(one)})`))],
    replaces,
  ];
}

const startsAs = (value: string, typed: string): boolean =>
  value.toLowerCase().startsWith(typed.toLowerCase());

function commonStart([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) {
    while (!other.startsWith(first.slice(0, length))) length--;
  }
  return first.slice(0, codePointEdge(first, length));
}
