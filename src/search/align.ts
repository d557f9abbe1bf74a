import type { Term } from '../domain/fold.ts';
import { isFunctionWord } from '../domain/function-words.ts';
import type { MarkKind } from '../domain/vocabulary.ts';
import { isMisspelling } from './spelling.ts';
import { stemOf } from './terms.ts';

/** A word of the query with what it weighs: rare words tell more. */
export type QueryTerm = {
  readonly word: string;
  readonly weight: number;
  /** Written otherwise than the reader did, to fit the passage: never the same word. */
  readonly isRespelt?: true;
  /** Stands somewhere in the corpus: a word that is known is itself, and not another one misspelt. */
  readonly isKnown?: boolean;
};

/** A word of the passage that answers to a word of the query (their places in the two lists). */
export type Pair = {
  readonly query: number;
  readonly passage: number;
  readonly as: Exclude<MarkKind, 'different' | 'synonym'>;
};

/** The best way to lay the query over the passage. */
export type Alignment = {
  readonly pairs: readonly Pair[];
  /** Passage words between the first and the last pair that answer to no word of the query. */
  readonly between: readonly number[];
  /** 0–1: the share of the query's weight that is found, less what lies between. */
  readonly score: number;
};

/** How much of its weight a word keeps by the way it matches. */
const WORTH = { same: 1, inflected: 0.9, corrected: 0.85 } as const;
/** Lost for each passage word skipped, and for each query word left out, in shares of a middling weight. */
const GAP = 0.06;
/** Of the score, the part that asks for the words in order; the rest asks for them close together only. */
const IN_ORDER = 0.65;
/** Words of a passage that are aligned; its exact words are found wherever they stand. */
const LONGEST = 4_000;

/**
 * Lays the words of a query over those of a passage: local alignment (Smith and Waterman 1981) for words
 * in order, and the best window for words in any order, which is how people remember.
 * Time grows with query × passage, so callers align candidates only.
 */
export function align(query: readonly QueryTerm[], passage: readonly Term[]): Alignment {
  const total = query.reduce((sum, { weight }) => sum + weight, 0);
  const words = passage.slice(0, LONGEST);
  const matches = matchWords(query, words);
  const inOrder = bestInOrder(query, words.length, matches, total);
  const anyOrder = bestWindow(query, matches, total);
  const chosen = inOrder.found >= anyOrder.found ? inOrder.pairs : anyOrder.pairs;
  const score = IN_ORDER * inOrder.found + (1 - IN_ORDER) * Math.max(anyOrder.found, inOrder.found);
  return { pairs: chosen, between: wordsBetween(chosen), score: Math.min(1, Math.max(0, score)) };
}

type Match = {
  readonly query: number;
  readonly passage: number;
  readonly as: Pair['as'];
  readonly worth: number;
};

/** What a word of any passage has in common with the words of one query: passages share most of their words. */
const likenesses = new WeakMap<readonly QueryTerm[], Map<string, readonly Likeness[]>>();
type Likeness = Omit<Match, 'passage'>;

/** For each passage word, the query words it answers to. */
function matchWords(query: readonly QueryTerm[], passage: readonly Term[]): readonly (readonly Match[])[] {
  const known = likenesses.get(query) ?? new Map<string, readonly Likeness[]>();
  likenesses.set(query, known);
  return passage.map(({ word }, at) => {
    let found = known.get(word);
    if (found === undefined) {
      found = likenessesOf(query, word);
      known.set(word, found);
    }
    return found.map((likeness) => ({ ...likeness, passage: at }));
  });
}

const likenessesOf = (query: readonly QueryTerm[], word: string): readonly Likeness[] =>
  query.flatMap(({ word: asked, weight, isRespelt, isKnown }, number) => {
    const as = asked === word && isRespelt ? 'corrected' : howSame(asked, word, isKnown === true);
    return as === undefined ? [] : [{ query: number, as, worth: weight * WORTH[as] }];
  });

/** How a passage word answers to a query word; undefined when it does not. */
function howSame(asked: string, word: string, isKnown: boolean): Pair['as'] | undefined {
  if (asked === word) return 'same';
  // “dont” and “don't”.
  if (asked.replaceAll("'", '') === word.replaceAll("'", '')) return 'corrected';
  if (isFunctionWord(asked) || isFunctionWord(word)) return undefined;
  if (stemOf(asked) === stemOf(word)) return 'inflected';
  return !isKnown && isMisspelling(asked, word) ? 'corrected' : undefined;
}

