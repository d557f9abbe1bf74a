import { describe, expect, test } from 'vitest';
import { bootstrapOver } from '../../src/scoring/bootstrap.ts';

/** The mean of what the documents drawn are worth. */
const meanOf = (worth: readonly number[]) => (times: readonly number[]) =>
  times.reduce((sum, often, at) => sum + often * worth[at]!, 0) / worth.length;

const HUNDRED = Array.from({ length: 100 }, (_, at) => at % 2);

describe('an estimate', () => {
  test('has the value of the documents as they are, within its interval', () => {
    const { value, low, high } = bootstrapOver(100).estimate(meanOf(HUNDRED));
    // The standard error of a half over a hundred is 5 %, and 95 % lie within 1.96 of them.
    expect([value, low, high]).toEqual([0.5, expect.closeTo(0.402, 1), expect.closeTo(0.598, 1)]);
  });

  test('is the same each time', () => {
    const once = bootstrapOver(100).estimate(meanOf(HUNDRED));
    expect(bootstrapOver(100).estimate(meanOf(HUNDRED))).toEqual(once);
    expect(bootstrapOver(100).estimateEach((times) => [meanOf(HUNDRED)(times), 1])).toEqual([
      once,
      { value: 1, low: 1, high: 1 },
    ]);
  });

  test('has no width where all documents are alike', () => {
    expect(bootstrapOver(7).estimate(meanOf(Array(7).fill(0.25)))).toEqual({
      value: 0.25,
      low: 0.25,
      high: 0.25,
    });
  });

  test('leaves out resamples with nothing to count', () => {
    const { value, low, high } = bootstrapOver(2).estimate(([first = 0]) => (first === 0 ? null : 1 / first));
    expect([value, low, high]).toEqual([1, 0.5, 1]);
  });

  test('of nothing is none', () => {
    expect(bootstrapOver(0).estimate(() => null)).toEqual({ value: null, low: null, high: null });
  });
});

test('the interval leaves out 25 of the 1,000 resamples at either end', () => {
  let resample = -1;
  const { low, high } = bootstrapOver(3).estimate(() => resample++);
  // The first call is the one on the documents as they are.
  expect([low, high]).toEqual([25, 974]);
});

test('every resample draws as many documents as there are', () => {
  const drawn = new Set<number>();
  bootstrapOver(9).estimate((times) => {
    drawn.add(times.reduce((sum, often) => sum + often, 0));
    return null;
  });
  expect([...drawn]).toEqual([9]);
});
