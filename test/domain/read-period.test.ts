import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '../../src/domain/day.ts';
import { readPeriod } from '../../src/domain/read-period.ts';
import { day } from '../support/a-document.ts';
import { SEEDED } from '../support/pasted-text.ts';

/** A Friday in a leap year. */
const TODAY = day('2024-03-15');

test.each([
  { typed: '2020-03-05', first: '2020-03-05', last: '2020-03-05' },
  { typed: '2020-3-5', first: '2020-03-05', last: '2020-03-05' },
  { typed: '2020/03/05', first: '2020-03-05', last: '2020-03-05' },
  { typed: '2020.3.5', first: '2020-03-05', last: '2020-03-05' },
  { typed: '2020-02', first: '2020-02-01', last: '2020-02-29' },
  { typed: '2020', first: '2020-01-01', last: '2020-12-31' },
  { typed: 'march 2020', first: '2020-03-01', last: '2020-03-31' },
  { typed: 'mar 2020', first: '2020-03-01', last: '2020-03-31' },
  { typed: 'Mar. 2020', first: '2020-03-01', last: '2020-03-31' },
  { typed: 'March, 2020', first: '2020-03-01', last: '2020-03-31' },
  { typed: 'march of 2020', first: '2020-03-01', last: '2020-03-31' },
  { typed: 'february 2023', first: '2023-02-01', last: '2023-02-28' },
  { typed: 'sept 2021', first: '2021-09-01', last: '2021-09-30' },
  { typed: 'may 2021', first: '2021-05-01', last: '2021-05-31' },
  { typed: '5 march 2020', first: '2020-03-05', last: '2020-03-05' },
  { typed: '5th March, 2020', first: '2020-03-05', last: '2020-03-05' },
  { typed: 'the 22nd of march 2020', first: '2020-03-22', last: '2020-03-22' },
  { typed: 'march 5, 2020', first: '2020-03-05', last: '2020-03-05' },
  { typed: 'MAR 5 2020', first: '2020-03-05', last: '2020-03-05' },
  { typed: 'march the 3rd, 2020', first: '2020-03-03', last: '2020-03-03' },
  { typed: '  march\t5,\n2020 ', first: '2020-03-05', last: '2020-03-05' },
  { typed: 'today', first: '2024-03-15', last: '2024-03-15' },
  { typed: 'Yesterday', first: '2024-03-14', last: '2024-03-14' },
  { typed: 'the day before yesterday', first: '2024-03-13', last: '2024-03-13' },
  { typed: 'this week', first: '2024-03-11', last: '2024-03-17' },
  { typed: 'last week', first: '2024-03-04', last: '2024-03-10' },
  { typed: 'this month', first: '2024-03-01', last: '2024-03-31' },
  { typed: 'last month', first: '2024-02-01', last: '2024-02-29' },
  { typed: 'this year', first: '2024-01-01', last: '2024-12-31' },
  { typed: 'last year', first: '2023-01-01', last: '2023-12-31' },
  { typed: '0 days ago', first: '2024-03-15', last: '2024-03-15' },
  { typed: 'a day ago', first: '2024-03-14', last: '2024-03-14' },
  { typed: '15 days ago', first: '2024-02-29', last: '2024-02-29' },
  { typed: 'two weeks ago', first: '2024-03-01', last: '2024-03-01' },
  { typed: '3 months ago', first: '2023-12-15', last: '2023-12-15' },
  { typed: 'one year ago', first: '2023-03-15', last: '2023-03-15' },
  { typed: '2 years ago', first: '2022-03-15', last: '2022-03-15' },
  { typed: 'ten years ago', first: '2014-03-15', last: '2014-03-15' },
  { typed: '5. März 2020', first: '2020-03-05', last: '2020-03-05' },
  { typed: 'am 1.Mai 2021', first: '2021-05-01', last: '2021-05-01' },
  { typed: 'Oktober 2021', first: '2021-10-01', last: '2021-10-31' },
  { typed: 'Dez. 2021', first: '2021-12-01', last: '2021-12-31' },
  { typed: 'April 2021', first: '2021-04-01', last: '2021-04-30' },
  { typed: 'heute', first: '2024-03-15', last: '2024-03-15' },
  { typed: 'gestern', first: '2024-03-14', last: '2024-03-14' },
  { typed: 'Vorgestern', first: '2024-03-13', last: '2024-03-13' },
  { typed: 'diese Woche', first: '2024-03-11', last: '2024-03-17' },
  { typed: 'letzten Monat', first: '2024-02-01', last: '2024-02-29' },
  { typed: 'voriges Jahr', first: '2023-01-01', last: '2023-12-31' },
  { typed: 'vor einem Tag', first: '2024-03-14', last: '2024-03-14' },
  { typed: 'vor zwei Wochen', first: '2024-03-01', last: '2024-03-01' },
  { typed: 'vor 3 Monaten', first: '2023-12-15', last: '2023-12-15' },
  { typed: 'vor zehn Jahren', first: '2014-03-15', last: '2014-03-15' },
])('“$typed” is $first to $last', ({ typed, first, last }) => {
  expect(readPeriod(typed, TODAY)).toEqual({ first, last });
});