type Laid = { readonly pairs: readonly Pair[]; readonly found: number };

/** The best alignment that keeps the order of the words. */
function bestInOrder(
  query: readonly QueryTerm[],
  length: number,
  matches: readonly (readonly Match[])[],
  total: number,
): Laid {
  const width = query.length + 1;
  const unit = total / Math.max(1, query.length);
  const scores = new Float64Array((length + 1) * width);
  let best = 0;
  for (let p = 1; p <= length; p++) {
    const worths = new Float64Array(width);
    for (const { query: q, worth } of matches[p - 1] ?? []) worths[q + 1] = worth;
    for (let q = 1; q < width; q++) {
      const here = p * width + q;
      const skipped = Math.max(scores[here - width] ?? 0, scores[here - 1] ?? 0) - GAP * unit;
      const taken = worths[q] ? (scores[here - width - 1] ?? 0) + (worths[q] ?? 0) : 0;
      scores[here] = Math.max(0, skipped, taken);
      if ((scores[here] ?? 0) > (scores[best] ?? 0)) best = here;
    }
  }
  const pairs = traceBack(scores, width, matches, best, unit);
  return { pairs, found: total === 0 ? 0 : (scores[best] ?? 0) / total };
}

function traceBack(
  scores: Float64Array,
  width: number,
  matches: readonly (readonly Match[])[],
  from: number,
  unit: number,
): readonly Pair[] {
  const pairs: Pair[] = [];
  let p = Math.floor(from / width);
  let q = from % width;
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;
  while (p > 0 && q > 0) {
    const here = scores[p * width + q] ?? 0;
    if (here <= 0) break;
    const match = matches[p - 1]?.find((one) => one.query === q - 1);
    if (match !== undefined && near(here, (scores[(p - 1) * width + q - 1] ?? 0) + match.worth)) {
      pairs.push({ query: q - 1, passage: p - 1, as: match.as });
      p--;
      q--;
    } else if (near(here, (scores[(p - 1) * width + q] ?? 0) - GAP * unit)) p--;
    else q--;
  }
  return pairs.reverse();
}

/**
 * The window of the passage, no longer than twice the query, that holds most of its weight in any order.
 * The window slides: each passage word comes in once and leaves once.
 */
function bestWindow(
  query: readonly QueryTerm[],
  matches: readonly (readonly Match[])[],
  total: number,
): Laid {
  const best = matches.map((row) =>
    row.reduce<Match | null>((a, b) => (a === null || b.worth > a.worth ? b : a), null),
  );
  const places = best.flatMap((match) => (match === null ? [] : [match]));
  const reach = query.length * 2;
  const held = new Map<number, number>();
  let worth = 0;
  let end = 0;
  let found = { start: 0, end: 0, score: 0 };
  places.forEach((first, start) => {
    for (; end < places.length && (places[end]?.passage ?? 0) < first.passage + reach; end++) {
      worth += enter(held, places[end]);
    }
    const stretch = (places[end - 1]?.passage ?? 0) - first.passage + 1 - held.size;
    const score = total === 0 ? 0 : worth / total - (GAP * stretch) / query.length;
    if (score > found.score) found = { start, end, score };
    worth -= leave(held, first);
  });
  return { pairs: firstOfEach(places.slice(found.start, found.end)), found: found.score };
}

/** Counts a match in; what it adds to the weight held: nothing when its word was held already. */
function enter(held: Map<number, number>, match: Match | undefined): number {
  if (match === undefined) return 0;
  const count = held.get(match.query) ?? 0;
  held.set(match.query, count + 1);
  return count === 0 ? match.worth : 0;
}

function leave(held: Map<number, number>, match: Match): number {
  const count = held.get(match.query) ?? 0;
  if (count > 1) {
    held.set(match.query, count - 1);
    return 0;
  }
  held.delete(match.query);
  return match.worth;
}

function firstOfEach(places: readonly Match[]): readonly Pair[] {
  const seen = new Set<number>();
  return places.flatMap(({ query, passage, as }) => {
    if (seen.has(query)) return [];
    seen.add(query);
    return [{ query, passage, as }];
  });
}

function wordsBetween(pairs: readonly Pair[]): readonly number[] {
  const [first, last] = [pairs[0]?.passage ?? 0, pairs.at(-1)?.passage ?? 0];
  const taken = new Set(pairs.map(({ passage }) => passage));
  const between: number[] = [];
  for (let at = first + 1; at < last; at++) if (!taken.has(at)) between.push(at);
  return between;
}
