import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termsOf } from '../../src/domain/fold.ts';
import { align } from '../../src/search/align.ts';
import { alignWords } from '../support/alignment.ts';
import { RUNS } from '../support/runs.ts';

const PASSAGE = 'Today the old harbour crews waited for the evening tide at Quayside.';

/** What answers to the query, word by word, and what stands between. */
function shown(words: string): { pairs: readonly string[]; between: readonly string[] } {
  const terms = termsOf(PASSAGE);
  const { pairs, between } = alignWords(words, PASSAGE);
  return {
    pairs: pairs.map(({ passage, as }) => `${terms[passage]?.word} ${as}`),
    between: between.map((at) => terms[at]?.word ?? ''),
  };
}

test.each([
  {
    when: 'words are the same',
    words: 'harbour crews',
    pairs: ['harbour same', 'crews same'],
    between: [],
  },
  {
    when: 'case and marks differ',
    words: '“HARBOUR, Crews”',
    pairs: ['harbour same', 'crews same'],
    between: [],
  },
  {
    when: 'a word is inflected',
    words: 'harbour crews waiting',
    pairs: ['harbour same', 'crews same', 'waited inflected'],
    between: [],
  },
  {
    when: 'a word is misspelt',
    words: 'harbuor crews waited',
    pairs: ['harbour corrected', 'crews same', 'waited same'],
    between: [],
  },
  {
    when: 'a word was forgotten',
    words: 'crews waited for the tide',
    pairs: ['crews same', 'waited same', 'for same', 'the same', 'tide same'],
    between: ['evening'],
  },
  {
    when: 'a word is wrong',
    words: 'crews waited for the morning tide',
    pairs: ['crews same', 'waited same', 'for same', 'the same', 'tide same'],
    between: ['evening'],
  },
  {
    when: 'the order differs',
    words: 'evening tide harbour crews',
    pairs: ['harbour same', 'crews same', 'evening same', 'tide same'],
    between: ['waited', 'for', 'the'],
  },
  { when: 'nothing is there', words: 'parliament budget', pairs: [], between: [] },
])('words are laid over the passage when $when', ({ words, pairs, between }) => {
  expect(shown(words)).toEqual({ pairs, between });
});

test.each([
  ['crews waited for the evening tide', 'crews waiting for the evening tide'],
  ['crews waited for the evening tide', 'crews waited for the morning tide'],
  ['crews waited for the evening tide', 'tide evening the for waited crews'],
  ['crews waited for the morning tide', 'crews waited for the morning sermon'],
  ['harbour crews', 'parliament crews'],
])('“%s” scores higher than “%s”', (better, worse) => {
  expect(alignWords(better, PASSAGE).score).toBeGreaterThan(alignWords(worse, PASSAGE).score);
});

test('words as they stand score 1, and others 0', () => {
  expect(alignWords('the evening tide', PASSAGE).score).toBe(1);
  expect(alignWords('parliament budget', PASSAGE).score).toBe(0);
  expect(align([], termsOf(PASSAGE))).toEqual({ pairs: [], between: [], score: 0 });
});

test('rare words weigh more than others', () => {
  const query = (rare: string) =>
    ['harbour', 'parliament'].map((word) => ({ word, weight: word === rare ? 0.9 : 0.1 }));
  const terms = termsOf(PASSAGE);
  expect(align(query('harbour'), terms).score).toBeGreaterThan(align(query('parliament'), terms).score);
});

test('a word that was respelt to fit is never the same', () => {
  const [pair] = align([{ word: 'harbour', weight: 1, isRespelt: true }], termsOf(PASSAGE)).pairs;
  expect(pair?.as).toBe('corrected');
});

test('each word answers once, pairs rise in the passage, and the score is a share', () => {
  const words = fc.array(fc.constantFrom('tide', 'tides', 'crew', 'the', 'harbour', 'harbuor'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(words, words, (query, passage) => {
      const { pairs, between, score } = alignWords(query.join(' '), passage.join(' '));
      const places = pairs.map((pair) => pair.passage);
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      expect(new Set(pairs.map((pair) => pair.query)).size).toBe(pairs.length);
      expect(between.filter((at) => places.includes(at))).toEqual([]);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }),
    { numRuns: RUNS, seed: 5 },
  );
});
