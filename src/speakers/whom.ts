import { mergeGiven, readPersonName, SUFFIX } from '../domain/person-name.ts';
import { typedId } from '../domain/speaker-id.ts';
import { genderOfTitle } from '../domain/titles.ts';
import type { Gender, Speaker } from '../domain/vocabulary.ts';
import { nameKey, nameWords, withoutTitles } from './name-key.ts';

/** What a reader's name is looked up in. */
export type Register = {
  /** Best known first. */
  readonly all: readonly Speaker[];
  readonly byKey: ReadonlyMap<string, Speaker>;
  /** Those whom a curator has named: a whole name means them and nobody else. */
  readonly curated: ReadonlySet<Speaker>;
  readonly genders: ReadonlyMap<Speaker, Gender>;
};

/** Whom a reader may mean by a name; several when it is ambiguous, best known first. */
export function whomMeans(typed: string, register: Register): readonly Speaker[] {
  const { all, byKey, genders } = register;
  const wantedId = typedId(typed);
  const byId = wantedId === undefined ? undefined : all.find(({ id }) => id === wantedId);
  if (byId !== undefined) return [byId];
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const exact = byKey.get(nameKey(typed)) ?? all.find(({ id }) => id === typed.trim());
  // “Marsh” may be printed alone somewhere, and still mean Ada Marsh.
  if (exact !== undefined && wanted.length > 1) return [exact, ...alsoNamed(exact, typed, register)];

  const gender = genderOfTitle(typed.trim().toLowerCase().split(/[\s.]/u)[0] ?? '');
  const bears = (test: (words: readonly string[]) => boolean) =>
    all.filter(
      (speaker) =>
        // Whoever spoke together is found under the whole name only.
        !/ and /u.test(speaker.name) &&
        (gender === undefined || (genders.get(speaker) ?? gender) === gender) &&
        [speaker.name, ...speaker.aliases].some((alias) => test(wordsOf(alias))),
    );
  // “Brokenshire”, then “james b”, each only if the stricter one finds nobody.
  const bySurname = bears(
    (words) => words.at(-1) === wanted.at(-1) && wanted.every((word) => words.includes(word)),
  );
  if (exact !== undefined && !bySurname.includes(exact)) return [exact, ...bySurname];
  if (bySurname.length > 0) return bySurname;
  const byWord = bears((words) => wanted.every((word) => words.includes(word)));
  if (byWord.length > 0) return byWord;
  return bears((words) => wanted.every((word) => words.some((other) => other.startsWith(word))));
}

/** “Reed” means Tom Reed Jr. too: the suffix is asked for only by who writes it, and then it is not the last word. */
function wordsOf(name: string): readonly string[] {
  const words = nameWords(name);
  const isSuffixed = words.length > 1 && SUFFIX.test(words.at(-1) ?? '');
  return isSuffixed ? [words.at(-1) ?? '', ...words.slice(0, -1)] : words;
}

/** With an “Ada K. Marsh” and an “Ada L. Marsh” about, “Ada Marsh” may be either; a curator's name is nobody else's. */
function alsoNamed(exact: Speaker, typed: string, { all, curated }: Register): readonly Speaker[] {
  const mine = curated.has(exact) ? null : readPersonName(withoutTitles(exact.name));
  if (mine === null || nameKey(typed) !== nameKey(exact.name)) return [];
  return all.filter(({ name }) => {
    const theirs = readPersonName(withoutTitles(name));
    return (
      theirs !== null &&
      theirs.surname === mine.surname &&
      theirs.particles === mine.particles &&
      theirs.suffix === mine.suffix &&
      theirs.given.length > mine.given.length &&
      mergeGiven(mine.given, theirs.given) !== null
    );
  });
}
