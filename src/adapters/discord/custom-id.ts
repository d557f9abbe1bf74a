import type { Command, Typed } from '../../command.ts';
import type { Cited } from '../../desk.ts';
import type { Reply } from '../../domain/answer.ts';
import type { Grade } from '../../domain/vocabulary.ts';
import { CUSTOM_ID } from './limits.ts';

/**
 * What a button needs to do its work, whoever presses it and after whatever restart: the page of an answer and
 * either its question or, where that does not fit, the citations themselves.
 */
export type AnswerAddress = { readonly page: number; readonly command: string; readonly state: string } & (
  | { readonly typed: Typed }
  | { readonly cited: readonly Cited[] }
);

/** Changes with the format, so that a button of an older program is understood or refused, never misread. */
const VERSION = 'w1';
const ACTION_VERSION = 'w2';
/** Room for the longest of what stands before an address. */
const LONGEST_PREFIX = `${ACTION_VERSION}~delete~`.length;
const GRADES: Readonly<Record<string, Grade>> = { e: 'exact', s: 'same-words', c: 'close', r: 'related' };
/** A grade's letter and a citation's id. */
const CITED = /[escr][A-Za-z0-9_-]{10}/gu;
const CITED_LENGTH = 11;

/**
 * How a page is reached: by the question, or by the ids of the first matches when it is too long. `whom` is how it is asked
 * again of each whom a name may mean.
 */
export type Route = { readonly state: string; readonly pages: number; readonly whom?: Whom };

/** A question that lacks a name: where it is to be had again, and what stands there for each candidate, by their ids. */
export type Whom = { readonly address: string; readonly values: Readonly<Record<string, string>> };

/**
 * Finds the route for an answer. Days are asked for again as they were understood: “last month” is another month when
 * the button is pressed in the next one.
 */
export function routeFor(command: Command, typed: Typed, reply: Reply): Route {
  const { citations } = reply;
  const question = questionOf(command, typed, reply);
  if (question !== null) return { state: question, pages: citations.length };

  const letters = Object.entries(GRADES);
  const letterOf = (grade: Grade): string => letters.find(([, other]) => other === grade)?.[0] ?? 'r';
  const ids = citations
    .map(({ id, match }) => letterOf(match.grade) + id)
    .slice(0, Math.floor(roomFor(command) / CITED_LENGTH));
  return { state: ids.join(''), pages: ids.length };
}

/** A question as it stands in an id; null where it does not fit. */
export function questionOf(
  command: Command,
  typed: Typed,
  { days = [] }: Pick<Reply, 'days'>,
): string | null {
  const understood = Object.fromEntries(days.map(({ option, day }) => [option, day]));
  const values = Object.keys(command.options).map((option) => understood[option] ?? typed[option] ?? null);
  while (values.at(-1) === null) values.pop();
  const question = JSON.stringify(values);
  return question.length <= roomFor(command) ? question : null;
}

const roomFor = ({ name }: Command): number =>
  CUSTOM_ID - LONGEST_PREFIX - addressOf({ command: name, page: 99, state: '' }).length;

type Written = { readonly command: string; readonly page: number; readonly state: string };

/** Writes where an answer is to be had again. Pages count from 0; −1 is the page before the first. */
export const addressOf = ({ command, page, state }: Written): string => `${page}~${command}~${state}`;

/** Writes the id of a page button. */
export const customId = (address: Written): string => `${VERSION}~${addressOf(address)}`;

/** Reads the id of a page button; undefined when it is none of ours. */
export function readCustomId(id: string, commands: readonly Command[]): AnswerAddress | undefined {
  const [, version, address = ''] = /^(\w+)~([\s\S]*)$/u.exec(id) ?? [];
  return version === VERSION ? readAddress(address, commands) : undefined;
}

/** The id of a button that does something with an answer or a message. */
export const actionId = (action: string, argument: string): string =>
  `${ACTION_VERSION}~${action}~${argument}`;

/** Reads the id of such a button or form; undefined when it is none. */
export function readActionId(id: string): { readonly action: string; readonly argument: string } | undefined {
  const [, version, action, argument] = /^(\w+)~([a-z]{1,12})~([\s\S]*)$/u.exec(id) ?? [];
  if (version !== ACTION_VERSION || action === undefined || argument === undefined) return undefined;
  return { action, argument };
}

/** Reads where an answer is to be had again; undefined when that is of no command there is. */
export function readAddress(address: string, commands: readonly Command[]): AnswerAddress | undefined {
  const [, digits, name, state] = /^(-?\d{1,4})~([a-z-]{1,32})~([\s\S]*)$/u.exec(address) ?? [];
  const command = commands.find((one) => one.name === name);
  if (digits === undefined || state === undefined || command === undefined) return undefined;
  const page = Math.max(0, Number(digits));
  if (!state.startsWith('[')) return { page, command: command.name, state, cited: readCited(state) };
  const typed = readTyped(state, command);
  return typed === undefined ? undefined : { page, command: command.name, state, typed };
}

/** Reads the grades and ids of matches. */
export const readCited = (state: string): readonly Cited[] =>
  (state.match(CITED) ?? []).map((part) => ({
    id: part.slice(1),
    grade: GRADES[part[0] ?? ''] ?? 'related',
  }));

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
