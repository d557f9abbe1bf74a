import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spellingDistance } from '../../src/search/spelling.ts';
import { lettersApart } from '../support/letters-apart.ts';
import { RUNS } from '../support/runs.ts';

test.each([
  { when: 'nothing differs', a: 'harbour', b: 'harbour', distance: 0 },
  { when: 'a letter is missing', a: 'harbour', b: 'harbor', distance: 1 },
  { when: 'a letter is doubled', a: 'elephant', b: 'ellephant', distance: 1 },
  { when: 'a letter is another', a: 'night', b: 'light', distance: 1 },
  { when: 'letters change places', a: 'harbour', b: 'habrour', distance: 1 },
  { when: 'one letter is put between two that changed places', a: 'ca', b: 'abc', distance: 3 },
  { when: 'two letters differ', a: 'elephant', b: 'elefant', distance: 2 },
  { when: 'more differ than are counted', a: 'harbour', b: 'parliament', distance: 4 },
  { when: 'there is no letter', a: '', b: 'the', distance: 3 },
  { when: 'words are longer than anybody misspells', a: 'a'.repeat(61), b: 'a'.repeat(61), distance: 4 },
])('$a and $b are $distance apart of 3 at most when $when', ({ a, b, distance }) => {
  expect([spellingDistance(a, b, 3), spellingDistance(b, a, 3)]).toEqual([distance, distance]);
});

test('the distance is that of the whole table, or one more than the most', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, most) => {
      expect(spellingDistance(a, b, most)).toBe(Math.min(lettersApart(a, b), most + 1));
    }),
    { numRuns: RUNS * 4, seed: 4 },
  );
});
