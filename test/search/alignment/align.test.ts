import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Aligner } from '../../../src/search/alignment/align.ts';
import { AnsweringTable } from '../../../src/search/alignment/answering.ts';
import { askedWords } from '../../../src/search/phrases/asked.ts';
import type { PhraseIndex } from '../../../src/search/phrases/phrase-index.ts';
import { anIndex, anyWords, others, wordsIn } from '../../support/an-index.ts';
import { RUNS } from '../../support/runs.ts';

const PASSAGE = 'Today the old harbour crews waited for the evening tide at Quayside.';

/** Lays a phrase over passages of an index. */
function alignerFor(phrase: string, index: PhraseIndex): Aligner {
  const asked = askedWords({ words: wordsIn(phrase), respelt: new Set() }, index.lexicon, index.live);
  const table = new AnsweringTable(index.lexicon);
  table.fill(asked);
  const aligner = new Aligner(table);
  aligner.ask(asked);
  return aligner;
}

const lay = (phrase: string, passage: string) => {
  const index = anIndex(passage, ...others(20));
  return alignerFor(phrase, index).align(index.stretch(0));
};

/** What answers, word by word. */
const shown = (phrase: string, passage: string): readonly string[] =>
  lay(phrase, passage).pairs.map((pair) => `${wordsIn(passage)[pair.passage]} ${pair.as}`);

const same = (words: string): readonly string[] => words.split(' ').map((word) => `${word} same`);

test.each([
  { when: 'words are the same', phrase: 'harbour crews', pairs: same('harbour crews') },
  { when: 'case and marks differ', phrase: '“HARBOUR, Crews”', pairs: same('harbour crews') },
  {
    when: 'a word is inflected',
    phrase: 'harbour crews waiting',
    pairs: [...same('harbour crews'), 'waited inflected'],
  },
  {
    when: 'a word is misspelt',
    phrase: 'harbuor crews waited',
    pairs: ['harbour corrected', ...same('crews waited')],
  },
  {
    when: 'a word was forgotten',
    phrase: 'crews waited for the tide',
    pairs: same('crews waited for the tide'),
  },
  { when: 'a word was put in', phrase: 'harbour crews often waited', pairs: same('harbour crews waited') },
  {
    when: 'a word is wrong',
    phrase: 'crews waited for the morning tide',
    pairs: same('crews waited for the tide'),
  },
  {
    when: 'function words were left out',
    phrase: 'crews waited evening tide',
    pairs: same('crews waited evening tide'),
  },
  { when: 'function words were put in', phrase: 'the old of the harbour', pairs: same('the old harbour') },
  {
    when: 'the order differs',
    phrase: 'evening tide harbour crews',
    pairs: same('harbour crews evening tide'),
  },
  { when: 'nothing is there', phrase: 'parliament budget', pairs: [] },
  { when: 'nothing is asked', phrase: '', pairs: [] },
])('words are laid over the passage when $when', ({ phrase, pairs }) => {
  expect(shown(phrase, PASSAGE)).toEqual(pairs);
});

test.each([
  {
    phenomenon: 'the place where more of them stand',
    phrase: 'the evening tide',
    passage: 'The evening. The tide. The evening tide.',
    places: [4, 5, 6],
  },
  {
    phenomenon: 'the first of places that are alike',
    phrase: 'the tide',
    passage: 'The tide and the tide.',
    places: [0, 1],
  },
  {
    phenomenon: 'the place where they are the same rather than inflected',
    phrase: 'crews wait',
    passage: 'Crew waits; crews wait.',
    places: [2, 3],
  },
  {
    phenomenon: 'one place, and not two that are far apart',
    phrase: 'harbour crews',
    passage: `Harbour ${'and so on '.repeat(12)} crews.`,
    places: [0],
  },
])('words are laid over $phenomenon', ({ phrase, passage, places }) => {
  expect(lay(phrase, passage).pairs.map((pair) => pair.passage)).toEqual(places);
});

