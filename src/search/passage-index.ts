/** The only file that knows MiniSearch: proposes passages that share words with a phrase. */
import MiniSearch from 'minisearch';
import { fold, termsOf } from '../domain/fold.ts';
import { stemOf } from './terms.ts';

/** Proposes the numbers of passages, best first. */
export type PassageIndex = {
  readonly candidates: (phrase: string, most: number) => readonly number[];
  /** In how many passages the stem of a word stands. */
  readonly frequency: (word: string) => number;
};

/** Longest phrase that is searched word by word, in words: the rest of a longer one adds nothing. */
const MOST_WORDS = 120;

/** Builds the index over passages; `number` is what the candidates are told by. */
export function buildPassageIndex(passages: readonly { number: number; text: string }[]): PassageIndex {
  const frequencies = new Map<string, number>();
  const index = new MiniSearch<{ number: number; text: string }>({
    idField: 'number',
    fields: ['text'],
    tokenize: (text) => termsOf(text).map(({ word }) => word),
    processTerm: (term) => stemOf(fold(term)),
  });
  for (const { text } of passages) {
    for (const stem of new Set(termsOf(text).map(({ word }) => stemOf(word)))) {
      frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
    }
  }
  index.addAll(passages);

  const frequency = (word: string): number => frequencies.get(stemOf(word)) ?? 0;
  return {
    frequency,
    candidates: (phrase, most) => {
      const words = [...new Set(termsOf(phrase).map(({ word }) => word))].slice(0, MOST_WORDS);
      // Fuzzy only for what the index does not know: look-alikes of known words would crowd out the right ones.
      const fuzzy = (stem: string): number | false =>
        stem.length >= 4 && !frequencies.has(stem) ? 0.34 : false;
      const hits = index.search(words.join(' '), { combineWith: 'OR', fuzzy, maxFuzzy: 2 });
      return hits.slice(0, most).map(({ id }) => id as number); // Sound: ids are the numbers given above.
    },
  };
}
