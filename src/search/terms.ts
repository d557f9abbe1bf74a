/** The only file that knows the stemmer. */
import { stemmer } from 'stemmer';

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
