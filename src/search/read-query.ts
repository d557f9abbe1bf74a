import type { Term } from '../domain/fold.ts';
import { searchTerms } from './terms.ts';

/** What a reader typed: words to look for, and two things that nobody has to learn. */
export type ReadQuery = {
  /** All words but the excluded ones, in order. */
  readonly words: readonly string[];
  /** What stood in quotation marks inside it: it must stand there word for word. */
  readonly verbatim: readonly (readonly string[])[];
  /** Words behind a minus sign: they must not stand there, in no form. */
  readonly excluded: readonly string[];
};

/** Marks in pairs; the shape decides nothing, as everywhere. */
const VERBATIM = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;
/** A minus right before a word, behind a space: a dash has a space on both sides, a hyphen on none. */
const EXCLUDED = /(?<=^|\s)-(?=[\p{L}\p{N}])[^\s"“”„«»]+/gu;

/**
 * Reads `"front line" abuse -school`. Marks around all of it are those of a pasted quotation and demand nothing:
 * then words that differ are worth showing. A minus counts only where other words are left to look for.
 */
export function readQuery(typed: string): ReadQuery {
  const excluded = [...typed.matchAll(EXCLUDED)].flatMap(([word]) => wordsOf(word));
  const rest = typed.replaceAll(EXCLUDED, ' ');
  const words = wordsOf(rest);
  if (words.length === 0) return { words: wordsOf(typed), verbatim: [], excluded: [] };
  const verbatim = [...rest.matchAll(VERBATIM)]
    .map(([, inside = '']) => wordsOf(inside))
    .filter((marked) => marked.length > 0 && marked.length < words.length);
  return { words, verbatim, excluded };
}

const wordsOf = (text: string): readonly string[] => searchTerms(text).map(({ word }: Term) => word);
