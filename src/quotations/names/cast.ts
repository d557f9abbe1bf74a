import { readPersonName } from '../../domain/person-name.ts';
import { type Bearer, groupPersons } from '../../domain/same-person.ts';
import { officesIn } from '../../domain/titles.ts';
import type { KnownSpeaker } from '../../domain/vocabulary.ts';
import type { Word } from '../tag-words.ts';
import { findNames, type Name } from './find-names.ts';
import { type Gender, isGivenName } from './given-names.ts';
import { fullerRole, roleBehind } from './role-behind.ts';

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

/** A name as it is printed in full, and what is said of its bearer where it stands. */
type Printed = Bearer & Person & { readonly key: string };

/** Gathers the people of a document from its words, sentence by sentence. `known` tells a curator's genders. */
export function gatherCast(
  text: string,
  sentences: readonly (readonly Word[])[],
  known: readonly KnownSpeaker[] = [],
): Cast {
  const genders = new Map(known.map(({ name, gender }) => [keyOf(name), gender]));
  const names = sentences.flatMap((words) => findNames(text, words));
  const fullNames = Map.groupBy(names.filter(isFullName), ({ text: name }) => keyOf(name));
  const printed = withoutTails(
    [...fullNames].flatMap(([key, places]) => printedAs(text, key, places, genders.get(key)) ?? []),
  );
  const byFullName = new Map<string, Person>();
  for (const sameSurname of Map.groupBy(printed, ({ parts }) => parts.surname).values()) {
    for (const group of groupPersons(sameSurname, 'not-different')) {
      const person = fullest(group);
      for (const { key } of group) byFullName.set(key, person);
    }
  }
  const everybody = [...new Set(printed.flatMap(({ key }) => byFullName.get(key) ?? []))];
  return {
    names,
    byFullName,
    bySurname: Map.groupBy(everybody, ({ name }) => surnameOf(name)),
    byFirstName: Map.groupBy(everybody, ({ name }) => firstNameOf(name)),
    byOffice: officesOf(everybody),
  };
}

function printedAs(
  text: string,
  key: string,
  places: readonly Name[],
  known: Gender | undefined,
): Printed | null {
  // “ADA MARSH” in a headline is “Ada Marsh” below it.
  const written = places.find((one) => /\p{Ll}/u.test(one.text)) ?? places[0];
  if (written?.parts == null) return null;
  const { text: name, parts } = written;
  const roles = places.map(({ role, span }) => fullerRole(role, roleBehind(text, span)));
  return {
    key,
    name,
    parts,
    gender: known ?? places.find(({ gender }) => gender !== undefined)?.gender,
    role: roles.find((role) => role !== null) ?? null,
    offices: new Set(roles.flatMap((role) => [...officesIn(role ?? '')])),
    places: places.map(({ span }) => span.start),
  };
}

/** “Van Marsh” is no full name where “Tom Van Marsh” is printed. */
function withoutTails(printed: readonly Printed[]): readonly Printed[] {
  const tails = new Set(
    printed.flatMap(({ parts }) => (parts.particles === '' ? [] : [`${parts.particles} ${parts.surname}`])),
  );
  return printed.filter(({ key }) => !tails.has(key));
}

/** One person out of several ways of printing their name: the fullest, which of equal ones came first. */
function fullest(group: readonly Printed[]): Person {
  const letters = ({ parts }: Printed): number => parts.given.join('').length;
  const first = group.reduce((best, one) => (letters(one) > letters(best) ? one : best));
  return {
    name: first.name,
    gender: group.find(({ gender }) => gender !== undefined)?.gender,
    role: first.role ?? group.find(({ role }) => role !== null)?.role ?? null,
    places: group.flatMap(({ places }) => places).sort((a, b) => a - b),
  };
}

