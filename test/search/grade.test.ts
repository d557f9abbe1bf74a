import { expect, test } from 'vitest';
import { EVIDENCE } from '../../src/search/alignment/evidence.ts';
import { LEARNED } from '../../src/search/grade.ts';
import { PhraseSearch } from '../../src/search/phrase-search.ts';
import { anIndex, others, wordsIn } from '../support/an-index.ts';

const SEARCH = new PhraseSearch(
  anIndex(
    'Today the old harbour crews waited for the evening tide at Quayside, but they don’t know why.',
    ...others(50),
  ),
);

const gradeOf = (phrase: string) => SEARCH.find(wordsIn(phrase)).map(({ grade }) => grade);

test.each([
  { when: 'the words stand there', phrase: 'crews waited for the evening tide', grade: 'exact' },
  { when: 'only case and marks differ', phrase: '“Crews … WAITED for the evening tide!”', grade: 'exact' },
  { when: 'one word stands there', phrase: 'harbour', grade: 'exact' },
  { when: 'function words stand there', phrase: 'but they', grade: 'exact' },
  { when: 'an apostrophe is straight', phrase: "they don't know", grade: 'exact' },
  { when: 'an apostrophe is left out', phrase: 'they dont know', grade: 'same-words' },
  { when: 'a word is inflected', phrase: 'crews waiting for the evening tides', grade: 'same-words' },
  { when: 'a word is misspelt', phrase: 'crews waited for the evenning tide', grade: 'same-words' },
  { when: 'one word is misspelt and alone', phrase: 'harbuor', grade: 'same-words' },
  { when: 'a word was forgotten', phrase: 'harbour crews waited for the tide at Quayside', grade: 'close' },
  { when: 'a word is wrong', phrase: 'harbour crews waited for the morning tide', grade: 'close' },
  { when: 'function words were left out', phrase: 'crews waited evening tide quayside', grade: 'close' },
  { when: 'the order differs', phrase: 'waited for the evening tide the harbour crews', grade: 'close' },
  { when: 'half of the words are there', phrase: 'harbour crews in parliament', grade: 'related' },
])('the grade is $grade when $when', ({ phrase, grade }) => {
  expect(gradeOf(phrase)).toEqual([grade]);
});

test.each([
  { when: 'one of many words is there', phrase: 'harbour parliament budget sermon' },
  { when: 'only function words are shared', phrase: 'the parliament and the budget for the sermon' },
  { when: 'function words stand there in another order', phrase: 'they but' },
  { when: 'no word is shared', phrase: 'parliament budget' },
])('nothing is found when $when', ({ phrase }) => {
  expect(gradeOf(phrase)).toEqual([]);
});

const PHRASE = 'harbour crews waited for the morning tide';
const gradeBy = (bias: number) =>
  new PhraseSearch(anIndex('Harbour crews waited for the evening tide.'), { bias, weights: {} })
    .find(wordsIn(PHRASE))
    .map(({ grade }) => grade);

test.each([
  { share: 'half', bias: 0, grades: ['close'] },
  { share: 'less than half', bias: -0.01, grades: ['related'] },
  { share: 'one of two hundred', bias: -5.29, grades: ['related'] },
  { share: 'fewer', bias: -5.3, grades: [] },
])('where $share of such finds were meant, the grade is $grades', ({ bias, grades }) => {
  expect(gradeBy(bias)).toEqual(grades);
});

test('what was learned to weigh is evidence, and nothing else', () => {
  expect(EVIDENCE).toEqual(expect.arrayContaining(Object.keys(LEARNED.weights)));
});
