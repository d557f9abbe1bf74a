import { expect, test } from 'vitest';
import { quotedWords } from '../../../src/quotations/marks/quoted-words.ts';

test.each([
  {
    what: 'words between marks',
    message: 'She said “we wait for the key” twice.',
    quoted: ['we wait for the key'],
  },
  {
    what: 'several quotations, in order',
    message: '"we wait for the key"? No: "nobody waits in vain"!',
    quoted: ['we wait for the key', 'nobody waits in vain'],
  },
  {
    what: 'lines quoted with >',
    message: '> We wait for the key,\n> and wait in vain.\nReally?',
    quoted: ['We wait for the key, and wait in vain.'],
  },
  {
    what: 'a quoted line behind others',
    message: 'Tom wrote:\n> We wait for the key\nand I laughed',
    quoted: ['We wait for the key'],
  },
  {
    what: 'the whole where nothing is quoted',
    message: ' We wait for the key ',
    quoted: ['We wait for the key'],
  },
  {
    what: 'the whole where only a term is quoted',
    message: 'We wait for the “golden” key',
    quoted: ['We wait for the “golden” key'],
  },
  {
    what: 'the same words once',
    message: '“we wait for it” and “we wait for it”',
    quoted: ['we wait for it'],
  },
  {
    what: 'as many as there are',
    message: '“a b c” “b c d” “c d e” “d e f” “e f g” “f g h”',
    quoted: ['a b c', 'b c d', 'c d e', 'd e f', 'e f g', 'f g h'],
  },
  { what: 'nothing without a word', message: '🎉 !!! …', quoted: [] },
  { what: 'nothing of nothing', message: '', quoted: [] },
])('a message quotes $what', ({ message, quoted }) => {
  expect(quotedWords(message)).toEqual(quoted);
});
