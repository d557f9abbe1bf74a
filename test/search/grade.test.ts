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
  {
    when: 'a word changes its first letter',
    phrase: 'harbour crows waited for the nevening tide',
    grade: 'close',
  },
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
const gradeBy = (bias: number, phrase = PHRASE) =>
  new PhraseSearch(anIndex('Harbour crews waited for the evening tide.'), { bias, weights: {} })
    .find(wordsIn(phrase))
    .map(({ grade }) => grade);

test.each([
  { share: 'half', bias: 0, grades: ['close'] },
  { share: 'less than half', bias: -0.01, grades: ['related'] },
])('where $share of such finds were meant, the grade is $grades', ({ bias, grades }) => {
  expect(gradeBy(bias)).toEqual(grades);
});

/** Few of its words stand there. */
const UNLIKE = 'crews of the parliament budget sermon';
test.each([
  { share: 'one of two hundred', bias: -5.29, grades: ['related'] },
  { share: 'fewer', bias: -5.3, grades: [] },
])(
  'where $share of such finds were meant and few words stand there, the grade is $grades',
  ({ bias, grades }) => {
    expect(gradeBy(bias, UNLIKE)).toEqual(grades);
  },
);

test('where most of what was asked stands there it is near, however seldom such finds were meant', () => {
  expect(gradeBy(-20)).toEqual(['related']);
});

test('what was learned to weigh is evidence, and nothing else', () => {
  expect(EVIDENCE).toEqual(expect.arrayContaining(Object.keys(LEARNED.weights)));
});

test.each([
  {
    printed: 'Their plan is legal under the treaty of the northern ports.',
    asked: 'their plan is illegal under the treaty',
  },
  {
    printed: 'The yard employed crews from the northern ports.',
    asked: 'the yard unemployed crews from the northern ports',
  },
  { printed: 'A million tons of grain left the port.', asked: 'a billion tons of grain left the port' },
  {
    printed: 'The south quay was closed on Monday for repairs.',
    asked: 'the north quay was closed on monday for repairs',
  },
  {
    printed: 'The vote was moved by Reid of the northern ports.',
    asked: 'the vote was moved by reed of the northern ports',
  },
  {
    printed: 'They were going to win the vote of the ports.',
    asked: 'they we’re going to win the vote of the ports',
  },
])('another word is never the same word misspelt: “$asked”', ({ printed, asked }) => {
  const [find] = new PhraseSearch(anIndex(printed, ...others(50))).find(wordsIn(asked));
  expect(find?.grade).toBe('close');
});

test('a lone word that may be another one is only related', () => {
  const search = new PhraseSearch(anIndex('Experts warn of the tide.', ...others(50)));
  expect(search.find(['wran']).map(({ grade }) => grade)).toEqual(['related']);
});
