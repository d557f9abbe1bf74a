import type { KnownSpeaker, Speaker } from '../domain/vocabulary.ts';
import { nameKey, nameWords } from './name-key.ts';

/** A speaker as a document prints them, to be joined with the same one in other documents. */
export type PrintedSpeaker = { readonly name: string; readonly document: string };

/** The speakers of all documents: one entry for each, whatever the press calls them. */
export type Speakers = {
  readonly all: readonly Speaker[];
  readonly of: (printedName: string, document: string) => Speaker;
  /** Whom a reader may mean by a name; several when it is ambiguous, best known first. */
  readonly named: (name: string) => readonly Speaker[];
};

/**
 * Joins speakers over documents. What a curator says wins; otherwise names are one speaker when they are
 * the same words, articles and honorifics aside. Two people with one surname stay two, and so do the
 * nameless of two documents: “a spokesperson” is somebody else in each.
 */
export function joinSpeakers(printed: readonly PrintedSpeaker[], known: readonly KnownSpeaker[]): Speakers {
  const byKey = new Map<string, Speaker>();
  const curated = known.map(({ name, aliases }) => ({ id: idOf(name), name, aliases }));
  for (const speaker of curated) {
    for (const name of [speaker.name, ...speaker.aliases]) byKey.set(nameKey(name), speaker);
  }

  const said = new Map<Speaker, number>();
  const keyIn = (name: string, document: string): string =>
    byKey.has(nameKey(name)) || !isNameless(name) ? nameKey(name) : `${nameKey(name)} (${document})`;
  const made = (name: string, document: string): Speaker => {
    const id = isNameless(name) ? `${idOf(name)}~${sumOf(document)}` : idOf(name);
    return { id, name, aliases: [] };
  };
  for (const { name, document } of printed) {
    const key = keyIn(name, document);
    const speaker = byKey.get(key) ?? made(name, document);
    byKey.set(key, speaker);
    said.set(speaker, (said.get(speaker) ?? 0) + 1);
  }
  const all = [...new Set(byKey.values())].sort((a, b) => (said.get(b) ?? 0) - (said.get(a) ?? 0));
  return {
    all,
    of: (name, document) => byKey.get(keyIn(name, document)) ?? made(name, document),
    named: (name) => speakersNamed(name, all, byKey),
  };
}

/** “a spokesperson”, “officials”: no word of it is a name. */
const isNameless = (name: string): boolean =>
  /\p{Ll}/u.test(name) && !/\p{Lu}/u.test(name.replace(/^(?:The|A|An) /u, ''));

function speakersNamed(
  name: string,
  all: readonly Speaker[],
  byKey: ReadonlyMap<string, Speaker>,
): readonly Speaker[] {
  const exact = byKey.get(nameKey(name)) ?? all.find(({ id }) => id === name.trim());
  // “Marsh” may be printed alone somewhere, and still mean Ada Marsh.
  if (exact !== undefined && nameWords(name).length > 1) return [exact];

  const wanted = nameWords(name);
  if (wanted.length === 0) return [];
  const bears = (test: (words: readonly string[]) => boolean) =>
    // Whoever spoke together is found under the whole name only.
    all.filter(
      ({ name: full, aliases }) =>
        !/ and /u.test(full) && [full, ...aliases].some((alias) => test(nameWords(alias))),
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

/** Longest id made of a name as it stands; of a longer one the end is told by a sum of its letters. */
const LONGEST_ID = 60;

/** Made of the name, so that it is the same after re-indexing: `james-brokenshire`. */
function idOf(name: string): string {
  const id = nameWords(name).join('-') || 'unnamed';
  if (id.length <= LONGEST_ID) return id;
  return `${id.slice(0, LONGEST_ID)}-${sumOf(id)}`;
}

/** A short sum of the letters, to tell two long or nameless speakers apart. */
const sumOf = (letters: string): string =>
  [...letters]
    .reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647, 7)
    .toString(36);
