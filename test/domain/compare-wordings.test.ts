import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWordings } from '../../src/domain/compare-wordings.ts';
import { wordingOf } from '../../src/domain/wording.ts';
import { RUNS } from '../support/runs.ts';

/** What differs, as pairs of printed words; how many are in common; and which is a part. */
function compared(a: string, b: string) {
  const { common, printedOtherwise, isPart } = compareWordings(wordingOf(a), wordingOf(b));
  return {
    common,
    differences: printedOtherwise.map((one) => [
      a.slice(one.a.start, one.a.end),
      b.slice(one.b.start, one.b.end),
    ]),
    isPart,
  };
}

const LONG = 'We wait for the river to fall and then we vote';
test.each([
  {
    what: 'nothing',
    a: LONG,
    b: 'we WAIT for the river, to fall – and then we vote!',
    common: 11,
    differences: [],
    isPart: null,
  },
  {
    what: 'another word',
    a: LONG,
    b: LONG.replace('river', 'tide'),
    common: 10,
    differences: [['river', 'tide']],
    isPart: null,
  },
  {
    what: 'another last word',
    a: LONG,
    b: LONG.replace('vote', 'go'),
    common: 10,
    differences: [['vote', 'go']],
    isPart: null,
  },
  {
    what: 'other first words',
    a: LONG,
    b: LONG.replace('We wait', 'They stay'),
    common: 9,
    differences: [['We wait', 'They stay']],
    isPart: null,
  },
  {
    what: 'a word more',
    a: LONG,
    b: LONG.replace('the', 'the old'),
    common: 11,
    differences: [['', 'old']],
    isPart: null,
  },
  {
    what: 'a word less',
    a: LONG,
    b: LONG.replace(' then', ''),
    common: 10,
    differences: [['then', '']],
    isPart: null,
  },
  { what: 'a part', a: LONG, b: 'for the river to fall', common: 5, differences: [], isPart: 'b' },
  {
    what: 'a part with another last word',
    a: LONG,
    b: 'We wait for the river to rest',
    common: 6,
    differences: [['fall', 'rest']],
    isPart: 'b',
  },
  {
    what: 'a contraction',
    a: 'There’s a river to cross',
    b: 'There is a river to cross',
    common: 6,
    differences: [['There’s', 'There is']],
    isPart: null,
  },
  {
    what: 'an ellipsis',
    a: LONG,
    b: 'We wait … and then we vote',
    common: 6,
    differences: [['for the river to fall', '…']],
    isPart: null,
  },
  {
    what: 'nothing, though both leave words out',
    a: 'We wait … and then we vote',
    b: 'we wait … and then we vote',
    common: 6,
    differences: [],
    isPart: null,
  },
  {
    what: 'an insertion',
    a: LONG,
    b: LONG.replace('We', '[The crews]'),
    common: 10,
    differences: [['We', '[The crews]']],
    isPart: null,
  },
  { what: 'all', a: 'We wait', b: 'They go', common: 0, differences: [], isPart: null },
])('$what differs', ({ what: _what, a, b, ...expected }) => {
  expect(compared(a, b)).toEqual(expected);
  const turned = { a: 'b', b: 'a' } as const;
  expect(compared(b, a)).toEqual({
    common: expected.common,
    differences: expected.differences.map((pair) => pair.toReversed()),
    isPart: expected.isPart === null ? null : turned[expected.isPart as 'a' | 'b'],
  });
});

test.each([
  { a: LONG, b: LONG, share: 1 },
  { a: LONG, b: 'for the river to fall', share: 1 },
  { a: LONG, b: LONG.replace('river', 'tide'), share: 10 / 11 },
  { a: LONG, b: 'We wait … and then we vote', share: 1 },
  { a: LONG, b: 'They go', share: 0 },
])('of “$a” and “$b” the share $share is in common', ({ a, b, share }) => {
  expect(compareWordings(wordingOf(a), wordingOf(b)).share).toBeCloseTo(share);
});

const statement = fc
  .array(
    fc.constantFrom(
      'we',
      'wait',
      'for',
      'the',
      'river',
      'there’s',
      'there is',
      'five',
      '5',
      '…',
      '[us]',
      'not',
    ),
    {
      maxLength: 12,
    },
  )
  .map((words) => words.join(' '));

test('exchanged wordings differ in the same places, and what is between the differences is in common', () => {
  fc.assert(
    fc.property(statement, statement, (a, b) => {
      const [there, back] = [compared(a, b), compared(b, a)];
      expect(back.differences).toEqual(there.differences.map((pair) => pair.toReversed()));
      expect([back.common, back.isPart === null]).toEqual([there.common, there.isPart === null]);
      let [lastA, lastB] = [0, 0];
      for (const one of compareWordings(wordingOf(a), wordingOf(b)).printedOtherwise) {
        expect(
          one.a.start >= lastA && one.b.start >= lastB && one.a.end <= a.length && one.b.end <= b.length,
        ).toBe(true);
        [lastA, lastB] = [one.a.end, one.b.end];
      }
    }),
    { numRuns: RUNS, seed: 20240229 },
  );
});

test('statements too long to be laid side by side are told to have nothing in common, at once', () => {
  const long = (word: string) =>
    wordingOf(Array.from({ length: 3_000 }, (_, at) => `${word}${at} same`).join(' '));
  expect(compareWordings(long('a'), long('b')).common).toBe(0);
});
