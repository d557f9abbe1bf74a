import type { Gender, KnownSpeaker, Speaker } from '../domain/vocabulary.ts';
import { type Acronym, explainBy } from './acronyms.ts';
import { type Form, formOf, keyOfAll, namesOf, type PrintedSpeaker } from './forms.ts';
import { nameKey } from './name-key.ts';
import { joinPersons, type Person } from './persons.ts';
import { bearerOf, bearersOf, isSurname, partByGender } from './surnames.ts';
import { whomMeans } from './whom.ts';

/** The speakers of all documents: one entry for each, whatever the press calls them. */
export type Speakers = {
  readonly all: readonly Speaker[];
  readonly of: (printedName: string, document: string) => Speaker;
  /** Whom a reader may mean by a name; several when it is ambiguous, best known first. */
  readonly named: (name: string) => readonly Speaker[];
};

/**
 * Joins speakers over documents. What a curator says wins; otherwise names are one speaker when they are the
 * same words, titles aside, or one person's for all that is printed (`same-person.ts`), or a body's name and
 * the letters that documents explain by it. A surname alone is joined with a full name on evidence only
 * (`surnames.ts`), and is else a speaker of its own, who may be several. The nameless of two documents are two:
 * “a spokesperson” is somebody else in each. The order of the documents does not matter.
 */
export function joinSpeakers(
  printed: readonly PrintedSpeaker[],
  known: readonly KnownSpeaker[],
  acronyms: readonly Acronym[] = [],
): Speakers {
  const curated = curatedSpeakers(known);
  // A name is printed many times, and reading it is what takes time here.
  const names = new Set(printed.map(({ name }) => name));
  const keys = new Map([...names].map((name) => [name, nameKey(name)]));
  const spoken = new Set(keys.values());
  const explain = explainBy(acronyms, { curated, spoken });
  const keyOf = (name: string, document: string): string => {
    const key = keys.get(name) ?? nameKey(name);
    if (curated.has(key)) return key;
    return isNameless(name) ? placed(key, document) : explain(key, document);
  };

  const byKey = new Map(curated);
  const genders = new Map<Speaker, Gender>();
  const add = (key: string, speaker: Speaker, gender: Gender | undefined): void => {
    byKey.set(key, speaker);
    if (gender !== undefined) genders.set(speaker, gender);
  };
  const sameKey = Map.groupBy(printed, ({ name, document }) => keyOf(name, document));
  const forms = [...sameKey].map(([key, same]) => formOf(key, same));
  const persons = joinPersons([...forms, ...formsOf(known)], (key) => curated.get(key), speakerOf);
  for (const [key, { speaker, gender }] of persons) add(key, speaker, gender);
  const bySurname = Map.groupBy(new Set(persons.values()), ({ names }) => names[0]?.surname ?? '');
  for (const form of forms) {
    if (byKey.has(form.key)) continue;
    if (isSurname(form)) {
      const bearers = bearersOf(form, bySurname.get(form.parts.surname) ?? []);
      addSurname(form.key, sameKey.get(form.key) ?? [], bearers, add);
    } else add(form.key, speakerOf([form]), undefined);
  }

  const of = (name: string, document: string): Speaker => {
    const key = keyOf(name, document);
    return (
      byKey.get(placed(key, document)) ?? byKey.get(key) ?? speakerOf([formOf(key, [{ name, document }])])
    );
  };
  const all = bestKnownFirst(
    new Set(byKey.values()),
    printed.map(({ name, document, times = 1 }) => ({ speaker: of(name, document), times })),
  );
  const register = { all, byKey, curated: new Set(curated.values()), genders };
  return { all, of, named: (name) => whomMeans(name, register) };
}

/** A key that holds in one document only. */
const placed = (key: string, document: string): string => `${key} (${document})`;

function curatedSpeakers(known: readonly KnownSpeaker[]): ReadonlyMap<string, Speaker> {
  const curated = new Map<string, Speaker>();
  for (const { name, aliases } of known) {
    const speaker = { id: idOf(nameKey(name)), name, aliases };
    for (const alias of [name, ...aliases]) curated.set(nameKey(alias), speaker);
  }
  return curated;
}

/** The names that a curator lists, which no document need print. */
const formsOf = (known: readonly KnownSpeaker[]): readonly Form[] =>
  known.flatMap(({ name, aliases, gender }) =>
    [name, ...aliases].map((alias) => ({
      ...formOf(nameKey(alias), [{ name: alias, document: '', gender }]),
      documents: new Set<string>(),
    })),
  );

/** Joins a surname alone, document by document: what cannot be joined is one speaker, or a man and a woman. */
function addSurname(
  key: string,
  printed: readonly PrintedSpeaker[],
  bearers: readonly Person[],
  add: (key: string, speaker: Speaker, gender: Gender | undefined) => void,
): void {
  const inDocuments = Map.groupBy(printed, ({ document }) => document);
  const open: Form[] = [];
  for (const [document, same] of inDocuments) {
    const form = formOf(key, same);
    const bearer = bearerOf(form, bearers);
    if (bearer === null) open.push(form);
    else add(placed(key, document), bearer.speaker, bearer.gender);
  }
  for (const [gender, same] of partByGender(open)) {
    const speaker = speakerOf(same);
    if (gender === 'open') add(key, speaker, undefined);
    else {
      const parted = { ...speaker, id: `${speaker.id}~${gender}` };
      for (const { documents } of same)
        for (const document of documents) add(placed(key, document), parted, gender);
    }
  }
}

/** “a spokesperson”, “officials”: no word of it is a name. */
const isNameless = (name: string): boolean =>
  /\p{Ll}/u.test(name) && !/\p{Lu}/u.test(name.replace(/^(?:The|A|An) /u, ''));

/** One speaker out of all the ways in which they are printed. */
function speakerOf(forms: readonly Form[]): Speaker {
  const [name = '', ...others] = namesOf(forms);
  if (isNameless(name)) {
    const [document = ''] = forms[0]?.documents ?? [];
    return { id: `${idOf(nameKey(name))}~${sumOf(document)}`, name, aliases: [] };
  }
  const aliases = new Map(others.toReversed().map((other) => [nameKey(other), other]));
  if (aliases.size > 0) aliases.delete(nameKey(name));
  return { id: idOf(keyOfAll(forms)), name, aliases: [...aliases.values()].sort() };
}

function bestKnownFirst(
  speakers: ReadonlySet<Speaker>,
  said: readonly { readonly speaker: Speaker; readonly times: number }[],
): readonly Speaker[] {
  const counts = new Map<Speaker, number>();
  for (const { speaker, times } of said) counts.set(speaker, (counts.get(speaker) ?? 0) + times);
  const count = (speaker: Speaker): number => counts.get(speaker) ?? 0;
  return [...speakers].sort((a, b) => count(b) - count(a) || (a.id < b.id ? -1 : 1));
}

/** Longest id made of a name as it stands; of a longer one the end is told by a sum of its letters. */
const LONGEST_ID = 60;

/** Made of the name, so that it is the same after re-indexing: `james-brokenshire`. */
function idOf(key: string): string {
  const id = key.replaceAll(' ', '-') || 'unnamed';
  if (id.length <= LONGEST_ID) return id;
  return `${id.slice(0, LONGEST_ID)}-${sumOf(id)}`;
}

/** A short sum of the letters, to tell two long or nameless speakers apart. */
const sumOf = (letters: string): string =>
  [...letters]
    .reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647, 7)
    .toString(36);
