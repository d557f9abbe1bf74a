import type { Span } from '../domain/vocabulary.ts';
import { findNames, type Name } from './find-names.ts';
import type { Gender } from './given-names.ts';
import { isGivenName } from './given-names.ts';
import { HONORIFICS, ROLE_NOUNS } from './roles.ts';
import type { Word } from './tag-words.ts';

/** A person of the document: the fullest name it prints, and what it says of them. */
export type Person = {
  readonly name: string;
  readonly surname: string;
  readonly gender: Gender | undefined;
  readonly role: string | null;
  /** Where the full name stands, in order. */
  readonly places: readonly number[];
};

/** Everyone a document names. */
export type Cast = {
  readonly names: readonly Name[];
  readonly people: readonly Person[];
};

/** Gathers the people of a document from its words, paragraph by paragraph. */
export function gatherCast(text: string, paragraphs: readonly (readonly Word[])[]): Cast {
  const names = paragraphs.flatMap((words) => findNames(text, words));
  const people = new Map<
    string,
    { name: string; gender: Gender | undefined; role: string | null; places: number[] }
  >();
  for (const name of names) {
    if (!isFullName(name)) continue;
    const key = keyOf(name.text);
    const known = people.get(key);
    const role = fullerRole(name.role, roleBehind(text, name.span));
    if (known === undefined) {
      people.set(key, { name: name.text, gender: name.gender, role, places: [name.span.start] });
    } else {
      known.gender ??= name.gender;
      known.role ??= role;
      known.places.push(name.span.start);
    }
  }
  return {
    names,
    people: [...people.values()].map((person) => ({ ...person, surname: surnameOf(person.name) })),
  };
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/** The last word of a name, lower case, without “Jr.” and the like. */
export function surnameOf(name: string): string {
  const parts = name.split(/\s+/u).filter((part) => !SUFFIX.test(part));
  return keyOf(parts.at(-1) ?? name);
}

/** A name as it is compared: lower case, without accents, dots and possessive. */
export const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s$/u, '')
    .replace(/[.’']/gu, '')
    .toLowerCase();

function isFullName({ text, kind }: Name): boolean {
  const parts = text.split(/\s+/u);
  if (parts.length < 2 || parts.length > 5 || kind === 'body') return false;
  return kind === 'person' || (parts.length <= 3 && parts.every((part) => /^\p{Lu}/u.test(part)));
}

/** “Sir” alone is less than “CEO of the NSPCC”. */
const fullerRole = (before: string | null, behind: string | null): string | null =>
  before === null || (behind !== null && HONORIFICS.has(before.toLowerCase())) ? (behind ?? before) : before;

/** Longest apposition read for a role, in characters. */
const LONGEST_ROLE = 90;

/** “…, CEO of the NSPCC, said”: the role behind a name. */
function roleBehind(text: string, { end }: Span): string | null {
  const behind = new RegExp(`^, (?:an? |the |who is )?([^,.;:()“”"\\n]{3,${LONGEST_ROLE}})[,.;]`, 'u').exec(
    text.slice(end, end + LONGEST_ROLE + 20).replaceAll(/\b([A-Z])\.([A-Z])\.(?=\s)/gu, '$1\u0001$2\u0001'),
  );
  const role = behind?.[1]?.replaceAll('\u0001', '.');
  const head =
    role
      ?.toLowerCase()
      .split(/ (?:of|for|at|in|and|from) /u)[0]
      ?.split(/[\s-]+/u) ?? [];
  return role !== undefined && head.some((word) => ROLE_NOUNS.has(word)) ? role : null;
}

/**
 * Whom a name means. Of several who bear it the nearest is taken; it stays ambiguous when another was named
 * about as near, or when the document has no full form at all.
 */
export type Resolved = {
  readonly person: Person | null;
  readonly name: string;
  readonly sure: 'unique' | 'nearest' | 'ambiguous';
};

/** Joins a name to the fullest form the document prints. */
export function resolveName({ people }: Cast, name: Name): Resolved {
  const parts = name.text.split(/\s+/u);
  const key = keyOf(name.text);
  const exact = people.find((person) => keyOf(person.name) === key);
  if (exact !== undefined) return { person: exact, name: exact.name, sure: 'unique' };

  const surname = surnameOf(name.text);
  const isFirstNameOnly = parts.length === 1 && isGivenName(name.text);
  const bearers = people.filter(
    (person) =>
      (person.surname === surname && fitsFirstNames(parts, person.name)) ||
      (isFirstNameOnly && keyOf(person.name.split(/\s+/u)[0] ?? '') === key),
  );
  const fitting = bearers.filter(
    ({ gender }) => name.gender === undefined || gender === undefined || gender === name.gender,
  );
  const nearest = nearestBefore(fitting, name.span.start);
  if (nearest === undefined)
    return {
      person: null,
      name: name.text,
      sure: parts.length > 1 || name.kind !== 'unknown' ? 'unique' : 'ambiguous',
    };
  return { person: nearest, name: nearest.name, sure: sureOf(nearest, fitting, name.span.start) };
}

/** “J. Brokenshire” may be James, “Ann Marsh” is not Ada Marsh. */
function fitsFirstNames(parts: readonly string[], fullName: string): boolean {
  if (parts.length < 2) return true;
  const [mine = '', theirs = ''] = [keyOf(parts[0] ?? ''), keyOf(fullName.split(/\s+/u)[0] ?? '')];
  return mine.startsWith(theirs) || theirs.startsWith(mine);
}

/** The person named last before `offset`; when none was, the one named first after it. */
const nearestBefore = (people: readonly Person[], offset: number): Person | undefined =>
  people.reduce<Person | undefined>(
    (best, person) =>
      best === undefined || distance(person, offset) < distance(best, offset) ? person : best,
    undefined,
  );

/** How far back a person was last named, in characters; somebody named only later is farther than anybody. */
function distance({ places }: Person, offset: number): number {
  const before = places.findLast((place) => place <= offset);
  return before === undefined ? 1_000_000 + (places[0] ?? 0) : offset - before;
}

/** Two of one name within a sentence of each other, in characters, leave it open who is meant. */
const SIDE_BY_SIDE = 120;

function sureOf(nearest: Person, bearers: readonly Person[], offset: number): Resolved['sure'] {
  if (bearers.length === 1) return 'unique';
  const others = bearers.filter((person) => person !== nearest);
  const isClose = others.some(
    (person) => distance(person, offset) - distance(nearest, offset) < SIDE_BY_SIDE,
  );
  return isClose ? 'ambiguous' : 'nearest';
}
