import { describe, expect, test } from 'vitest';
import { contains, lengthOf, overlaps, shift, slice, toInput, trim, union } from '../../src/domain/span.ts';
import type { Origin } from '../../src/domain/vocabulary.ts';

test('slice gives the words at a span, and nothing else', () => {
  expect(slice('“We wait,” said Ada Marsh.', { start: 1, end: 9 })).toBe('We wait,');
});

test('lengthOf counts UTF-16 code units', () => {
  expect(lengthOf({ start: 3, end: 10 })).toBe(7);
});

test('shift moves both ends', () => {
  expect(shift({ start: 3, end: 10 }, -3)).toEqual({ start: 0, end: 7 });
});

test.each([
  { when: 'one lies in the other', a: [0, 9], b: [3, 5], overlap: true, contain: true },
  { when: 'they are one', a: [3, 5], b: [3, 5], overlap: true, contain: true },
  { when: 'one begins inside', a: [0, 5], b: [4, 9], overlap: true, contain: false },
  { when: 'one ends where the other begins', a: [0, 5], b: [5, 9], overlap: false, contain: false },
  { when: 'they lie apart', a: [0, 2], b: [5, 9], overlap: false, contain: false },
])('when $when, overlaps is $overlap and contains is $contain', ({ a, b, overlap, contain }) => {
  const [outer, inner] = [spanOf(a), spanOf(b)];
  expect(overlaps(outer, inner)).toBe(overlap);
  expect(overlaps(inner, outer)).toBe(overlap);
  expect(contains(outer, inner)).toBe(contain);
});

test.each([
  { when: 'white space stands on both sides', text: ' \n We wait.\t', span: [0, 12], trimmed: [3, 11] },
  { when: 'there is none', text: 'We wait.', span: [0, 8], trimmed: [0, 8] },
  { when: 'a no-break space stands at the end', text: 'We wait.\u00a0', span: [0, 9], trimmed: [0, 8] },
  { when: 'white space stands inside only', text: 'We  wait.', span: [0, 9], trimmed: [0, 9] },
  { when: 'the span is empty', text: 'We wait.', span: [3, 3], trimmed: [3, 3] },
])('when $when, trim keeps the words', ({ text, span, trimmed }) => {
  expect(trim(text, spanOf(span))).toEqual(spanOf(trimmed));
});

test('trim leaves nothing of a stretch of white space', () => {
  expect(lengthOf(trim('We  \n  wait.', { start: 2, end: 7 }))).toBe(0);
});

describe('toInput', () => {
  // Input  `Itâ€™s <u>we</u> &amp; you` was repaired to `It’s we & you`.
  const input = 'Itâ€™s <u>we</u> &amp; you';
  const text = 'It’s we & you';
  const origin: Origin = [
    { text: { start: 0, end: 2 }, input: { start: 0, end: 2 } },
    { text: { start: 2, end: 3 }, input: { start: 2, end: 5 } },
    { text: { start: 3, end: 5 }, input: { start: 5, end: 7 } },
    { text: { start: 5, end: 7 }, input: { start: 10, end: 12 } },
    { text: { start: 7, end: 8 }, input: { start: 16, end: 17 } },
    { text: { start: 8, end: 9 }, input: { start: 17, end: 22 } },
    { text: { start: 9, end: 13 }, input: { start: 22, end: 26 } },
  ];

  test.each([
    { when: 'a span lies in one kept run', words: 'we', came: 'we' },
    { when: 'a span ends in a kept run', words: 'you', came: 'you' },
    { when: 'a character was repaired', words: '’', came: 'â€™' },
    { when: 'a repaired character stands inside', words: 'It’s', came: 'Itâ€™s' },
    { when: 'a repaired character stands at the start', words: '’s', came: 'â€™s' },
    { when: 'a repaired character stands at the end', words: 'we &', came: 'we</u> &amp;' },
    { when: 'something inside was dropped', words: 's we', came: 's <u>we' },
    { when: 'the span is the whole text', words: text, came: input },
  ])('when $when, “$words” came from “$came”', ({ words, came }) => {
    const start = text.indexOf(words);
    expect(slice(input, toInput(origin, { start, end: start + words.length }))).toBe(came);
  });

  test('gives an empty span for an empty span in a kept run', () => {
    expect(toInput(origin, { start: 10, end: 10 })).toEqual({ start: 23, end: 23 });
  });

  test('gives the beginning when there is no text', () => {
    expect(toInput([], { start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
  });
});

const spanOf = ([start = 0, end = 0]: readonly number[]) => ({ start, end });

test.each([
  { spans: [], covered: [] },
  {
    spans: [
      [4, 6],
      [0, 2],
    ],
    covered: [
      [0, 2],
      [4, 6],
    ],
  },
  {
    spans: [
      [0, 4],
      [2, 6],
      [3, 3],
    ],
    covered: [[0, 6]],
  },
  {
    spans: [
      [0, 6],
      [2, 3],
    ],
    covered: [[0, 6]],
  },
  {
    spans: [
      [0, 2],
      [2, 4],
    ],
    covered: [[0, 4]],
  },
])('$spans cover $covered', ({ spans, covered }) => {
  const asSpans = (pairs: readonly (readonly number[])[]) =>
    pairs.map(([start = 0, end = 0]) => ({ start, end }));
  expect(union(asSpans(spans))).toEqual(asSpans(covered));
});
