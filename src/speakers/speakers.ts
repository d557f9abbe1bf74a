import { fold } from '../domain/fold.ts';
import type { KnownSpeaker, Speaker } from '../domain/vocabulary.ts';

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
    for (const name of [speaker.name, ...speaker.aliases]) byKey.set(keyOf(name), speaker);
  }

  const said = new Map<Speaker, number>();
  for (const { name } of printed) {
    const speaker = byKey.get(keyOf(name)) ?? { id: idOf(name), name, aliases: [] };
    byKey.set(keyOf(name), speaker);
    said.set(speaker, (said.get(speaker) ?? 0) + 1);
  }
  const all = [...new Set(byKey.values())].sort((a, b) => (said.get(b) ?? 0) - (said.get(a) ?? 0));
  return {
    all,
    of: (name) => byKey.get(keyOf(name)) ?? { id: idOf(name), name, aliases: [] },
    named: (name) => speakersNamed(name, all, byKey),
  };
}

function speakersNamed(
  name: string,
  all: readonly Speaker[],
  byKey: ReadonlyMap<string, Speaker>,
): readonly Speaker[] {
  const exact = byKey.get(keyOf(name)) ?? all.find(({ id }) => id === name.trim());
  if (exact !== undefined) return [exact];

  const wanted = wordsOf(name);
  if (wanted.length === 0) return [];
  const bears = (test: (words: readonly string[]) => boolean) =>
    all.filter((speaker) => [speaker.name, ...speaker.aliases].some((alias) => test(wordsOf(alias))));
  // “Brokenshire”, then “james b”, each only if the stricter one finds nobody.
  const bySurname = bears(
    (words) => words.at(-1) === wanted.at(-1) && wanted.every((word) => words.includes(word)),
  );
  if (bySurname.length > 0) return bySurname;
  const byWord = bears((words) => wanted.every((word) => words.includes(word)));
  if (byWord.length > 0) return byWord;
  return bears((words) => wanted.every((word) => words.some((other) => other.startsWith(word))));
}

const ASIDE = new Set('the a an sir dame lord lady mr mrs ms dr prof sen rep gov rt hon'.split(' '));

const wordsOf = (name: string): readonly string[] => {
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const telling = words.filter((word) => !ASIDE.has(word));
  return telling.length > 0 ? telling : words;
};

const keyOf = (name: string): string => wordsOf(name).join(' ');

/** Made of the name, so that it is the same after re-indexing: `james-brokenshire`. */
const idOf = (name: string): string => wordsOf(name).join('-').slice(0, 60) || 'unnamed';
