import { spellingDistance } from '../spelling.ts';
import type { Lexicon } from './lexicon.ts';

/** A word of the corpus that a misspelt one may mean, and how many letters differ. */
type Respelling = { readonly word: number; readonly distance: number };

/** Words that a misspelling may mean at most. */
const MOST = 8;
/** With fewer letters a word is too like many others. */
const SHORTEST = 4;
/** Letters that differ at most. */
const FARTHEST = 2;

/**
 * The words of the corpus that are spelt almost like this one, nearest first, then the most frequent. A look at
 * the length and the letters leaves a few of a hundred words to be compared. A number is never misspelt: it is another.
 */
export function respellingsOf(word: string, lexicon: Lexicon): readonly Respelling[] {
  if (word.length < SHORTEST || /\p{N}/u.test(word)) return [];
  const found: Respelling[] = [];
  for (const number of lexicon.wordsLike(word, FARTHEST)) {
    if (lexicon.wordCount(number) === 0) continue;
    const other = lexicon.words.wordAt(number);
    const distance = other.length < SHORTEST ? FARTHEST + 1 : spellingDistance(word, other, FARTHEST);
    if (distance > 0 && distance <= FARTHEST && !/\p{N}/u.test(other)) found.push({ word: number, distance });
  }
  return found.sort((a, b) => byLikeness(a, b, lexicon)).slice(0, MOST);
}

const byLikeness = (a: Respelling, b: Respelling, lexicon: Lexicon): number =>
  a.distance - b.distance ||
  lexicon.wordCount(b.word) - lexicon.wordCount(a.word) ||
  (lexicon.words.wordAt(a.word) < lexicon.words.wordAt(b.word) ? -1 : 1);
