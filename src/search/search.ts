import { slice } from '../domain/span.ts';
import type { Entries, Entry, Hit, Mark, Match } from '../domain/vocabulary.ts';
import { limitsOf } from './demands.ts';
import { mendPhrase } from './mend.ts';
import { type Find, PhraseSearch } from './phrase-search.ts';
import { PhraseIndex } from './phrases/phrase-index.ts';
import { readQuery } from './read-query.ts';
import { searchTerms } from './terms.ts';

export type Search = {
  /** The allowed passages in which a phrase, or something near it, stands; best first. */
  readonly find: (phrase: string, allowed?: (number: number) => boolean) => readonly Hit[];
  /** As `Archive.mend`. */
  readonly mend: (phrase: string) => string | null;
};

/** Builds the search over all entries, whose texts are read once. */
export function buildSearch(entries: Entries): Search {
  const index = new PhraseIndex();
  index.add(entries.texts());
  /** Those of this question: an entry may have to be read from disk, and is wanted for its text and for itself. */
  const read = new Map<number, Entry | undefined>();
  const entryAt = (number: number): Entry | undefined => {
    if (!read.has(number)) read.set(number, entries.at(number));
    return read.get(number);
  };
  const textOf = (number: number): string => {
    const entry = entryAt(number);
    return entry === undefined ? '' : slice(entry.document.text, entry.passage);
  };
  const { find, mend } = searchIn(index, textOf, (number, at) => isSaid(entryAt(number), at));
  return {
    find: (phrase, allowed) => {
      read.clear();
      return find(phrase, allowed).flatMap(({ number, match }) => {
        const entry = entryAt(number);
        return entry === undefined ? [] : [{ entry, match }];
      });
    },
    mend,
  };
}

/** Whether somebody says what stands at an offset of a passage. */
function isSaid(entry: Entry | undefined, at: number): boolean {
  if (entry === undefined) return false;
  const place = entry.passage.start + at;
  return entry.quotations.some(
    ({ span, kind }) => kind !== 'unattributed' && span.start <= place && place < span.end,
  );
}

/**
 * The search in an index that is there.
 * @param textOf the text of a passage, of which only those found are read
 * @param isPreferred whether words that stand in several places of a passage had better be marked at this offset of it
 */
export function searchIn(
  index: PhraseIndex,
  textOf: (number: number) => string,
  isPreferred: (number: number, at: number) => boolean = () => false,
): Pick<Search, 'mend'> & {
  readonly find: (
    ...asked: Parameters<Search['find']>
  ) => readonly { readonly number: number; readonly match: Match }[];
} {
  const search = new PhraseSearch(index);
  return {
    mend: (phrase) => mendPhrase(phrase, index, textOf),
    find: (phrase, allowed) => {
      const query = readQuery(phrase);
      return search.find(query.words, limitsOf(query, index, allowed)).map((found) => {
        const number = found.passage;
        return { number, match: matchIn(textOf(number), found, (at) => isPreferred(number, at)) };
      });
    },
  };
}

/** Words by their number in a passage become stretches of its text; neighbours of one kind are one mark. */
function matchIn(
  text: string,
  { grade, score, marks, runs, missing }: Find,
  isPreferred: (at: number) => boolean,
): Match {
  const terms = searchTerms(text);
  const [first = 0] = runs;
  const preferred = runs.find((place) => isPreferred(terms[place]?.start ?? 0)) ?? first;
  const moved = marks.map(({ place, as }) => ({ place: place - first + preferred, as }));
  const joined: Mark[] = [];
  moved.forEach(({ place, as }, at) => {
    const term = terms[place];
    const before = moved[at - 1];
    const last = joined.at(-1);
    if (term === undefined) return;
    if (last !== undefined && before?.place === place - 1 && before.as === as) {
      joined[joined.length - 1] = { ...last, end: term.end };
    } else joined.push({ start: term.start, end: term.end, as });
  });
  const match = { grade, score: Math.round(score * 1000) / 1000, marks: joined };
  return missing.length === 0 ? match : { ...match, missing };
}
