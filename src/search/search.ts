import { fold, type Term, termsOf } from '../domain/fold.ts';
import { slice } from '../domain/span.ts';
import type { Entry, Hit, Mark, Match } from '../domain/vocabulary.ts';
import { type Alignment, align, type QueryTerm } from './align.ts';
import { exactRuns } from './exact-runs.ts';
import { gradeOf } from './grade.ts';
import { buildPassageIndex } from './passage-index.ts';
import { respell } from './respell.ts';
import { isFunctionWord } from './terms.ts';

/** Candidates that are aligned with the query. */
const CANDIDATES = 300;
/** Words of a query that are aligned: a longer one is recognised by these already. */
const LONGEST_QUERY = 200;

/** Answers a phrase with the passages in which it, or something near it, stands; best first. */
export type Search = (phrase: string) => readonly Hit[];

/** Builds the search over all entries. */
export function buildSearch(entries: readonly Entry[]): Search {
  const texts = entries.map(({ document, passage }) => slice(document.text, passage));
  const index = buildPassageIndex(texts.map((text, number) => ({ number, text })));
  const terms = new Map<number, readonly Term[]>();
  const termsAt = (number: number): readonly Term[] => {
    const known = terms.get(number) ?? termsOf(texts[number] ?? '');
    terms.set(number, known);
    return known;
  };

  return (phrase) => {
    const query = weigh(phrase, index.frequency, entries.length);
    if (query.length === 0) return [];
    return index
      .candidates(phrase, CANDIDATES)
      .flatMap((number) => {
        const entry = entries[number];
        if (entry === undefined) return [];
        const match = matchOf(query, termsAt(number), entry);
        return match === undefined ? [] : [{ entry, match }];
      })
      .sort(byGradeAndScore);
  };
}

/** Rare words weigh more (inverse document frequency), function words little but never nothing. */
function weigh(phrase: string, frequency: (word: string) => number, passages: number): readonly QueryTerm[] {
  return termsOf(phrase)
    .slice(0, LONGEST_QUERY)
    .map(({ word }) => {
      const idf = Math.log(1 + passages / (0.5 + frequency(word)));
      const scale = Math.log(1 + passages / 0.5);
      return { word: fold(word), weight: isFunctionWord(word) ? 0.15 : Math.max(0.3, idf / scale) };
    });
}

function matchOf(query: readonly QueryTerm[], terms: readonly Term[], entry: Entry): Match | undefined {
  const exact = exactIn(query, terms, entry);
  const asked = exact === undefined ? respell(query, terms) : query;
  const alignment = exact ?? align(asked, terms);
  const grade = gradeOf(asked, alignment);
  if (grade === undefined) return undefined;
  return { grade, score: Math.round(alignment.score * 1000) / 1000, marks: marksOf(alignment, terms, grade) };
}

/** The words as asked, if they stand there; of several places the one inside a quotation. */
function exactIn(
  query: readonly QueryTerm[],
  terms: readonly Term[],
  { passage, quotations }: Entry,
): Alignment | undefined {
  const runs = exactRuns(query, terms);
  const isQuoted = (first: number): boolean => {
    const at = passage.start + (terms[first]?.start ?? 0);
    return quotations.some(({ span, kind }) => kind !== 'unattributed' && span.start <= at && at < span.end);
  };
  const first = runs.find(isQuoted) ?? runs[0];
  if (first === undefined) return undefined;
  const pairs = query.map((_, at) => ({ query: at, passage: first + at, as: 'same' as const }));
  return { pairs, between: [], score: 1 };
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

const RANK = { exact: 0, 'same-words': 1, close: 2, related: 3 } as const;

function byGradeAndScore(a: Hit, b: Hit): number {
  return (
    RANK[a.match.grade] - RANK[b.match.grade] ||
    b.match.score - a.match.score ||
    a.entry.number - b.entry.number
  );
}
