import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrate, thresholdFor } from '../../src/training/calibrate.ts';

const trials = (count: number, share: number, right: number) =>
  Array.from({ length: count }, (_, at) => ({ share, right: at < right }));

test('a corner is as high as its share was right', () => {
  expect(calibrate(trials(100, 0.6, 70))).toEqual([[0.6, 0.7]]);
});

test('where a higher share was right less often, the two are one corner', () => {
  const line = calibrate([...trials(100, 0.5, 80), ...trials(100, 0.9, 60)]);
  expect(line).toEqual([[0.7, 0.7]]);
});

test('the line rises, whatever was tried', () => {
  const trial = fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() });
  fc.assert(
    fc.property(fc.array(trial), (tried) => {
      const line = calibrate(tried);
      for (const [at, [share, right]] of line.entries()) {
        const before = line[at - 1];
        if (before === undefined) continue;
        expect(share).toBeGreaterThanOrEqual(before[0]);
        expect(right).toBeGreaterThanOrEqual(before[1]);
      }
    }),
  );
});

test.each([
  { asked: 0.9, tried: [...trials(10, 0.9, 9), ...trials(10, 0.5, 2)], from: 0.9 },
  { asked: 0.5, tried: [...trials(10, 0.9, 9), ...trials(10, 0.5, 2)], from: 0.5 },
  { asked: 0.99, tried: trials(10, 0.9, 9), from: 1 },
])('names are told from $from on, so that $asked of them are right', ({ asked, tried, from }) => {
  expect(thresholdFor(asked, tried)).toBe(from);
});
