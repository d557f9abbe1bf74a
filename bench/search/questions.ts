import { readFileSync } from 'node:fs';
import { absentFragments } from './absent-fragments.ts';
import { hardQueries } from './hard-queries.ts';
import { type KnownItem, knownItems } from './known-items.ts';
import type { Questions } from './measured.ts';

/** Queries of each sort, and the seed that makes them. */
const [COUNT, SEED] = [1_000, 7];

/** Asked of every size: known items of the first `smallest` texts, and fragments that only the others hold. */
export function makeQuestions(
  texts: readonly string[],
  others: readonly string[],
  smallest: number,
): Questions {
  return {
    items: knownItems(texts, { count: COUNT, seed: SEED, from: smallest }),
    absent: absentFragments(texts, others, { count: COUNT, seed: SEED }),
    hard: hardQueries(texts, SEED),
  };
}

/** Questions made before: a file of known items, and one of absent fragments if they are not in the same. */
export function readQuestions(
  texts: readonly string[],
  itemsFile: string,
  absentFile: string | undefined,
): Questions {
  const made = JSON.parse(readFileSync(itemsFile, 'utf8')) as {
    readonly items: readonly KnownItem[];
    readonly absent?: readonly string[];
  }; // As `make-queries.ts` writes it.
  const absent: readonly string[] =
    absentFile === undefined ? (made.absent ?? []) : JSON.parse(readFileSync(absentFile, 'utf8'));
  return { items: made.items, absent, hard: hardQueries(texts, SEED) };
}
