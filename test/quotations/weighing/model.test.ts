import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrated, sharesOf } from '../../../src/quotations/weighing/model.ts';

const WEIGHTS = { 'stands beside': Math.log(3), 'stands far': -Math.log(2) };
const seen = (...observations: string[]) => ({ seen: observations, meant: 1 });

test.each([
  { when: 'nothing is known', candidates: [seen(), seen()], shares: [0.5, 0.5] },
  { when: 'one has more for it', candidates: [seen('stands beside'), seen()], shares: [0.75, 0.25] },
  { when: 'one has something against it', candidates: [seen('stands far'), seen()], shares: [1 / 3, 2 / 3] },
  { when: 'an observation was never learned', candidates: [seen('sings'), seen()], shares: [0.5, 0.5] },
  {
    when: 'a phrase may mean somebody else',
    candidates: [{ seen: ['stands beside'], meant: 1 / 3 }, seen()],
    shares: [0.5, 0.5],
  },
])('candidates share what is likely when $when', ({ candidates, shares }) => {
  expect(sharesOf(candidates, WEIGHTS).map((share) => Math.round(share * 1e9) / 1e9)).toEqual(
    shares.map((share) => Math.round(share * 1e9) / 1e9),
  );
});

test('shares are between 0 and 1 and make up the whole, however large the weights', () => {
  const candidate = fc.record({
    seen: fc.array(fc.constantFrom('a', 'b', 'c', 'd')),
    meant: fc.double({ min: 0.001, max: 1, noNaN: true }),
  });
  const weights = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.double({ min: -500, max: 500, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(candidate, { minLength: 1 }), weights, (candidates, learned) => {
      const shares = sharesOf(candidates, learned);
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }),
  );
});

test.each([
  { share: 0.1, right: 0.3, where: 'before the first corner' },
  { share: 0.2, right: 0.3, where: 'at a corner' },
  { share: 0.4, right: 0.5, where: 'half way between two' },
  { share: 0.6, right: 0.7, where: 'at the next' },
  { share: 0.99, right: 0.95, where: 'behind the last' },
])('a share is as sure as it was right: $where', ({ share, right }) => {
  const line = [
    [0.2, 0.3],
    [0.6, 0.7],
    [0.9, 0.95],
  ] as const;
  expect(calibrated(share, line)).toBeCloseTo(right, 9);
});
