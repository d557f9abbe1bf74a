import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { searchTerms, stemOf } from '../../src/search/terms.ts';
import { RUNS } from '../support/runs.ts';

test.each([
  ['recommendations', 'recommended'],
  ['harbours', 'harbour'],
  ["harbour's", 'harbour'],
  ['waiting', 'waits'],
])('%s and %s share their stem', (a, b) => {
  expect(stemOf(a)).toBe(stemOf(b));
});

test.each([
  ['harbour', 'harvest'],
  ['tide', 'time'],
])('%s and %s do not', (a, b) => {
  expect(stemOf(a)).not.toBe(stemOf(b));
});

test.each([
  { phenomenon: 'an abbreviation', text: 'the U.S. fleet', words: ['the', 'u', 's', 'fleet'] },
  { phenomenon: 'the same with spaces', text: 'the U. S. fleet', words: ['the', 'u', 's', 'fleet'] },
  {
    phenomenon: 'sentences without a space',
    text: 'They wait.Ada’s gone.',
    words: ['they', 'wait', "ada's", 'gone'],
  },
  { phenomenon: 'a decimal', text: '3.5 boats', words: ['3', '5', 'boats'] },
  { phenomenon: 'a word with an apostrophe', text: 'o’clock', words: ["o'clock"] },
])('what dots hold together is several words: $phenomenon', ({ text, words }) => {
  expect(searchTerms(text).map(({ word }) => word)).toEqual(words);
});

test('terms come in the order of the text, apart from each other, and their stretches are their words', () => {
  const piece = fc.constantFrom('U.S.', 'a.b', 'Tide', '’s', '.', ' ', 'é', '⒈', '🚢', 'ﬁ', 'ﷺ');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (one) => {
      let end = 0;
      for (const term of searchTerms(one)) {
        expect(term.start).toBeGreaterThanOrEqual(end);
        expect(term.end).toBeGreaterThan(term.start);
        expect(fold(one.slice(term.start, term.end))).toBe(term.word);
        end = term.end;
      }
      expect(end).toBeLessThanOrEqual(one.length);
    }),
    { numRuns: RUNS * 2, seed: 6 },
  );
});
