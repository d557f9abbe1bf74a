import { expect, test } from 'vitest';
import { firstPlace } from '../../src/domain/first-place.ts';

const LIST = [2, 3, 3, 7];

test.each([
  [1, 0],
  [2, 0],
  [3, 1],
  [4, 3],
  [7, 3],
  [8, 4],
])('the first of 2, 3, 3, 7 that is not below %i has place %i', (limit, place) => {
  expect(firstPlace(LIST.length, (at) => LIST[at]! < limit)).toBe(place);
});

test('an empty list has no place but the first', () => {
  expect(firstPlace(0, () => true)).toBe(0);
});
