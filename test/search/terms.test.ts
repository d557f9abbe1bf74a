import { expect, test } from 'vitest';
import { stemOf } from '../../src/search/terms.ts';

test.each([
  ['recommendations', 'recommended'],
  ['harbours', 'harbour'],
  ["harbour's", 'harbour'],
  ['waiting', 'waits'],
])('%s and %s share their stem', (a, b) => {
  expect(stemOf(a)).toBe(stemOf(b));
});

test.each([
  ['harbour', 'harvest'],
  ['tide', 'time'],
])('%s and %s do not', (a, b) => {
  expect(stemOf(a)).not.toBe(stemOf(b));
});
