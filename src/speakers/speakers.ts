import type { KnownSpeaker, Speaker } from '../domain/vocabulary.ts';
import { nameKey, nameWords } from './name-key.ts';

/** A speaker as a document prints them, to be joined with the same one in other documents. */
export type PrintedSpeaker = { readonly name: string };

/** The speakers of all documents: one entry for each, whatever the press calls them. */
export type Speakers = {
  readonly all: readonly Speaker[];
  readonly of: (printedName: string) => Speaker;
  /** Whom a reader may mean by a name; several when it is ambiguous, best known first. */
  readonly named: (name: string) => readonly Speaker[];
};

/**
 * Joins speakers over documents. What a curator says wins; otherwise names are one speaker when they are
 * the same words, articles and honorifics aside. Two people with one surname stay two.
 */
export function joinSpeakers(printed: readonly PrintedSpeaker[], known: readonly KnownSpeaker[]): Speakers {
  const byKey = new Map<string, Speaker>();
  const curated = known.map(({ name, aliases }) => ({ id: idOf(name), name, aliases }));
  for (const speaker of curated) {
    for (const name of [speaker.name, ...speaker.aliases]) byKey.set(nameKey(name), speaker);
  }

  const said = new Map<Speaker, number>();
  for (const { name } of printed) {
    const speaker = byKey.get(nameKey(name)) ?? { id: idOf(name), name, aliases: [] };
    byKey.set(nameKey(name), speaker);
    said.set(speaker, (said.get(speaker) ?? 0) + 1);
  }
  const all = [...new Set(byKey.values())].sort((a, b) => (said.get(b) ?? 0) - (said.get(a) ?? 0));
  return {
    all,
    of: (name) => byKey.get(nameKey(name)) ?? { id: idOf(name), name, aliases: [] },
    named: (name) => speakersNamed(name, all, byKey),
  };
}

function speakersNamed(
  name: string,
  all: readonly Speaker[],
  byKey: ReadonlyMap<string, Speaker>,
): readonly Speaker[] {
  const exact = byKey.get(nameKey(name)) ?? all.find(({ id }) => id === name.trim());
  if (exact !== undefined) return [exact];

  const wanted = nameWords(name);
  if (wanted.length === 0) return [];
  const bears = (test: (words: readonly string[]) => boolean) =>
    all.filter((speaker) => [speaker.name, ...speaker.aliases].some((alias) => test(nameWords(alias))));
  // “Brokenshire”, then “james b”, each only if the stricter one finds nobody.
  const bySurname = bears(
    (words) => words.at(-1) === wanted.at(-1) && wanted.every((word) => words.includes(word)),
  );
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
  const sum = [...id].reduce(
    (total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647,
    7,
  );
  return `${id.slice(0, LONGEST_ID)}-${sum.toString(36)}`;
}
