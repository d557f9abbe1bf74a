import type { Term } from '../domain/fold.ts';
import { isFunctionWord } from '../domain/function-words.ts';
import { searchTerms } from './terms.ts';

/** What a reader typed: words to look for, and two things that nobody has to learn. */
export type ReadQuery = {
  /** All words but the excluded ones, in order. */
  readonly words: readonly string[];
  /** What stood in quotation marks inside it: it must stand there word for word. */
  readonly verbatim: readonly (readonly string[])[];
  /** What stood behind a minus sign must not stand there: a word in no form, words in marks not as they are. */
  readonly excluded: readonly (readonly string[])[];
};

/** Marks in pairs; the shape decides nothing, as everywhere. */
const VERBATIM = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;
/**
 * A minus right before a word or words in marks, behind a space: a dash has a space on both sides, a hyphen on none.
 * Before a number it is part of the number.
 */
const EXCLUDED = /(?<=^|\s)-(?:["“„«][^"“”„«»]+["“”»]|(?=\p{L})[^\s"“”„«»]+)/gu;

/**
 * Reads `"front line" abuse -school`. Marks around all of it are those of a pasted quotation and demand nothing:
 * then words that differ are worth showing. A minus counts only where other words are left to look for.
 */
export function readQuery(typed: string): ReadQuery {
  const excluded = [...typed.matchAll(EXCLUDED)]
    .map(([behind]) => wordsOf(behind))
    // Function words stand everywhere: nobody can mean to exclude one.
    .filter((run) => run.length > 1 || run.some((word) => !isFunctionWord(word)));
  const rest = typed.replaceAll(EXCLUDED, ' ');
  const words = wordsOf(rest);
  if (words.length === 0) return { words: wordsOf(typed), verbatim: [], excluded: [] };
  const verbatim = [...rest.matchAll(VERBATIM)]
    .map(([, inside = '']) => wordsOf(inside))
    .filter((marked) => marked.length > 0 && marked.length < words.length);
  return { words, verbatim, excluded };
}

const wordsOf = (text: string): readonly string[] => searchTerms(text).map(({ word }: Term) => word);
