import { termsOf } from '../../src/domain/fold.ts';
import { type Alignment, align, type QueryTerm } from '../../src/search/align.ts';

/** The words of a query, of equal weight: what is tested does not hang on how rare they are. */
export const queryOf = (words: string): readonly QueryTerm[] =>
  termsOf(words).map(({ word }) => ({ word, weight: 1 }));

/** Lays a query over a passage. */
export const alignWords = (words: string, passage: string): Alignment =>
  align(queryOf(words), termsOf(passage));
