import { expect, test } from 'vitest';
import { gradeOf } from '../../src/search/grade.ts';
import { alignWords, queryOf } from '../support/alignment.ts';

const PASSAGE =
  'Today the old harbour crews waited for the evening tide at Quayside, but they don’t know why.';

test.each([
  { when: 'the words stand there', words: 'crews waited for the evening tide', grade: 'exact' },
  { when: 'only case and marks differ', words: '“Crews … WAITED for the evening tide!”', grade: 'exact' },
  { when: 'one word stands there', words: 'harbour', grade: 'exact' },
  { when: 'function words stand there', words: 'but they', grade: 'exact' },
  { when: 'a word is inflected', words: 'crews waiting for the evening tides', grade: 'same-words' },
  { when: 'a word is misspelt', words: 'crews waited for the evenning tide', grade: 'same-words' },
  { when: 'one word is misspelt and alone', words: 'harbuor', grade: 'same-words' },
  { when: 'a word was forgotten', words: 'harbour crews waited for the tide at Quayside', grade: 'close' },
  { when: 'a word is wrong', words: 'harbour crews waited for the morning tide', grade: 'close' },
  {
    when: 'the order differs a little',
    words: 'waited for the evening tide the harbour crews',
    grade: 'close',
  },
  { when: 'an apostrophe is straight', words: "they don't know", grade: 'exact' },
  { when: 'an apostrophe is left out', words: 'they dont know', grade: 'same-words' },
  { when: 'most of the words are there', words: 'harbour crews waited in vain', grade: 'related' },
  { when: 'one of many words is there', words: 'harbour parliament budget sermon', grade: undefined },
  {
    when: 'only function words are shared',
    words: 'the parliament and the budget for the sermon',
    grade: undefined,
  },
  { when: 'nothing is there', words: 'parliament budget', grade: undefined },
])('the grade is $grade when $when', ({ words, grade }) => {
  expect(gradeOf(queryOf(words), alignWords(words, PASSAGE))).toBe(grade);
});
