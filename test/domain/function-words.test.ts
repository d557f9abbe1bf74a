import { expect, test } from 'vitest';
import { isFunctionWord } from '../../src/domain/function-words.ts';

test.each([
  { word: 'the', is: true },
  { word: "it's", is: true },
  { word: 'tide', is: false },
  { word: '', is: false },
])('“$word” holds a sentence together: $is', ({ word, is }) => {
  expect(isFunctionWord(word)).toBe(is);
});
