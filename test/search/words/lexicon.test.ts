import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lexicon } from '../../../src/search/words/lexicon.ts';
import { RUNS } from '../../support/runs.ts';

/** Counts the words of a passage in or out. */
function count(lexicon: Lexicon, words: readonly string[], by: 1 | -1): void {
  const numbers = Uint32Array.from(words, (word) => lexicon.words.add(word));
  lexicon.catchUp();
  lexicon.count(numbers, numbers.length, by);
}

function lexiconOf(...passages: readonly (readonly string[])[]): Lexicon {
  const lexicon = new Lexicon();
  for (const words of passages) count(lexicon, words, 1);
  return lexicon;
}

const stemsOf = (lexicon: Lexicon, ...words: readonly string[]) =>
  words.map((word) => lexicon.stemOf(lexicon.words.find(word)));

test.each([
  { words: ['recommended', 'recommendations'], are: 'one', why: 'inflected' },
  { words: ["harbour's", 'harbours'], are: 'one', why: 'a possessive' },
  { words: ["don't", 'dont'], are: 'one', why: 'apart but for the apostrophe' },
  { words: ["o'reed", 'oreed'], are: 'one', why: 'apart but for the apostrophe in a name' },
  { words: ['other', 'others'], are: 'two', why: 'a function word and another' },
  { words: ['own', 'owned'], are: 'two', why: 'a function word and another' },
  { words: ['owned', 'owns'], are: 'one', why: 'inflected, of a function word' },
  { words: ["it's", 'its'], are: 'one', why: 'function words apart but for the apostrophe' },
  { words: ["it's", 'it'], are: 'two', why: 'two function words' },
  { words: ['harbour', 'harvest'], are: 'two', why: 'unlike' },
])('$words have $are stem(s): they are $why', ({ words, are }) => {
  const stems = stemsOf(lexiconOf(words), ...words);
  expect(new Set(stems).size).toBe(are === 'one' ? 1 : 2);
});

test('a stem is found by words that never came, and is unknown where no word has it', () => {
  const lexicon = lexiconOf(['tide', 'harbour']);
  expect(lexicon.findStem('harbours')).toBe(lexicon.stemOf(1));
  expect(lexicon.findStem('parliament')).toBe(-1);
  expect(lexicon.words.size).toBe(2);
});

test('function words are known as such', () => {
  const lexicon = lexiconOf(['the', 'tide', "don't"]);
  expect([0, 1, 2].map((word) => lexicon.isFunction(word))).toEqual([true, false, true]);
});

test('a word counts once a passage, and a stem once for all its words', () => {
  const lexicon = lexiconOf(['tide', 'tide', 'tides'], ['tides', 'crew'], []);
  const [tide, tides, crew] = [0, 1, 2];
  expect([tide, tides, crew].map((word) => lexicon.wordCount(word))).toEqual([1, 2, 1]);
  expect(lexicon.stemCount(lexicon.stemOf(tide))).toBe(2);
  count(lexicon, ['tides', 'crew'], -1);
  expect([tide, tides, crew].map((word) => lexicon.wordCount(word))).toEqual([1, 1, 0]);
  expect(lexicon.stemCount(lexicon.stemOf(tide))).toBe(1);
});

test('the words of a stem are those that stand in some passage', () => {
  const lexicon = lexiconOf(['tide', 'crew'], ['tides']);
  const words = () => lexicon.wordsOf(lexicon.findStem('tide')).map((word) => lexicon.words.wordAt(word));
  expect(words()).toEqual(['tides', 'tide']);
  count(lexicon, ['tides'], -1);
  expect(words()).toEqual(['tide']);
});

test('words of which one is looked up as the other differ little in length and letters', () => {
  const lexicon = lexiconOf(['harbour', 'harbor', 'harbours', 'parliament', 'bar']);
  const like = (most: number) => lexicon.wordsLike('harbour', most).map((word) => lexicon.words.wordAt(word));
  expect(like(1)).toEqual(['harbour', 'harbor', 'harbours']);
  expect(like(0)).toEqual(['harbour']);
});

const WORDS = ['tide', 'tides', 'tidal', 'the', "it's", 'its', 'crew', 'crews', 'éa', 'a1'];
const anyPassages = fc.array(fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }), { maxLength: 8 });

/** All that a lexicon tells. */
const told = (lexicon: Lexicon) =>
  WORDS.map((word) => {
    const [number, stem] = [lexicon.words.find(word), lexicon.findStem(word)];
    const known =
      number < 0 ? null : [lexicon.stemOf(number), lexicon.isFunction(number), lexicon.wordCount(number)];
    return [
      number,
      stem,
      known,
      stem < 0 ? null : [lexicon.stemCount(stem), lexicon.wordsOf(stem)],
      lexicon.wordsLike(word, 2),
    ];
  });

test('a lexicon that was taken apart and put together again goes on as if nothing had been', () => {
  fc.assert(
    fc.property(anyPassages, anyPassages, fc.array(fc.nat(20)), (before, after, gone) => {
      const whole = lexiconOf(...before, ...after);
      const again = new Lexicon(structuredClone(lexiconOf(...before).parts()));
      for (const words of after) count(again, words, 1);
      const all = [...before, ...after];
      for (const at of new Set(gone.filter((one) => one < all.length))) {
        count(whole, all[at]!, -1);
        count(again, all[at]!, -1);
      }
      expect(told(again)).toEqual(told(whole));
    }),
    { numRuns: RUNS, seed: 3 },
  );
});

test('counts are those of the passages that are left', () => {
  fc.assert(
    fc.property(anyPassages, fc.nat(8), (passages, gone) => {
      const lexicon = lexiconOf(...passages);
      for (const words of passages.slice(0, gone)) count(lexicon, words, -1);
      const left = passages.slice(gone);
      for (const word of new Set(passages.flat())) {
        const number = lexicon.words.find(word);
        const stem = lexicon.stemOf(number);
        const hasStem = (other: string) => lexicon.stemOf(lexicon.words.find(other)) === stem;
        expect(lexicon.wordCount(number)).toBe(left.filter((words) => words.includes(word)).length);
        expect(lexicon.stemCount(stem)).toBe(left.filter((words) => words.some(hasStem)).length);
      }
    }),
    { numRuns: RUNS, seed: 4 },
  );
});
