/** Proposes passages that share words with a phrase. */
import MiniSearch from 'minisearch';
import { termsOf } from '../domain/fold.ts';
import { stemOf } from './terms.ts';

/** Proposes passages by their numbers. */
export type PassageIndex = {
  /** Passages that share words with the phrase, best first. */
  readonly candidates: (phrase: string, most: number) => readonly number[];
  /** Passages in which every one of the words stands, in some form and order; in rising order. */
  readonly holding: (words: readonly string[], most: number) => readonly number[];
  /** In how many passages a word stands, in whatever form. */
  readonly frequency: (word: string) => number;
};

/** Longest phrase that is searched word by word, in words: the rest of a longer one adds nothing. */
const MOST_WORDS = 64;

/** Builds the index over passages; `number` is what they are told by. */
export function buildPassageIndex(passages: readonly { number: number; text: string }[]): PassageIndex {
  const postings = new Map<string, number[]>();
  const index = new MiniSearch<{ number: number; text: string }>({
    idField: 'number',
    fields: ['text'],
    tokenize: (text) => termsOf(text).map(({ word }) => word),
    processTerm: (word) => stemOf(word),
  });
  for (const { number, text } of passages) {
    for (const stem of new Set(termsOf(text).map(({ word }) => stemOf(word)))) {
      const held = postings.get(stem);
      if (held === undefined) postings.set(stem, [number]);
      else held.push(number);
    }
  }
  index.addAll(passages);

  return {
    frequency: (word) => postings.get(stemOf(word))?.length ?? 0,
    holding: (words, most) =>
      intersection(
        [...new Set(words.map(stemOf))].map((stem) => postings.get(stem) ?? []),
        most,
      ),
    candidates: (phrase, most) => {
      const words = [...new Set(termsOf(phrase).map(({ word }) => word))].slice(0, MOST_WORDS);
      // Fuzzy only for what the index does not know: look-alikes of known words would crowd out the right ones.
      const fuzzy = (stem: string): number | false =>
        stem.length >= 4 && !postings.has(stem) ? 0.34 : false;
      const hits = index.search(words.join(' '), { combineWith: 'OR', fuzzy, maxFuzzy: 2 });
      return hits.slice(0, most).map(({ id }) => id as number); // Sound: ids are the numbers given above.
    },
  };
}

/** What all the lists hold, rarest first so that the work is bounded by the shortest list. */
function intersection(lists: readonly (readonly number[])[], most: number): readonly number[] {
  const [shortest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
  const rest = others.map((list) => new Set(list));
  const common: number[] = [];
  for (const number of shortest) {
    if (common.length >= most) break;
    if (rest.every((list) => list.has(number))) common.push(number);
  }
  return common;
}
