import { type Term, termsOf } from '../domain/fold.ts';
import { isFunctionWord } from '../domain/function-words.ts';
import { byGrade } from '../domain/grade.ts';
import { slice } from '../domain/span.ts';
import type { Entries, Entry, Hit, Mark, Match } from '../domain/vocabulary.ts';
import { type Alignment, align, type QueryTerm } from './align.ts';
import { exactRuns } from './exact-runs.ts';
import { gradeOf } from './grade.ts';
import { buildPassageIndex } from './passage-index.ts';
import { respell } from './respell.ts';

/** Candidates that are aligned with the query. */
const CANDIDATES = 300;
/** Passages that hold every word of the query and are looked through for it word for word. */
const MOST_SCANNED = 2_000;
/** Words of a query that are aligned: a longer one is recognised by these already. */
const LONGEST_ALIGNED = 64;
/** Query words × passage words aligned for one question: about 100 ms, whatever is asked. */
const MOST_CELLS = 4_000_000;

/** Answers a phrase with those allowed passages in which it, or something near it, stands; best first. */
export type Search = (phrase: string, allowed?: (number: number) => boolean) => readonly Hit[];

/** Builds the search over all entries. */
export function buildSearch(entries: Entries): Search {
  const index = buildPassageIndex(entries.texts());

  return (phrase, allowed = () => true) => {
    const asked = termsOf(phrase);
    if (asked.length === 0) return [];
    const query = weigh(asked.slice(0, LONGEST_ALIGNED), index.frequency, entries.length);
    const hits = new Map<number, Hit>();
    const add = (
      number: number,
      matchOf: (terms: readonly Term[], entry: Entry) => Match | undefined,
    ): void => {
      const entry = hits.has(number) ? undefined : entries.at(number);
      if (entry === undefined) return;
      const match = matchOf(termsOf(slice(entry.document.text, entry.passage)), entry);
      if (match !== undefined) hits.set(number, { entry, match });
    };

    // First whatever holds the very words, so that no likeness can crowd it out.
    for (const number of index.holding(
      asked.map(({ word }) => word),
      MOST_SCANNED,
      allowed,
    )) {
      add(number, (terms, entry) => exactMatch(asked, terms, entry));
    }
    let cells = 0;
    for (const number of index.candidates(phrase, CANDIDATES, allowed)) {
      if (cells > MOST_CELLS) break;
      add(number, (terms) => {
        cells += query.length * terms.length;
        return alignedMatch(query, terms);
      });
    }
    return [...hits.values()].sort(byGradeAndScore);
  };
}

/** Rare words weigh more (inverse document frequency), function words little but never nothing. */
function weigh(
  asked: readonly Term[],
  frequency: (word: string) => number,
  passages: number,
): readonly QueryTerm[] {
  const scale = Math.log(1 + passages / 0.5);
  return asked.map(({ word }) => {
    const idf = Math.log(1 + passages / (0.5 + frequency(word)));
    const weight = isFunctionWord(word) ? 0.15 : Math.max(0.3, idf / scale);
    return { word, weight, isKnown: frequency(word) > 0 };
  });
}

/** The words as asked, all of them, if they stand there; of several places the one inside a quotation. */
function exactMatch(
  asked: readonly Term[],
  terms: readonly Term[],
  { passage, quotations }: Entry,
): Match | undefined {
  const runs = exactRuns(asked, terms);
  const isQuoted = (first: number): boolean => {
    const at = passage.start + (terms[first]?.start ?? 0);
    return quotations.some(({ span, kind }) => kind !== 'unattributed' && span.start <= at && at < span.end);
  };
  const first = runs.find(isQuoted) ?? runs[0];
  if (first === undefined) return undefined;
  const marks = joinMarks(
    asked.map((_, at) => [first + at, 'same'] as const),
    terms,
  );
  return { grade: 'exact', score: 1, marks };
}

function alignedMatch(query: readonly QueryTerm[], terms: readonly Term[]): Match | undefined {
  const asked = respell(query, terms);
  const alignment = align(asked, terms);
  const grade = gradeOf(asked, alignment);
  // Words that were not asked for in this order and without a gap are not exact, however like they are.
  if (grade === undefined) return undefined;
  const found = new Set(alignment.pairs.map(({ query: at }) => at));
  const missing = asked.flatMap(({ word }, at) => (found.has(at) ? [] : [word]));
  const score = Math.round(alignment.score * 1000) / 1000;
  const match = { grade, score, marks: marksOf(alignment, terms, grade) };
  return missing.length === 0 ? match : { ...match, missing };
}

/** What stood between matched words differs from what was asked: in a close match it is marked too. */
function marksOf(
  { pairs, between }: Alignment,
  terms: readonly Term[],
  grade: Match['grade'],
): readonly Mark[] {
  const marked = new Map<number, Mark['as']>(pairs.map(({ passage, as }) => [passage, as]));
  if (grade === 'close') for (const at of between) marked.set(at, 'different');
  return joinMarks(
    [...marked].sort(([a], [b]) => a - b),
    terms,
  );
}

/** Neighbours of one kind are one mark, so that “the elephant in the room” is marked once. */
function joinMarks(
  marked: readonly (readonly [number, Mark['as']])[],
  terms: readonly Term[],
): readonly Mark[] {
  const joined: Mark[] = [];
  marked.forEach(([at, as], place) => {
    const term = terms[at];
    const before = marked[place - 1];
    const last = joined.at(-1);
    if (term === undefined) return;
    if (last !== undefined && before?.[0] === at - 1 && before[1] === as) {
      joined[joined.length - 1] = { ...last, end: term.end };
    } else joined.push({ start: term.start, end: term.end, as });
  });
  return joined;
}

function byGradeAndScore(a: Hit, b: Hit): number {
  return (
    byGrade(a.match.grade, b.match.grade) || b.match.score - a.match.score || a.entry.number - b.entry.number
  );
}
