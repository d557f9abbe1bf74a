import { isFunctionWord } from '../domain/function-words.ts';
import type { Grade } from '../domain/vocabulary.ts';
import type { Alignment, QueryTerm } from './align.ts';

/** Least score of each grade. Below `related` there is nothing to show. */
const CLOSE_FROM = 0.66;
const RELATED_FROM = 0.5;

/** How honestly an alignment may be called a find; undefined when it is none. */
export function gradeOf(
  query: readonly QueryTerm[],
  { pairs, between, score }: Alignment,
): Grade | undefined {
  const isWhole = pairs.length === query.length && between.length === 0 && isInOrder(pairs);
  if (isWhole && pairs.every(({ as }) => as === 'same')) return 'exact';
  const content = query.filter(({ word }) => !isFunctionWord(word));
  const found = pairs.filter(({ query: at }) => !isFunctionWord(query[at]?.word ?? ''));
  // Function words alone are everywhere: without a content word nothing was found.
  if (found.length === 0) return undefined;
  if (isWhole) return 'same-words';
  if (score >= CLOSE_FROM && found.length * 3 >= content.length * 2) return 'close';
  const fewest = Math.min(2, content.length);
  return score >= RELATED_FROM && found.length >= fewest && found.length * 2 >= content.length
    ? 'related'
    : undefined;
}

const isInOrder = (pairs: Alignment['pairs']): boolean => pairs.every(({ query }, at) => query === at);
