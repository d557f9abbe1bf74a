import { below, type Random, shuffle } from '../random.ts';
import { isContentWord, wordsOf } from './words.ts';

/** Words that stand side by side in a text. */
export type Fragment = readonly string[];

/** In words. */
const [SHORTEST, LONGEST] = [4, 7];
/** Words of a text of which a fragment is drawn: an exclamation is found by chance, and a page holds too many. */
const [SHORTEST_TEXT, LONGEST_TEXT] = [8, 60];

/** Fragments of different texts, in random order: of every text that yields one, one is drawn. */
export function* drawFragments(texts: readonly string[], random: Random): Generator<Fragment> {
  for (const text of shuffle(texts, random)) {
    const words = wordsOf(text);
    if (words.length < SHORTEST_TEXT || words.length > LONGEST_TEXT) continue;
    const length = SHORTEST + below(LONGEST - SHORTEST + 1, random);
    const start = below(words.length - length + 1, random);
    const fragment = words.slice(start, start + length);
    if (canBeMisremembered(fragment)) yield fragment;
  }
}

/** Letters only, and enough of them to misspell or inflect. */
export const isLongWord = (word: string): boolean => /^[a-z]{5,}$/u.test(word) && isContentWord(word);

const canBeMisremembered = (fragment: Fragment): boolean =>
  new Set(fragment.filter(isContentWord)).size >= 2 && fragment.some(isLongWord);