test.each([
  ['crews waited for the evening tide', 'crews waiting for the evening tide'],
  ['crews waited for the evening tide', 'crews waited for the evening tied'],
  ['crews waited for the evening tide', 'crews waited for the morning tide'],
  ['crews waited for the evening tide', 'tide evening the for waited crews'],
  ['crews waited for the morning tide', 'crews waited for the morning sermon'],
  ['crews waited evening tide', 'crews waited morning tide'],
  ['crews for the tide', 'crews of a tide'],
  ['harbour crews', 'parliament crews'],
])('“%s” scores higher than “%s”', (better, worse) => {
  expect(lay(better, PASSAGE).score).toBeGreaterThan(lay(worse, PASSAGE).score);
});

test.each([
  { when: 'the very words stand there', phrase: 'the evening tide', score: 1 },
  { when: 'but for function words of which none was asked', phrase: 'waited evening tide', score: 1 },
  { when: 'nothing is there', phrase: 'parliament budget', score: 0 },
  { when: 'nothing is asked', phrase: '', score: 0 },
])('the score is $score when $when', ({ phrase, score }) => {
  expect(lay(phrase, PASSAGE).score).toBeCloseTo(score, 9);
});

test('each word answers once, pairs rise in the passage, and the score is a share', () => {
  fc.assert(
    fc.property(anyWords(0, 12), anyWords(0, 12), (phrase, passage) => {
      const index = anIndex(passage);
      const aligner = alignerFor(phrase, index);
      const { pairs, isInOrder, score } = aligner.align(index.stretch(0));
      const places = pairs.map((pair) => pair.passage);
      const asked = pairs.map((pair) => pair.asked);
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      expect(new Set(asked).size).toBe(asked.length);
      if (isInOrder) expect(asked).toEqual(asked.toSorted((a, b) => a - b));
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(aligner.scoreOf(index.stretch(0))).toBe(score);
      expect(aligner.length).toBe(wordsIn(passage).length);
      const isSame = pairs.every((pair) => wordsIn(phrase)[pair.asked] === wordsIn(passage)[pair.passage]);
      expect(pairs.every(({ as }) => as === 'same')).toBe(isSame);
    }),
    { numRuns: RUNS, seed: 15 },
  );
});

test('the score is 1 where the very words stand, and where all do but for function words', () => {
  fc.assert(
    fc.property(anyWords(1, 5), anyWords(0, 12), (phrase, passage) => {
      const [asked, there] = [wordsIn(phrase), wordsIn(passage)];
      const { pairs, score } = lay(phrase, passage);
      if (` ${there.join(' ')} `.includes(` ${asked.join(' ')} `)) expect(score).toBeCloseTo(1, 9);
      if (score < 1 - 1e-9) return;
      const places = pairs.map((pair) => pair.passage);
      expect(places.map((place) => there[place])).toEqual(asked);
      const isFunction = (word: string | undefined): boolean => word === 'the' || word === 'of';
      const between = there.filter((_, at) => at > places[0]! && at < places.at(-1)! && !places.includes(at));
      expect(between.filter((word) => !isFunction(word) || asked.some(isFunction))).toEqual([]);
    }),
    { numRuns: RUNS * 2, seed: 16 },
  );
});

test('work is bounded: a passage that answers everywhere spends what one question may cost', () => {
  const phrase = 'ha '.repeat(64);
  const index = anIndex('ha '.repeat(20_000), 'The tide turns.');
  const aligner = alignerFor(phrase, index);
  expect(aligner.isSpent).toBe(false);
  expect(aligner.scoreOf(index.stretch(0))).toBeGreaterThan(0);
  expect(aligner.isSpent).toBe(true);
  aligner.ask([]);
  expect(aligner.isSpent).toBe(false);
});

test('times are the places where the words stand as well as at best', () => {
  const index = anIndex('The tide turns. The tide waits. Tides turn.');
  const aligner = alignerFor('the tide', index);
  aligner.scoreOf(index.stretch(0));
  expect(aligner.times).toBe(2);
});
