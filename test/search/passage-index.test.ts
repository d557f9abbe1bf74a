import { expect, test } from 'vitest';
import { buildPassageIndex } from '../../src/search/passage-index.ts';

const PASSAGES = [
  'The harbour crews wait for the tide.', // 0
  'The board votes on the budget.', // 1
  'Tides turn twice a day.', // 2
  'A crêpe stand opened on the quay.', // 3
];
const index = buildPassageIndex(PASSAGES);

test.each([
  { when: 'a word stands in it', phrase: 'budget', found: [1] },
  { when: 'a word is inflected', phrase: 'voting', found: [1] },
  { when: 'case and accents differ', phrase: 'CREPE', found: [3] },
  { when: 'a word is misspelt', phrase: 'harbuor', found: [0] },
  { when: 'one of several words stands in it', phrase: 'budget parliament', found: [1] },
  { when: 'nothing is asked', phrase: ' … ', found: [] },
  { when: 'nothing is there', phrase: 'parliament', found: [] },
])('passages $found are proposed when $when', ({ phrase, found }) => {
  expect(index.candidates(phrase, 10)).toEqual(found);
});

test('the passage that shares more words comes first, and no more come than were asked for', () => {
  expect(index.candidates('tide harbour', 10)).toEqual([0, 2]);
  expect(index.candidates('tide harbour', 1)).toEqual([0]);
});

test.each([
  { word: 'tide', count: 2 },
  { word: 'budgets', count: 1 },
  { word: 'the', count: 3 },
  { word: 'parliament', count: 0 },
])('“$word” stands in $count passages', ({ word, count }) => {
  expect(index.frequency(word)).toBe(count);
});
