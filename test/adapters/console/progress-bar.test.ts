import { expect, test } from 'vitest';
import { progressBar } from '../../../src/adapters/console/progress-bar.ts';

test.each([
  { done: 0, of: 3, bar: '[························] 0 of 3' },
  { done: 1, of: 3, bar: '[████████················] 1 of 3' },
  { done: 3, of: 3, bar: '[████████████████████████] 3 of 3' },
])('$done of $of', ({ done, of, bar }) => {
  expect(progressBar(done, of)).toBe(bar);
});
