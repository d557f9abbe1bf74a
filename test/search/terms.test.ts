import { expect, test } from 'vitest';
import { isFunctionWord, stemOf } from '../../src/search/terms.ts';

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
  { word: 'the', is: true },
  { word: "it's", is: true },
  { word: 'tide', is: false },
  { word: '', is: false },
])('“$word” holds a sentence together: $is', ({ word, is }) => {
  expect(isFunctionWord(word)).toBe(is);
});
