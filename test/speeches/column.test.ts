import { expect, test } from 'vitest';
import { largeNumbers, wholeNumbers } from '../../src/speeches/column.ts';

/** More than two blocks. */
const MANY = 150_000;

test('a column holds what was pushed, over many blocks', () => {
  const column = wholeNumbers();
  for (let row = 0; row < MANY; row++) column.push(row * 3);
  expect(column.length).toBe(MANY);
  expect([0, 65_535, 65_536, MANY - 1].map(column.at)).toEqual([0, 196_605, 196_608, (MANY - 1) * 3]);
});

test('it finds the rows of a value one after the other, and none behind its end', () => {
  const column = wholeNumbers();
  const rows = [3, 65_535, 65_536, 140_000];
  for (let row = 0; row < MANY; row++) column.push(rows.includes(row) ? 7 : 1);
  const found: number[] = [];
  for (let row = column.rowOf(7); row >= 0; row = column.rowOf(7, row + 1)) found.push(row);
  expect(found).toEqual(rows);
  expect([column.rowOf(0), column.rowOf(9)]).toEqual([-1, -1]);
});

test('large numbers are kept as they are', () => {
  const column = largeNumbers();
  column.push(2 ** 50 + 1);
  expect(column.at(0)).toBe(2 ** 50 + 1);
});
