import type { KnownSpeaker, Span } from '../domain/vocabulary.ts';
import { findNames, type Name } from './find-names.ts';
import { type Gender, isGivenName } from './given-names.ts';
import { HONORIFICS, ROLE_NOUNS } from './roles.ts';
import type { Word } from './tag-words.ts';

/** A person of the document: the fullest name it prints, and what it says of them. */
export type Person = {
  readonly name: string;
  readonly gender: Gender | undefined;
  readonly role: string | null;
  /** Where the full name stands, in order. */
  readonly places: readonly number[];
};

/** Everyone a document names. People are found by name without looking at all of them: names are many. */
export type Cast = {
  readonly names: readonly Name[];
  readonly byFullName: ReadonlyMap<string, Person>;
  readonly bySurname: ReadonlyMap<string, readonly Person[]>;
  readonly byFirstName: ReadonlyMap<string, readonly Person[]>;
  /** By each word of their role, in lower case: “the minister”. */
  readonly byOffice: ReadonlyMap<string, readonly Person[]>;
};

type Growing = { name: string; gender: Gender | undefined; role: string | null; places: number[] };

/** Gathers the people of a document from its words, sentence by sentence. `known` tells a curator's genders. */
export function gatherCast(
  text: string,
  sentences: readonly (readonly Word[])[],
  known: readonly KnownSpeaker[] = [],
): Cast {
  const genders = new Map(known.map(({ name, gender }) => [keyOf(name), gender]));
  const names = sentences.flatMap((words) => findNames(text, words));
  const people = new Map<string, Growing>();
  for (const name of names) {
    if (!isFullName(name)) continue;
    const key = keyOf(name.text);
    const role = fullerRole(name.role, roleBehind(text, name.span));
    const met = people.get(key) ?? { name: name.text, gender: genders.get(key), role, places: [] };
    met.gender ??= name.gender;
    met.role ??= role;
    met.places.push(name.span.start);
    people.set(key, met);
  }
  const everybody = [...people.values()];
  return {
    names,
    byFullName: people,
    bySurname: Map.groupBy(everybody, ({ name }) => surnameOf(name)),
    byFirstName: Map.groupBy(everybody, ({ name }) => firstNameOf(name)),
    byOffice: officesOf(everybody),
  };
}

function officesOf(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const offices = new Map<string, Person[]>();
  for (const person of people) {
    for (const word of new Set(person.role?.toLowerCase().split(/[^\p{L}-]+/u))) {
      offices.set(word, [...(offices.get(word) ?? []), person]);
    }
  }
  return offices;
}

const firstNameOf = (name: string): string => keyOf(name.split(/\s+/u)[0] ?? '');

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/** The last word of a name, lower case, without “Jr.” and the like. */
function surnameOf(name: string): string {
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
export function resolveName({ byFullName, bySurname, byFirstName }: Cast, name: Name): Resolved {
  const parts = name.text.split(/\s+/u);
  const key = keyOf(name.text);
  const exact = byFullName.get(key);
  if (exact !== undefined) return { person: exact, name: exact.name, sure: 'unique' };

  const ofSurname = bySurname.get(surnameOf(name.text)) ?? [];
  const isFirstNameOnly = parts.length === 1 && isGivenName(name.text);
  const ofFirstName = isFirstNameOnly ? (byFirstName.get(key) ?? []) : [];
  const bearers = [...ofSurname.filter((person) => fitsFirstNames(parts, person.name)), ...ofFirstName];
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
