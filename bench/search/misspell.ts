import { below, pick, type Random } from '../random.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** How many words in a hundred are misspelt twice. */
const TWICE = 25;

/** Each changes one place behind the first letter, which people get right. */
const SLIPS: readonly ((word: string, at: number, letter: string) => string)[] = [
  (word, at) => `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`,
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at, letter) => word.slice(0, at) + letter + word.slice(at),
  (word, at, letter) => word.slice(0, at) + letter + word.slice(at + 1),
];

/** A word with one or two letters swapped, left out, put in or replaced; never the word itself. */
export function misspell(word: string, random: Random): string {
  const slips = below(100, random) < TWICE ? 2 : 1;
  let misspelt = word;
  while (misspelt === word) {
    for (let slip = 0; slip < slips; slip++) {
      const at = 1 + below(misspelt.length - 1, random);
      misspelt = pick(SLIPS, random)(misspelt, at, pick(LETTERS, random));
    }
  }
  return misspelt;
}
