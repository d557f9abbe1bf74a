import { readPersonName } from '../../domain/person-name.ts';
import { type Bearer, groupPersons } from '../../domain/same-person.ts';
import { officesIn } from '../../domain/titles.ts';
import type { KnownSpeaker } from '../../domain/vocabulary.ts';
import type { Word } from '../tag-words.ts';
import { findNames, type Name } from './find-names.ts';
import type { Gender } from './given-names.ts';
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
  /** Who bears a name, once somebody has asked. */
  readonly bearers: Map<string, Bearers>;
};

/** Those whom a name may mean, the likeliest of them, and where each is named in full, in order. */
export type Bearers = {
  readonly meant: Person | undefined;
  readonly isOnly: boolean;
  readonly places: readonly { readonly at: number; readonly person: Person }[];
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
    bearers: new Map(),
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
export const surnameOf = (name: string): string =>
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
