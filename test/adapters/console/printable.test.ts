import { describe, expect, test } from 'vitest';
import { printable } from '../../../src/adapters/console/printable.ts';

describe('printable', () => {
  test.each([
    { what: 'a colour', words: 'We \u001b[31mwait', shown: 'We  [31mwait' },
    { what: 'a bell and a backspace', words: 'We\u0007\u0008wait', shown: 'We  wait' },
    { what: 'a carriage return', words: 'We\rwait', shown: 'We wait' },
    { what: 'signs of one byte that begin a sequence', words: 'We\u009b31mwait', shown: 'We 31mwait' },
    { what: 'a tab', words: 'We\twait', shown: 'We wait' },
  ])('$what does not reach the terminal', ({ words, shown }) => {
    expect(printable(words)).toBe(shown);
  });

  test.each(['We wait.\nWe build.', '“Renée” 😀 👩‍🚒', ''])('“%s” is left as it is', (words) => {
    expect(printable(words)).toBe(words);
  });
});
