import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { printable, styleFor } from '../../../src/adapters/console/style.ts';

/** Stands for a terminal or a pipe: of those, a style looks at these properties only. */
const stream = (told: { isTTY: boolean; columns?: number }) =>
  Object.assign(new PassThrough(), told) as PassThrough & NodeJS.WriteStream;

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

describe('wrap', () => {
  const words = 'We wait for the river to fall and then we build';
  test.each([
    {
      when: 'the terminal is narrow',
      style: styleFor(stream({ isTTY: true, columns: 24 })),
      lines: ['  We wait for the river', '  to fall and then we', '  build'],
    },
    {
      when: 'a word is wider than the line',
      words: `${'a'.repeat(30)} b`,
      style: styleFor(stream({ isTTY: true, columns: 22 })),
      lines: [`  ${'a'.repeat(20)}`, `  ${'a'.repeat(10)} b`],
    },
    {
      when: 'the terminal is wide, at 100 columns',
      words: 'a '.repeat(120).trim(),
      style: styleFor(stream({ isTTY: true, columns: 300 })),
      lines: [49, 49, 22].map((count) => `  ${'a '.repeat(count).trim()}`),
    },
    {
      when: 'it is no terminal, not at all',
      words: 'a '.repeat(120),
      style: styleFor(stream({ isTTY: false, columns: 24 })),
      lines: [`  ${'a '.repeat(120)}`],
    },
  ])('when $when', ({ words: given = words, style, lines }) => {
    expect(style.wrap(given, '  ').split('\n')).toEqual(lines);
  });
});

test('a pipe gets no colours', () => {
  delete process.env.FORCE_COLOR;
  const { strong, faint, found, other } = styleFor(stream({ isTTY: false }));
  expect([strong, faint, found, other].map((paint) => paint('We wait'))).toEqual(Array(4).fill('We wait'));
});
