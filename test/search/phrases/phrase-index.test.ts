import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PhraseIndex } from '../../../src/search/phrases/phrase-index.ts';
import type { WordList } from '../../../src/search/words/read-words.ts';
import { anIndex, anyChanges, change, others, wordsIn } from '../../support/an-index.ts';
import { RUNS } from '../../support/runs.ts';

const list: WordList = { numbers: new Uint32Array(1), length: 0 };

/** The words of a passage as the index knows them. */
function read(index: PhraseIndex, passage: number): readonly string[] {
  index.words(passage, list);
  return Array.from(list.numbers.subarray(0, list.length), (number) => index.lexicon.words.wordAt(number));
}

test('passages have numbers in the order in which they are added, and keep them', () => {
  const index = new PhraseIndex();
  expect(index.add(['The tide turns.', 'The crews wait.'])).toBe(0);
  expect(index.add([])).toBe(2);
  index.remove(1);
  expect(index.add(['', 'The board votes.'])).toBe(2);
  expect([index.size, index.live]).toEqual([4, 3]);
  expect([0, 1, 2, 3].map((passage) => index.isThere(passage))).toEqual([true, false, true, true]);
  expect([0, 1, 2, 3].map((passage) => read(index, passage).join(' '))).toEqual([
    'the tide turns',
    'the crews wait',
    '',
    'the board votes',
  ]);
});

test('a passage is taken out once', () => {
  const index = anIndex('The tide turns.', 'The tide waits.');
  index.remove(0);
  index.remove(0);
  expect(index.live).toBe(1);
  const tide = index.lexicon.findStem('tide');
  expect(index.lexicon.stemCount(tide)).toBe(1);
});

test.each([-1, 2, 1_000, Number.NaN])('passage %d was never added and cannot be taken out', (passage) => {
  const index = anIndex('The tide turns.', 'The tide waits.');
  expect(() => index.remove(passage)).toThrow(RangeError);
  expect(index.live).toBe(2);
});

test('what is added step by step becomes few segments, and what was built at once stays as it is', () => {
  const index = new PhraseIndex();
  index.add(others(1_500));
  const [built] = index.segments;
  for (const text of others(900)) index.add([text]);
  expect(index.segments[0]).toBe(built);
  expect(index.segments.length).toBeLessThan(12);
  expect(index.size).toBe(2_400);
});

test('a word as long as a book is taken in like any other', () => {
  const long = 'tide'.repeat(100_000);
  expect(read(anIndex(`The ${long} turns.`), 0)).toEqual(['the', long, 'turns']);
});

test('an index holds what was put in, after any changes', () => {
  fc.assert(
    fc.property(anyChanges, (changes) => {
      const index = new PhraseIndex();
      const live = change(index, changes);
      const added = changes.flatMap((one) => ('add' in one ? one.add : []));
      expect([index.size, index.live]).toEqual([added.length, live.size]);
      expect(added.map((_, passage) => index.isThere(passage))).toEqual(added.map((_, at) => live.has(at)));
      expect(added.map((_, passage) => read(index, passage))).toEqual(added.map(wordsIn));
      const ends = index.segments.map(({ first, texts }) => first + texts.ends.length);
      expect(index.segments.map(({ first }) => first)).toEqual([0, ...ends].slice(0, ends.length));
    }),
    { numRuns: RUNS, seed: 9 },
  );
});
