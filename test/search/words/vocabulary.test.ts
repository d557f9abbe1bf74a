import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashUnit, NO_HASH } from '../../../src/domain/hash.ts';
import { Vocabulary } from '../../../src/search/words/vocabulary.ts';
import { RUNS } from '../../support/runs.ts';

test('words have numbers from 0 on in the order in which they come, and each one number', () => {
  const vocabulary = new Vocabulary();
  const words = ['harbour', 'tide', 'harbour', '', 'Tide', 'tide', '🚢', '\ud83d', 'a\0b'];
  expect(words.map((word) => vocabulary.add(word))).toEqual([0, 1, 0, 2, 3, 1, 4, 5, 6]);
  expect(vocabulary.size).toBe(7);
  expect([0, 1, 2, 3, 4, 5, 6].map((number) => vocabulary.wordAt(number))).toEqual([...new Set(words)]);
});

test('a word that never came has no number', () => {
  const vocabulary = new Vocabulary();
  expect(vocabulary.find('')).toBe(-1);
  vocabulary.add('harbour');
  expect(['harbou', 'harbours', 'Harbour', ''].map((word) => vocabulary.find(word))).toEqual([
    -1, -1, -1, -1,
  ]);
  expect(vocabulary.size).toBe(1);
});

test('a vocabulary grows past every doubling of its room', () => {
  const vocabulary = new Vocabulary();
  const words = Array.from({ length: 5_000 }, (_, at) => `word${at}`);
  for (const word of words) vocabulary.add(word);
  expect(words.map((word) => vocabulary.find(word))).toEqual(words.map((_, at) => at));
  expect(words.map((_, at) => vocabulary.wordAt(at))).toEqual(words);
});

test('a word may be as long as a book', () => {
  const vocabulary = new Vocabulary();
  const long = 'tide'.repeat(100_000);
  expect(vocabulary.add(long)).toBe(0);
  expect(vocabulary.wordAt(0)).toBe(long);
});

test('a word is the same whether it comes as a string or as code units in a longer array', () => {
  const vocabulary = new Vocabulary();
  const units = Uint16Array.from('tide and more', (sign) => sign.charCodeAt(0));
  const hash = units.subarray(0, 4).reduce(hashUnit, NO_HASH);
  expect(vocabulary.addUnits(units, 4, hash)).toBe(0);
  expect(vocabulary.add('tide')).toBe(0);
});

test('a vocabulary numbers words as a map does, also after it was taken apart and put together again', () => {
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 3 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 80 }), fc.array(word, { maxLength: 80 }), (before, after) => {
      const first = new Vocabulary();
      for (const one of before) first.add(one);
      const again = new Vocabulary(first.parts());
      const expected = new Map<string, number>();
      for (const one of [...before, ...after]) expected.set(one, expected.get(one) ?? expected.size);
      expect(after.map((one) => again.add(one))).toEqual(after.map((one) => expected.get(one)));
      expect([...expected.keys()].map((one) => again.find(one))).toEqual([...expected.values()]);
      expect([...expected.values()].map((number) => again.wordAt(number))).toEqual([...expected.keys()]);
      expect(again.size).toBe(expected.size);
    }),
    { numRuns: RUNS, seed: 1 },
  );
});
