import type { Suggestion } from '../../domain/archive.ts';
import { termsOf } from '../../domain/fold.ts';
import { isQuoted } from '../../domain/is-quoted.ts';
import type { Collection, Document, Entry, Speaker } from '../../domain/vocabulary.ts';
import { texts } from '../../texts/speaking.ts';
import { LONGEST } from './shorten.ts';

type Named = { readonly name: string; readonly aliases: readonly string[]; readonly count: number };

/** Suggests who is quoted, the most often quoted first; the nameless (“a spokesperson”) cannot be asked for. */
export function speakerSuggestions(
  entries: readonly Entry[],
  speaking: readonly Speaker[],
  most: number,
): (typed: string) => readonly Suggestion[] {
  const said = entries.flatMap(({ quotations }) =>
    quotations.flatMap((one) => (one.by !== null && one.named && isQuoted(one) ? [one.by] : [])),
  );
  const speakers = [...Map.groupBy(said, ({ id }) => id).values()].flatMap((same): Named[] => {
    const [speaker] = same;
    return speaker === undefined || !/\p{Lu}/u.test(speaker.name) ? [] : [{ ...speaker, count: same.length }];
  });
  const quoted = new Set(said.map(({ id }) => id));
  const others = speaking.filter(({ id }) => !quoted.has(id)).map((one): Named => ({ ...one, count: 0 }));
  return nameSuggestions([...speakers, ...others], ({ count }) => texts().suggesting.speaker(count), most);
}

/** Suggests where documents were published, those with the most documents first. */
export function publisherSuggestions(
  documents: readonly Document[],
  collections: readonly Collection[],
  most: number,
): (typed: string) => readonly Suggestion[] {
  const counts = new Map<string, number>();
  const count = (name: string | null, by: number): void => {
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + by);
  };
  for (const { source } of documents) count(source.publisher, 1);
  for (const { publisher, speeches } of collections) count(publisher, speeches);
  const publishers = [...counts].map(([name, times]): Named => ({ name, aliases: [], count: times }));
  return nameSuggestions(publishers, ({ count }) => texts().suggesting.publisher(count), most);
}

/** Names of which every typed word begins a word, first those that begin as typed. */
function nameSuggestions(
  named: readonly Named[],
  aboutOf: (one: Named) => string,
  most: number,
): (typed: string) => readonly Suggestion[] {
  const known = named
    .filter(({ name }) => name.length <= LONGEST)
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .map((one) => ({ one, words: wordsOf(one.name), others: one.aliases.flatMap(wordsOf) }));

  return (typed) => {
    const asked = wordsOf(typed);
    const fitting = known.filter(({ words, others }) =>
      asked.every((start) => [...words, ...others].some((word) => word.startsWith(start))),
    );
    const begins = fitting.filter(({ words }) => asked.every((start, at) => words[at]?.startsWith(start)));
    return [...new Set([...begins, ...fitting])]
      .slice(0, most)
      .map(({ one }) => ({ value: one.name, about: aboutOf(one) }));
  };
}

const wordsOf = (name: string): readonly string[] => termsOf(name).map(({ word }) => word);
