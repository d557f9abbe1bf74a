import { expect, test } from 'vitest';
import { wordingOf } from '../../src/domain/wording.ts';

/** Each item as it is compared; gaps in brackets. */
const compared = (text: string) => wordingOf(text).map(({ word, isGap }) => (isGap ? `[${word}]` : word));

test.each([
  { text: 'We WAIT, here.', words: ['we', 'wait', 'here'] },
  { text: 'There’s no tide', words: ['there', 'is', 'no', 'tide'] },
  { text: "We're here, they've gone", words: ['we', 'are', 'here', 'they', 'have', 'gone'] },
  { text: 'I’ll say I’m late', words: ['i', 'will', 'say', 'i', 'am', 'late'] },
  {
    text: 'It won’t, it can’t, it cannot',
    words: ['it', 'will', 'not', 'it', 'can', 'not', 'it', 'can', 'not'],
  },
  { text: 'Nobody told anybody', words: ['no', 'one', 'told', 'any', 'one'] },
  { text: 'the harbour’s gate', words: ['the', 'harbour', 'gate'] },
  { text: 'two of twenty, and one', words: ['2', 'of', '20', 'and', 'one'] },
  { text: 'we … wait', words: ['we', '[]', 'wait'] },
  { text: 'we . . . wait ... here', words: ['we', '[]', 'wait', '[]', 'here'] },
  { text: 'we […] wait', words: ['we', '[]', 'wait'] },
  { text: '… we wait ...', words: ['we', 'wait'] },
  { text: '[The crews] wait', words: ['[the crews]', 'wait'] },
  { text: '[W]e wait', words: ['we', 'wait'] },
  { text: '…', words: [] },
  { text: '', words: [] },
])('“$text” is compared as $words', ({ text, words }) => {
  expect(compared(text)).toEqual(words);
});

test('every item knows where it stands and how it is printed', () => {
  const text = '[W]e can’t wait … here';
  expect(wordingOf(text).map(({ start, end, printed }) => [text.slice(start, end), printed])).toEqual([
    ['[W]e', 'we'],
    ['can’t', "can't"],
    ['can’t', "can't"],
    ['wait', 'wait'],
    ['…', '...'],
    ['here', 'here'],
  ]);
});

test('a text of nothing but brackets is read in no time', () => {
  expect(wordingOf('['.repeat(200_000))).toEqual([]);
});
