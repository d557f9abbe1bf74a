import { expect, test } from 'vitest';
import { characterEdge, cutAt } from '../../src/domain/cut-at.ts';

test.each([
  { of: 'what is no longer', words: 'We wait', most: 7, cut: 'We wait' },
  { of: 'plain words', words: 'We wait', most: 4, cut: 'We w…' },
  { of: 'an emoji', words: 'a😀', most: 2, cut: 'a…' },
  { of: 'a family', words: 'a👩‍👩‍👧b', most: 6, cut: 'a…' },
  { of: 'the second of two flags', words: 'a🇩🇪🇫🇷', most: 7, cut: 'a🇩🇪…' },
  { of: 'a tone of skin', words: 'a👍🏽', most: 3, cut: 'a…' },
  { of: 'a letter with a mark', words: 'ae\u0301', most: 2, cut: 'a…' },
  { of: 'nothing but one character', words: '👩‍👩‍👧', most: 4, cut: '👩‍…' },
])('$of is cut to $cut', ({ words, most, cut }) => {
  expect(cutAt(words, most)).toBe(cut);
});

test('between characters every place is an edge', () => {
  expect([0, 1, 5, 9].map((at) => characterEdge('a🇩🇪🇫🇷', at))).toEqual([0, 1, 5, 9]);
});
