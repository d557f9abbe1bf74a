import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termsOf } from '../../src/domain/fold.ts';
import { exactRuns } from '../../src/search/exact-runs.ts';
import { RUNS } from '../support/runs.ts';

test.each([
  { when: 'they stand once', words: 'the tide', passage: 'We wait for the tide now.', runs: [3] },
  { when: 'they stand twice', words: 'the tide', passage: 'The tide! The tide!', runs: [0, 2] },
  { when: 'they overlap themselves', words: 'ha ha', passage: 'Ha ha ha ha.', runs: [0, 1, 2] },
  {
    when: 'a beginning is broken off',
    words: 'tide tide turns',
    passage: 'Tide tide tide turns.',
    runs: [1],
  },
  { when: 'another word stands between', words: 'the tide', passage: 'The high tide.', runs: [] },
  { when: 'their order differs', words: 'tide the', passage: 'We wait for the tide.', runs: [] },
  { when: 'the passage is shorter', words: 'the tide turns', passage: 'The tide.', runs: [] },
  { when: 'the passage is empty', words: 'tide', passage: '', runs: [] },
])('words are found at $runs when $when', ({ words, passage, runs }) => {
  expect(exactRuns(termsOf(words), termsOf(passage))).toEqual(runs);
});

const words = (maxLength: number, minLength = 0) =>
  fc.array(fc.constantFrom('ha', 'the', 'tide'), { minLength, maxLength });

test('runs are those that a naive scan finds', () => {
  fc.assert(
    fc.property(words(6, 1), words(40), (query, passage) => {
      const naive = passage.flatMap((_, at) =>
        query.every((word, offset) => passage[at + offset] === word) ? [at] : [],
      );
      expect(exactRuns(termsOf(query.join(' ')), termsOf(passage.join(' ')))).toEqual(naive);
    }),
    { numRuns: RUNS, seed: 3 },
  );
});
