import { describe, expect, test } from 'vitest';
import {
  bySureness,
  calibrationBins,
  expectedCalibrationError,
  type Judged,
  rightAmongSurest,
} from '../../src/scoring/calibration.ts';

/** “0.9+ 0.6-”: confidences, each right or wrong. */
const judged = (written: string): readonly Judged[] =>
  written
    .split(' ')
    .filter(Boolean)
    .map((one) => ({ confidence: Number(one.slice(0, -1)), right: one.endsWith('+') }));

test('the surest stand first, equally sure ones in their order', () => {
  expect(bySureness(judged('0.5+ 0.9- 0.9+ 0.7+'))).toEqual(judged('0.9- 0.9+ 0.7+ 0.5+'));
});

describe('how many of the surest are right', () => {
  test.each([
    ['', [0]],
    ['0.9+ 0.8- 0.7+', [0, 1, 1, 2]],
    // Of equally sure ones none comes first, so their order does not count.
    ['0.9+ 0.8+ 0.8- 0.7-', [0, 1, 1.5, 2, 2]],
    ['0.9+ 0.8- 0.8+ 0.7-', [0, 1, 1.5, 2, 2]],
    ['0.8+ 0.8- 0.8- 0.8-', [0, 0.25, 0.5, 0.75, 1]],
  ])('%s: %j', (written, right) => {
    expect(rightAmongSurest(judged(written))).toEqual(right);
  });
});

describe('ten bins of equally many units', () => {
  test('hold the surest first, with mean confidence and share right', () => {
    const tens = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55];
    const units = tens.flatMap((confidence, at) => [
      { confidence, right: true },
      { confidence: confidence - 0.02, right: at < 5 },
    ]);
    expect(calibrationBins(units)).toEqual(
      tens.map((confidence, at) => ({
        units: 2,
        confidence: expect.closeTo(confidence - 0.01, 10),
        right: at < 5 ? 1 : 0.5,
      })),
    );
  });

  test.each([
    [0, []],
    [3, [1, 1, 1]],
    [12, [1, 1, 1, 1, 2, 1, 1, 1, 1, 2]],
  ])('of %i units hold %j', (count, sizes) => {
    const units = Array.from({ length: count }, () => ({ confidence: 0.5, right: true }));
    expect(calibrationBins(units).map((bin) => bin.units)).toEqual(sizes);
  });
});

describe('the expected calibration error', () => {
  const bin = (units: number, confidence: number, right: number) => ({ units, confidence, right });
  test.each([
    ['is null without units', [], null],
    ['is zero where each bin is right as often as it says', [bin(4, 0.75, 0.75), bin(4, 0.5, 0.5)], 0],
    ['counts too sure and too modest alike', [bin(4, 1, 0.75), bin(4, 0.5, 0.75)], 0.25],
    ['weighs bins by their units', [bin(1, 1, 0), bin(3, 0.5, 0.5)], 0.25],
  ])('%s', (_, bins, error) => {
    expect(expectedCalibrationError(bins)).toBe(error);
  });
});
