import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { styleFor } from '../../../src/adapters/console/style.ts';

/** Stands for a terminal or a pipe: of those, a style looks at these properties only. */
const stream = (told: { isTTY: boolean; columns?: number }) =>
  Object.assign(new PassThrough(), told) as PassThrough & NodeJS.WriteStream;

describe('wrap', () => {
  const words = 'We wait for the river to fall and then we build';
  test.each([
    {
      when: 'the terminal is narrow',
      to: stream({ isTTY: true, columns: 24 }),
      lines: ['  We wait for the river', '  to fall and then we', '  build'],
    },
    {
      when: 'a word is wider than the line',
      words: `${'a'.repeat(30)} b`,
      to: stream({ isTTY: true, columns: 22 }),
      lines: [`  ${'a'.repeat(20)}`, `  ${'a'.repeat(10)} b`],
    },
    {
      when: 'the terminal is wide, at 100 columns',
      words: 'a '.repeat(120).trim(),
      to: stream({ isTTY: true, columns: 300 }),
      lines: [49, 49, 22].map((count) => `  ${'a '.repeat(count).trim()}`),
    },
    {
      when: 'it is no terminal, not at all',
      words: 'a '.repeat(120),
      to: stream({ isTTY: false, columns: 24 }),
      lines: [`  ${'a '.repeat(120)}`],
    },
  ])('when $when', async ({ words: given = words, to, lines }) => {
    const style = await styleFor(to);
    expect(style.wrap(given, '  ').split('\n')).toEqual(lines);
  });
});

test('a pipe gets no colours', async () => {
  delete process.env.FORCE_COLOR;
  const { strong, faint, found, other } = await styleFor(stream({ isTTY: false }));
  expect([strong, faint, found, other].map((paint) => paint('We wait'))).toEqual(Array(4).fill('We wait'));
});