test.each([
  { when: 'a week that began in another year', today: '2021-01-01', typed: 'this week', first: '2020-12-28' },
  { when: 'the week of a Sunday', today: '2024-03-17', typed: 'this week', first: '2024-03-11' },
  { when: 'the week of a Monday', today: '2024-03-18', typed: 'this week', first: '2024-03-18' },
  { when: 'the month before January', today: '2024-01-31', typed: 'last month', first: '2023-12-01' },
  {
    when: 'a month ago where that month has no such date',
    today: '2024-03-31',
    typed: '1 month ago',
    first: '2024-02-29',
  },
  {
    when: 'a year ago where that year has no such date',
    today: '2024-02-29',
    typed: 'a year ago',
    first: '2023-02-28',
  },
  { when: 'a year of months ago', today: '2024-01-15', typed: '12 months ago', first: '2023-01-15' },
  { when: 'the day before a year', today: '2024-01-01', typed: 'yesterday', first: '2023-12-31' },
])('$when: on $today “$typed” begins on $first', ({ today, typed, first }) => {
  expect(readPeriod(typed, day(today))).toMatchObject({ first });
});

describe('numbers whose order is not known', () => {
  test.each([
    { typed: '03/05/2020', either: ['2020-05-03', '2020-03-05'] },
    { typed: '3.5.2020', either: ['2020-05-03', '2020-03-05'] },
    { typed: '12-11-2020', either: ['2020-11-12', '2020-12-11'] },
  ])('“$typed” may be any of $either', ({ typed, either }) => {
    expect(readPeriod(typed, TODAY)).toEqual({ either });
  });

  test.each([
    { when: 'there is no 25th month', typed: '25/12/2020', is: '2020-12-25' },
    { when: 'there is no 25th month, the month first', typed: '12/25/2020', is: '2020-12-25' },
    { when: 'both are the same', typed: '03/03/2020', is: '2020-03-03' },
    { when: 'only one of the months has the day', typed: '02/30/2020', is: undefined },
  ])('“$typed” is $is, since $when', ({ typed, is }) => {
    expect(readPeriod(typed, TODAY)).toEqual(is === undefined ? undefined : { first: is, last: is });
  });
});

test.each([
  '',
  'summer',
  'last summer',
  'summer 2020',
  'recently',
  'a while ago',
  'some years ago',
  'march',
  '5 march',
  'monday',
  'last monday',
  'the 1990s',
  '1990s',
  '20',
  '20200305',
  '03/05/20',
  '2020-03/05',
  '31 february 2020',
  'february 30, 2020',
  '2020-13',
  '0000',
  '0050',
  'marching 2020',
  'marc 2020',
  'march 2020 or so',
  'in march 2020',
  '5000 years ago',
  '99999 days ago',
  '-2 years ago',
  'next year',
  'tomorrow',
  '٢٠٢٠',
  '2020-03-05T10:00',
])('“%s” is none', (typed) => {
  expect(readPeriod(typed, TODAY)).toBeUndefined();
});

/** What people write, right or wrong. */
const anyTime = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('', '5 ', '31st ', '0 ', 'the 29th of '),
      fc.constantFrom('feb', 'March', 'sept.', 'dec', 'smarch', '02', '2'),
      fc.constantFrom(' ', ', ', ' 30, ', '-', '/30/'),
      fc.integer({ min: 0, max: 9_999 }),
    )
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.nat(99_999), fc.constantFrom('day', 'days', 'weeks', 'months', 'years', 'moons'))
    .map(([count, unit]) => `${count} ${unit} ago`),
  fc
    .tuple(fc.constantFrom('this', 'last', 'next'), fc.constantFrom('week', 'month', 'year'))
    .map((w) => w.join(' ')),
  fc.tuple(fc.nat(40), fc.nat(40), fc.nat(9_999)).map((numbers) => numbers.join('/')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

test('whatever is read begins no later than it ends, on days of the calendar', () => {
  let read = 0;
  fc.assert(
    fc.property(anyTime, anyDay, (typed, today) => {
      const period = readPeriod(typed, today);
      if (period === undefined) return;
      read++;
      const [first, last] = 'either' in period ? period.either : [period.first, period.last];
      expect([parseDay(first), parseDay(last)]).toEqual([first, last]);
      if ('first' in period) expect(period.first <= period.last).toBe(true);
    }),
    SEEDED,
  );
  expect(read).toBeGreaterThan(20);
});