function officesOf(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const offices = new Map<string, Person[]>();
  for (const person of people) {
    for (const word of new Set(person.role?.toLowerCase().split(/[^\p{L}-]+/u))) {
      const holders = offices.get(word);
      if (holders === undefined) offices.set(word, [person]);
      else holders.push(person);
    }
  }
  return offices;
}

const firstNameOf = (name: string): string => keyOf(name.split(/\s+/u)[0] ?? '');

/** The last word of a name, as it is compared, without “Jr.” and the like. */
const surnameOf = (name: string): string =>
  readPersonName(name)?.surname ?? keyOf(name.split(/\s+/u).at(-1) ?? name);

/** A name as it is compared: lower case, without accents, dots, commas and possessive. */
export const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s$/u, '')
    .replace(/[.,’']/gu, '')
    .toLowerCase();

function isFullName({ parts, kind }: Name): boolean {
  if (parts === null || parts.given.length === 0 || kind === 'body') return false;
  return parts.given.length < (kind === 'person' ? 5 : 3);
}

/**
 * Whom a name means. Of several who bear it the one named most is taken; it stays ambiguous when another was
 * named about as near or nearer, or when the document has no full form at all.
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
  const bearers = [...ofSurname.filter((person) => fitsName(name.text, person.name)), ...ofFirstName];
  const fitting = surely(
    bearers.filter(
      ({ gender }) => name.gender === undefined || gender === undefined || gender === name.gender,
    ),
  );
  const meant = mostNamed(fitting);
  if (meant === undefined)
    return {
      person: null,
      name: name.text,
      sure: parts.length > 1 || name.kind !== 'unknown' ? 'unique' : 'ambiguous',
    };
  return { person: meant, name: meant.name, sure: sureOf(meant, fitting, name.span.start) };
}

/** “J. Brokenshire” may be James, “Ann Marsh” is not Ada Marsh, “Reed Jr.” not Tom Reed, “Van Reed” may be Tom Van Reed. */
function fitsName(name: string, fullName: string): boolean {
  const [mine, theirs] = [readPersonName(name), readPersonName(fullName)];
  if (mine === null || theirs === null) return false;
  if (mine.suffix !== '' && mine.suffix !== theirs.suffix) return false;
  const isSurname = [...mine.given, mine.particles].join(' ').trim() === theirs.particles;
  const given = isSurname ? [] : mine.given;
  const [first = '', their = ''] = [given[0], theirs.given[0]];
  return their.startsWith(first) || (their !== '' && first.startsWith(their));
}

/** “Bashing Marsh” in a headline has the shape of a name: where others surely are people, it is none. */
function surely(people: readonly Person[]): readonly Person[] {
  const sure = people.filter(
    ({ name, role, places }) =>
      role !== null ||
      places.length > 1 ||
      isGivenName(name.split(/\s+/u)[0] ?? '') ||
      /^\p{Lu}\./u.test(name),
  );
  return sure.length > 0 ? sure : people;
}

/** Whom a document calls by a surname alone is mostly whom it names most; of equal ones the first. */
const mostNamed = (people: readonly Person[]): Person | undefined =>
  people.reduce<Person | undefined>(
    (best, person) => (person.places.length > (best?.places.length ?? 0) ? person : best),
    undefined,
  );

/** How far back a person was last named, in characters; somebody named only later is farther than anybody. */
function distance({ places }: Person, offset: number): number {
  const before = places.findLast((place) => place <= offset);
  return before === undefined ? 1_000_000 + (places[0] ?? 0) : offset - before;
}

/** Two of one name within a sentence of each other, in characters, leave it open who is meant. */
const SIDE_BY_SIDE = 120;

/** Sure is only who is both named most and nearest. */
function sureOf(meant: Person, bearers: readonly Person[], offset: number): Resolved['sure'] {
  if (bearers.length === 1) return 'unique';
  const others = bearers.filter((person) => person !== meant);
  const isClose = others.some((person) => distance(person, offset) - distance(meant, offset) < SIDE_BY_SIDE);
  return isClose ? 'ambiguous' : 'nearest';
}
