import { describe, expect, test } from 'vitest';
import { findDays } from '../../../src/quotations/days/find-days.ts';
import { resolveDay } from '../../../src/quotations/days/resolve-day.ts';
import { day } from '../../support/a-document.ts';

type Row = { readonly told: string; readonly published?: string; readonly is: string | null };

/** A Thursday; so is the leap day of 2024. */
const PUBLISHED = '2020-02-06';

function resolved({ told, published }: Row, expected: boolean) {
  const [phrase] = findDays(`on ${told}`);
  return resolveDay(phrase!.told, published === undefined ? day(PUBLISHED) : day(published), expected);
}

describe('what has been said lies on the document’s day or before it', () => {
  test.each<Row>([
    { told: 'Thursday', is: '2020-02-06' },
    { told: 'Wednesday', is: '2020-02-05' },
    { told: 'Friday', is: '2020-01-31' },
    { told: 'Monday', published: '2024-03-01', is: '2024-02-26' },
    { told: 'Thursday', published: '2024-03-01', is: '2024-02-29' },
    { told: 'Tuesday', published: '2020-01-02', is: '2019-12-31' },
    { told: 'this past Thursday', is: '2020-01-30' },
    { told: 'last Friday', is: '2020-01-31' },
    { told: 'last Thursday', is: '2020-01-30' },
    // Yesterday, or eight days ago?
    { told: 'last Wednesday', is: null },
    { told: 'next Thursday', is: null },
    { told: 'today', is: '2020-02-06' },
    { told: 'yesterday', published: '2024-03-01', is: '2024-02-29' },
    { told: 'yesterday', published: '2020-01-01', is: '2019-12-31' },
    { told: 'tomorrow', is: null },
    { told: 'three days ago', is: '2020-02-03' },
    { told: '6 February', is: '2020-02-06' },
    { told: '5 February', is: '2020-02-05' },
    { told: '7 February', is: '2019-02-07' },
    { told: 'December 31', published: '2020-01-01', is: '2019-12-31' },
    { told: '29 February', published: '2024-02-29', is: '2024-02-29' },
    { told: '29 February', published: '2025-02-27', is: '2024-02-29' },
    { told: '29 February', published: '2023-03-01', is: null },
    { told: '30 February', is: null },
    { told: '30 February 2019', is: null },
    { told: '11 October 2018', is: '2018-10-11' },
    { told: '7 February 2020', is: null },
    { told: 'Wednesday, Feb. 5', is: '2020-02-05' },
    // The 5th was no Tuesday.
    { told: 'Tuesday, Feb. 5', is: null },
    { told: 'Monday, Feb. 5, 2018', is: '2018-02-05' },
    { told: 'Tuesday, Feb. 5, 2018', is: null },
    { told: 'February 2018', is: null },
    { told: '2018', is: null },
  ])('“$told” is $is', (row) => {
    expect(resolved(row, false)).toBe(row.is);
  });
});

describe('what is announced lies on the document’s day or behind it', () => {
  test.each<Row>([
    { told: 'Thursday', is: '2020-02-06' },
    { told: 'Friday', is: '2020-02-07' },
    { told: 'Wednesday', is: '2020-02-12' },
    { told: 'Wednesday', published: '2019-12-31', is: '2020-01-01' },
    { told: 'next Monday', is: '2020-02-10' },
    { told: 'next Thursday', is: '2020-02-13' },
    // Tomorrow, or in eight days?
    { told: 'next Friday', is: null },
    { told: 'last Friday', is: null },
    { told: 'today', is: '2020-02-06' },
    { told: 'tonight', is: '2020-02-06' },
    { told: 'tomorrow', published: '2024-02-28', is: '2024-02-29' },
    { told: 'yesterday', is: null },
    { told: '5 February', is: '2021-02-05' },
    { told: 'January 2', published: '2019-12-30', is: '2020-01-02' },
    { told: '5 February 2020', is: null },
    { told: '7 February 2020', is: '2020-02-07' },
  ])('“$told” is $is', (row) => {
    expect(resolved(row, true)).toBe(row.is);
  });
});

test.each([
  { told: '6 February 2020', is: '2020-02-06' },
  { told: 'Thursday 6 February 2020', is: '2020-02-06' },
  { told: '2020-02-06', is: '2020-02-06' },
  { told: '6 February', is: null },
  { told: 'Thursday', is: null },
  { told: 'today', is: null },
])('in a document without a day “$told” is $is', ({ told, is }) => {
  const [phrase] = findDays(`on ${told}`);
  expect(resolveDay(phrase!.told, null, false)).toBe(is);
});
