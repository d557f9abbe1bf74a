import fc from 'fast-check';
import { PhraseIndex } from '../../src/search/phrases/phrase-index.ts';
import { searchTerms } from '../../src/search/terms.ts';

/** An index of these passages. */
export function anIndex(...texts: readonly string[]): PhraseIndex {
  const index = new PhraseIndex();
  index.add(texts);
  return index;
}

/** The words of a text as they are searched for. */
export const wordsIn = (text: string): readonly string[] => searchTerms(text).map(({ word }) => word);

/** So many passages that have no word in common with those that a test writes out. */
export const others = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `Nobody asked page${at} of volume${at % 7}.`);

/** What may happen to an index: passages come, or one goes, chosen by a number of any size. */
export type Change = { readonly add: readonly string[] } | { readonly remove: number };

/** Few words and near ones, so that what is almost alike is frequent. */
const WORDS = ['ha', 'the', 'of', 'Tide', 'tides', 'harbour', 'harbuor', 'front', 'line', 'frontline'];

export const anyWords = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...WORDS), { minLength, maxLength }).map((words) => words.join(' '));

/** Passages that come one by one and many at a time, and some that go. */
export const anyChanges = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ add: fc.array(anyWords(0, 9), { maxLength: 5 }) }) },
    { weight: 1, arbitrary: fc.record({ remove: fc.nat(1_000) }) },
  ),
  { maxLength: 14 },
) satisfies fc.Arbitrary<Change[]>;

/** Makes the changes. @returns the passages that are there then, by their numbers */
export function change(index: PhraseIndex, changes: readonly Change[]): Map<number, string> {
  const live = new Map<number, string>();
  for (const one of changes) {
    if ('add' in one) {
      const first = index.add(one.add);
      for (const [at, text] of one.add.entries()) live.set(first + at, text);
    } else if (index.size > 0) {
      index.remove(one.remove % index.size);
      live.delete(one.remove % index.size);
    }
  }
  return live;
}
