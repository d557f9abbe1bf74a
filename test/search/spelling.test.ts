import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMisspelling } from '../../src/search/spelling.ts';
import { RUNS } from '../support/runs.ts';

test.each([
  { when: 'a letter is missing', a: 'harbour', b: 'harbor', is: true },
  { when: 'a letter is doubled', a: 'elephant', b: 'ellephant', is: true },
  { when: 'letters change places', a: 'harbour', b: 'habrour', is: true },
  { when: 'two letters differ in a long word', a: 'elephant', b: 'elefant', is: true },
  { when: 'one letter differs in a word of four', a: 'tide', b: 'tidy', is: true },
  { when: 'two letters differ in a word of four', a: 'tide', b: 'tits', is: false },
  { when: 'one letter differs in a word of three', a: 'sea', b: 'set', is: false },
  { when: 'three letters differ', a: 'elephant', b: 'elegance', is: false },
  { when: 'the first letter differs', a: 'night', b: 'light', is: false },
  { when: 'the words are unlike', a: 'harbour', b: 'parliament', is: false },
])('$a for $b: $is when $when', ({ a, b, is }) => {
  expect(isMisspelling(a, b)).toBe(is);
  expect(isMisspelling(b, a)).toBe(is);
});

/** Edits between two words, adjacent letters exchanged counting as one: Damerau's, by its definition. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)];
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    distance(restA, b) + 1,
    distance(a, restB) + 1,
    distance(restA, restB) + same,
    swapped ? distance(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
  );
}

test('a misspelling is at most as far away as its length allows', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const shorter = Math.min(a.length, b.length);
      const most = shorter < 4 ? 0 : shorter < 7 ? 1 : 2;
      const expected = most > 0 && a[0] === b[0] && distance(a, b) <= most;
      expect(isMisspelling(a, b)).toBe(expected);
    }),
    { numRuns: Math.min(RUNS, 500), seed: 4 },
  );
});
