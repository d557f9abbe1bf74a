import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slice } from '../../src/domain/span.ts';
import { pieces, splitPassages } from '../../src/ingest/split-passages.ts';
import { pastedText, SEEDED } from '../support/pasted-text.ts';

describe('splitPassages', () => {
  test.each([
    { when: 'every line is a paragraph', text: 'We wait.\nWe build.', passages: ['We wait.', 'We build.'] },
    { when: 'blank lines part them', text: 'We wait.\n\n\nWe build.', passages: ['We wait.', 'We build.'] },
    {
      when: 'lines hold only spaces',
      text: 'We wait.\n  \n We build. \n',
      passages: ['We wait.', 'We build.'],
    },
    { when: 'there is one', text: 'We wait.', passages: ['We wait.'] },
    { when: 'there is only white space', text: ' \n \n', passages: [] },
    { when: 'there is no text', text: '', passages: [] },
  ])('when $when, there are $passages', ({ text, passages }) => {
    expect(splitPassages(text).map((span) => slice(text, span))).toEqual(passages);
  });

  test('passages are trimmed lines in order and cover everything but white space', () => {
    fc.assert(
      fc.property(pastedText(), (text) => {
        const passages = splitPassages(text);
        const words = passages.map((span) => slice(text, span));
        expect(words).toEqual(words.map((line) => line.trim().replaceAll('\n', '')).filter(Boolean));
        const ends = [0, ...passages.map(({ end }) => end)];
        const between = [...passages.map(({ start }) => start), text.length].map((start, at) =>
          text.slice(ends[at], start),
        );
        expect(between.join('').trim()).toBe('');
        expect(passages.every(({ start }, at) => start >= (ends[at] ?? 0))).toBe(true);
      }),
      SEEDED,
    );
  });
});

test('pieces are cut within the span only', () => {
  const text = 'a, b, c, d';
  expect(pieces(text, { start: 3, end: 7 }, /,/gu)).toEqual([
    { start: 3, end: 4 },
    { start: 6, end: 7 },
  ]);
});
