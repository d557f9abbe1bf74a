import { expect, test } from 'vitest';
import { type Example, learnWeights } from '../../src/training/learn-weights.ts';

/** The candidate that was right was seen with `good`, the other with `bad`. */
const example = (good: string, bad: string): Example => ({
  candidates: [
    { seen: [bad], meant: 1 },
    { seen: [good], meant: 1 },
  ],
  right: [false, true],
  weight: 1,
});
const times = (count: number, one: Example): Example[] => Array<Example>(count).fill(one);

test('what stands with the right candidate gains, what stands with the wrong one loses', () => {
  const weights = learnWeights(times(20, example('beside', 'far')));
  expect(weights.beside).toBeGreaterThan(0.5);
  expect(weights.far).toBeLessThan(-0.5);
});

test('what stands with both tells nothing', () => {
  const weights = learnWeights(times(20, example('same', 'same')));
  expect(weights).toEqual({});
});

test('what was seen a few times only is not learned', () => {
  expect(learnWeights(times(7, example('beside', 'far')))).toEqual({});
  expect(Object.keys(learnWeights(times(8, example('beside', 'far'))))).toEqual(['beside', 'far']);
});

test('an example without a right candidate teaches nothing', () => {
  const none = { ...example('beside', 'far'), right: [false, false] };
  expect(learnWeights([...times(20, none)])).toEqual({});
});

test('a heavier example wins over a lighter one', () => {
  const lighter = times(20, example('a', 'b'));
  const heavier = times(20, { ...example('b', 'a'), weight: 3 });
  const weights = learnWeights([...lighter, ...heavier]);
  expect(weights.b).toBeGreaterThan(0);
});

test('the same examples give the same weights, to the digit', () => {
  const examples = [...times(20, example('a', 'b')), ...times(13, example('b', 'c'))];
  expect(JSON.stringify(learnWeights(examples))).toBe(JSON.stringify(learnWeights(examples)));
});
