import type { IsoDay, Reason } from './vocabulary.ts';

/**
 * What a curator knows better than every rule. It points at words and never at a place, so it outlives
 * re-indexing, edits around the words, renamed files and new versions of the rules.
 */
export type Correction = {
  /**
   * The quoted words, all of them; or the first ones with … behind them; or eight and more that are most of
   * them. Case, punctuation and the shape of marks do not matter.
   */
  readonly words: string;
  /** Other words of the same paragraph, where the same words are quoted several times. */
  readonly beside?: string;
  /** The document that is meant: its id, file, title or address. Absent: wherever the words stand. */
  readonly document?: string;
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** When it was made, as an ISO time: of two that contradict each other the later one counts. Absent in a file. */
  readonly madeAt?: string;
  /** Where it is written, as problems name it. */
  readonly file: string;
  readonly line: number;
};

/**
 * - `said-by`: this is their quotation
 * - `said-by-unknown`: it is a quotation, and nobody knows whose
 * - `not-a-quotation`: nobody said it: a title, a term, irony
 * - `said-on`: it was said on that day; null where nobody knows when
 */
export type Verdict =
  | { readonly kind: 'said-by'; readonly speaker: string; readonly role?: string }
  | { readonly kind: 'said-by-unknown' }
  | { readonly kind: 'not-a-quotation' }
  | { readonly kind: 'said-on'; readonly day: IsoDay | null };

/** A document that is to be kept out of every answer. */
export type Hiding = {
  /** Its id, file, title or address. */
  readonly document: string;
  readonly reason: Reason;
  readonly file: string;
  readonly line: number;
};
