import { expect, test } from 'vitest';
import { type AskedWord, askedWords } from '../../../src/search/phrases/asked.ts';
import { anIndex, others, wordsIn } from '../../support/an-index.ts';

const INDEX = anIndex(
  'The harbour crews waited; they don’t know why.',
  'A crew waits. Harbor boats and the tides of 1990.',
  'The tide turns, and other boats wait.',
  'The boats and the others wait.',
  ...others(50),
);

const ask = (phrase: string, respelt: readonly number[] = []): readonly AskedWord[] =>
  askedWords({ words: wordsIn(phrase), respelt: new Set(respelt) }, INDEX.lexicon, INDEX.live);

/** The words that answer, best first. */
const answersTo = ([asked]: readonly AskedWord[]): readonly string[] =>
  asked!.likenesses
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ word, as, worth }) => `${INDEX.lexicon.words.wordAt(word)} ${as} ${worth}`);

test.each([
  { phenomenon: 'itself and its other forms', word: 'crews', by: ['crews same 1', 'crew inflected 0.5'] },
  {
    phenomenon: 'forms of it where it stands nowhere',
    word: 'crewing',
    by: ['crew inflected 0.5', 'crews inflected 0.5'],
  },
  { phenomenon: 'a function word by itself', word: 'other', by: ['other same 1'] },
  { phenomenon: 'a word without its apostrophe', word: 'dont', by: ["don't corrected 0.5"] },
  {
    phenomenon: 'a word that is misspelt',
    word: 'harbuor',
    by: ['harbor corrected 0.95', 'harbour corrected 0.95'],
  },
  {
    phenomenon: 'a rare word that may be misspelt',
    word: 'harbor',
    by: ['harbor same 1', 'harbour corrected 0.95'],
  },
  { phenomenon: 'a frequent word by no other', word: 'boats', by: ['boats same 1'] },
  { phenomenon: 'a number by no other', word: '1991', by: [] },
  { phenomenon: 'an unknown word by nothing', word: 'parliament', by: [] },
])('$phenomenon: $word', ({ word, by }) => {
  expect(answersTo(ask(word))).toEqual(by);
});

test('what is asked in a compound of the corpus’s own is never the same', () => {
  expect(answersTo(ask('crews', [0]))).toEqual(['crews corrected 1', 'crew corrected 0.5']);
});

test('the rarer a content word, the more it weighs and tells; function words weigh less than any', () => {
  const [rare, frequent, function_] = ask('tide boats the');
  expect(rare!.rarity).toBeGreaterThan(frequent!.rarity);
  expect(rare!.weight).toBeGreaterThan(frequent!.weight);
  expect([rare, frequent, function_].map((word) => word!.isFunction)).toEqual([false, false, true]);
  const [everywhere] = ask('asked');
  expect([everywhere!.weight, everywhere!.isFunction]).toEqual([0.375, false]);
});

test.each(['tide', 'boats', 'the', 'asked', 'parliament', 'harbuor', 'why'])(
  '“%s” weighs from 0.35 to 1',
  (word) => {
    const [asked] = ask(word);
    expect(asked!.weight).toBeGreaterThanOrEqual(0.35);
    expect(asked!.weight).toBeLessThanOrEqual(1);
  },
);

test('in an empty corpus nothing answers, and every word weighs something', () => {
  const words = askedWords({ words: ['the', 'tide'], respelt: new Set() }, anIndex().lexicon, 0);
  expect(words.map(({ likenesses, weight }) => [likenesses, weight > 0])).toEqual([
    [[], true],
    [[], true],
  ]);
});

test('of a long question twelve unknown words are looked up as misspelt', () => {
  const words = Array.from({ length: 20 }, () => 'harbuor');
  const answered = ask(words.join(' ')).map(({ likenesses }) => likenesses.length > 0);
  expect(answered).toEqual(words.map((_, at) => at < 12));
});
