import { contains, shift, slice } from '../domain/span.ts';
import type { Entries, Entry, Hit, Match, Span } from '../domain/vocabulary.ts';
import { limitsOf } from './demands.ts';
import { joinMarks } from './join-marks.ts';
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

/**
 * Builds the search over all entries, whose texts are read once.
 *
 * @param index one that holds the texts of the first entries already; those of the others are added to it
 */
export function buildSearch(entries: Entries, index = new PhraseIndex()): Search {
  index.add(entries.texts(index.size));
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
  const { find, mend } = searchIn(index, textOf);
  return {
    find: (phrase, allowed) => {
      read.clear();
      return find(phrase, allowed).flatMap(({ number, matches }) => {
        const entry = entryAt(number);
        return entry === undefined ? [] : placesOf(entry, matches).map((match) => ({ entry, match }));
      });
    },
    mend,
  };
}

/** Where the very words stand several times: in each quotation once, and once in what the document itself says. */
function placesOf({ quotations, passage }: Entry, matches: readonly Match[]): readonly Match[] {
  if (matches.length < 2) return matches;
  const spans = quotations
    .filter(({ kind }) => kind !== 'unattributed')
    .map(({ span }) => shift(span, -passage.start));
  const isIn = (span: Span, { marks }: Match): boolean => marks.every((mark) => contains(span, mark));
  const said = spans.flatMap((span) => matches.find((match) => isIn(span, match)) ?? []);
  // Whoever asks for the document's own words means those that nobody says.
  const own = matches.find((match) => !spans.some((span) => isIn(span, match)));
  return [...new Set([...said, ...(own === undefined ? [] : [own])])];
}

/** The search in an index that is there. @param textOf the text of a passage, of which only those found are read */
export function searchIn(
  index: PhraseIndex,
  textOf: (number: number) => string,
): Pick<Search, 'mend'> & {
  readonly find: (
    ...asked: Parameters<Search['find']>
  ) => readonly { readonly number: number; readonly matches: readonly Match[] }[];
} {
  const search = new PhraseSearch(index);
  return {
    mend: (phrase) => mendPhrase(phrase, index, textOf),
    find: (phrase, allowed) => {
      const query = readQuery(phrase);
      const found = search.find(query.words, limitsOf(query, index, allowed));
      const isMissed = found.length === 0 && query.verbatim.length > 0;
      const near = isMissed
        ? search.find(query.words, limitsOf({ ...query, verbatim: [] }, index, allowed))
        : [];
      return [...found, ...near.map(atMostClose)].map((one) => ({
        number: one.passage,
        matches: matchesIn(textOf(one.passage), one),
      }));
    },
  };
}

/** Without the words that had to stand there nothing is more than near. */
const atMostClose = (find: Find): Find => ({
  ...find,
  grade: find.grade === 'related' ? 'related' : 'close',
});

/** Words by their number in a passage become stretches of its text. */
function matchesIn(text: string, { grade, score, runs, missing }: Find): readonly Match[] {
  const terms = searchTerms(text);
  const match = { grade, score: Math.round(score * 1000) / 1000 };
  return runs.map((run) => {
    const marks = joinMarks(run, terms);
    return missing.length === 0 ? { ...match, marks } : { ...match, marks, missing };
  });
}
