import { describe, expect, test } from 'vitest';
import { isSameStretch, matchUnits, overlapShare } from '../../src/scoring/match-units.ts';

const span = (start: number, end: number) => ({ start, end });

test.each([
  ['the same', span(2, 6), span(2, 6), 1],
  ['half of the longer', span(0, 10), span(0, 5), 0.5],
  ['a third of both together', span(0, 4), span(2, 6), 1 / 3],
  ['touching', span(0, 4), span(4, 8), 0],
  ['apart', span(0, 4), span(6, 8), 0],
])('what two spans have in common: %s', (_, a, b, share) => {
  expect([overlapShare(a, b), overlapShare(b, a)]).toEqual([share, share]);
});

describe('annotated and found units are paired', () => {
  test.each([
    ['at half of the union', [span(0, 10)], [span(0, 5)], [[0, 0]]],
    ['not below', [span(0, 11)], [span(0, 5)], []],
    ['the better one first', [span(0, 10)], [span(0, 8), span(0, 9)], [[0, 1]]],
    ['of equal ones the earlier', [span(0, 10)], [span(0, 8), span(2, 10)], [[0, 0]]],
    ['each once', [span(0, 10), span(2, 12)], [span(1, 11)], [[0, 0]]],
    ['the best pair even where another is left alone', [span(0, 10), span(0, 6)], [span(0, 7)], [[1, 0]]],
    [
      'side by side',
      [span(0, 4), span(5, 9)],
      [span(5, 9), span(0, 4)],
      [
        [0, 1],
        [1, 0],
      ],
    ],
  ])('%s', (_, gold, found, pairs) => {
    const matches = matchUnits(gold, found);
    const numbered = gold.flatMap((one, at) =>
      matches.has(one) ? [[at, found.indexOf(matches.get(one)!)]] : [],
    );
    expect(numbered).toEqual(pairs);
  });
});

test.each([
  ['We wait,', 'We wait', true],
  ['“We wait,', 'We wait', true],
  ['We wait', 'We', false],
  ['$5 a day', '5 a day', false],
  ['[We] wait', 'We] wait', false],
  ['a 5%', 'a 5', false],
])('“%s” and “%s” hold the same words: %s', (one, other, same) => {
  const text = 'x “We wait, $5 a day [We] wait a 5% x';
  const place = (words: string, from = 0) => {
    const start = text.indexOf(words, from);
    return { start, end: start + words.length };
  };
  const whole = place(one);
  expect(isSameStretch(text, whole, place(other, whole.start))).toBe(same);
});
