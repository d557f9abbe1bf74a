import type { Command, Typed } from '../../command.ts';
import type { Cited } from '../../desk.ts';
import type { Reply } from '../../domain/answer.ts';
import type { Grade } from '../../domain/vocabulary.ts';
import { CUSTOM_ID } from './limits.ts';

/**
 * What a page button needs to do its work, whoever presses it and after whatever restart: the page and
 * either the question or, where that does not fit, the citations themselves.
 */
export type PageButton = { readonly page: number; readonly command: string; readonly state: string } & (
  | { readonly typed: Typed }
  | { readonly cited: readonly Cited[] }
);

/** Changes with the format, so that a button of an older program is understood or refused, never misread. */
const VERSION = 'w1';
const GRADES: Readonly<Record<string, Grade>> = { e: 'exact', s: 'same-words', c: 'close', r: 'related' };
/** A grade's letter and a citation's id. */
const CITED = /[escr][A-Za-z0-9_-]{10}/gu;
const CITED_LENGTH = 11;

/** How a page is reached: by the question, or by the ids of the first matches when it is too long. */
export type Route = { readonly state: string; readonly pages: number };

/**
 * Finds the route for an answer. Days are asked for again as they were understood: “last month” is another month when
 * the button is pressed in the next one.
 */
export function routeFor(command: Command, typed: Typed, { citations, days = [] }: Reply): Route {
  const understood = Object.fromEntries(days.map(({ option, day }) => [option, day]));
  const values = Object.keys(command.options).map((option) => understood[option] ?? typed[option] ?? null);
  while (values.at(-1) === null) values.pop();
  const question = JSON.stringify(values);
  const room = CUSTOM_ID - customId({ command: command.name, page: 99, state: '' }).length;
  if (question.length <= room) return { state: question, pages: citations.length };

  const letters = Object.entries(GRADES);
  const letterOf = (grade: Grade): string => letters.find(([, other]) => other === grade)?.[0] ?? 'r';
  const ids = citations
    .map(({ id, match }) => letterOf(match.grade) + id)
    .slice(0, Math.floor(room / CITED_LENGTH));
  return { state: ids.join(''), pages: ids.length };
}

/** Writes the id of a page button. Pages count from 0; −1 is the page before the first. */
export const customId = ({
  command,
  page,
  state,
}: {
  command: string;
  page: number;
  state: string;
}): string => `${VERSION}~${page}~${command}~${state}`;

/** Reads the id of a button; undefined when it is none of ours. */
export function readCustomId(id: string, commands: readonly Command[]): PageButton | undefined {
  const [, version, digits, name, state] = /^(\w+)~(-?\d{1,4})~([a-z-]{1,32})~([\s\S]*)$/u.exec(id) ?? [];
  const command = commands.find((one) => one.name === name);
  if (version !== VERSION || digits === undefined || state === undefined || command === undefined)
    return undefined;
  const page = Math.max(0, Number(digits));
  if (!state.startsWith('[')) {
    const cited = state.match(CITED) ?? [];
    return {
      page,
      command: command.name,
      state,
      cited: cited.map((part) => ({ id: part.slice(1), grade: GRADES[part[0] ?? ''] ?? 'related' })),
    };
  }
  const typed = readTyped(state, command);
  return typed === undefined ? undefined : { page, command: command.name, state, typed };
}

function readTyped(state: string, { options }: Command): Typed | undefined {
  let values: unknown;
  try {
    values = JSON.parse(state);
  } catch {
    return undefined; // Not written by us.
  }
  if (!Array.isArray(values)) return undefined;
  const names = Object.keys(options);
  return Object.fromEntries(
    values.flatMap((value, at) =>
      typeof value === 'string' && names[at] !== undefined ? [[names[at], value]] : [],
    ),
  );
}
