/** The only file that knows the stemmer. */
import { stemmer } from 'stemmer';
import { fold, type Term, termsOf } from '../domain/fold.ts';

const stems = new Map<string, string>();
/** Words remembered; a vocabulary larger than this is stemmed again now and then. */
const MOST_REMEMBERED = 200_000;

/** The stem of a folded word: “recommendations” and “recommended” share theirs. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size > MOST_REMEMBERED) stems.clear();
  const stem = stemmer(word.replace(/'s$/u, ''));
  stems.set(word, stem);
  return stem;
}

/**
 * The words of a text as they are searched for: those of `termsOf`, but what dots hold together is several words,
 * since people write “U. S.” for “U.S.” and sentences run.into each other.
 */
export const searchTerms = (text: string): readonly Term[] =>
  termsOf(text).flatMap((term) => (term.word.includes('.') ? partAtDots(text, term) : [term]));

function partAtDots(text: string, { start, end }: Term): readonly Term[] {
  let from = start;
  return text
    .slice(start, end)
    .split('.')
    .map((part) => {
      const term = { word: fold(part), start: from, end: from + part.length };
      from = term.end + 1;
      return term;
    });
}
