import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, parseDay, weekdayOf } from '../../src/domain/day.ts';
import { day } from '../support/a-document.ts';
import { SEEDED } from '../support/pasted-text.ts';

describe('parseDay', () => {
  test.each([
    { when: 'a day is written in full', typed: '2020-03-05', read: '2020-03-05' },
    { when: 'white space stands around it', typed: ' 2020-03-05\n', read: '2020-03-05' },
    { when: 'a leap year has the day', typed: '2020-02-29', read: '2020-02-29' },
    { when: 'a common year lacks the day', typed: '2021-02-29', read: undefined },
    { when: 'no February has the day', typed: '2021-02-30', read: undefined },
    { when: 'a century is no leap year', typed: '1900-02-29', read: undefined },
    { when: 'there is no such month', typed: '2020-13-01', read: undefined },
    { when: 'the month is zero', typed: '2020-00-10', read: undefined },
    { when: 'the day is zero', typed: '2020-03-00', read: undefined },
    { when: 'noughts are missing', typed: '2020-3-5', read: undefined },
    { when: 'the order is another', typed: '05-03-2020', read: undefined },
    { when: 'the signs are others', typed: '2020/03/05', read: undefined },
    { when: 'a time follows', typed: '2020-03-05T10:00', read: undefined },
    { when: 'the digits are not ASCII', typed: '٢٠٢٠-٠٣-٠٥', read: undefined },
    { when: 'it is a word', typed: 'yesterday', read: undefined },
    { when: 'nothing is written', typed: '', read: undefined },
  ])('when $when, “$typed” is read as $read', ({ typed, read }) => {
    expect(parseDay(typed)).toBe(read);
  });

  test('reads every day of the calendar', () => {
    const days = fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const written = date.toISOString().slice(0, 10);
        expect(parseDay(written)).toBe(written);
      }),
      SEEDED,
    );
  });
});

test.each([
  { numbers: [2020, 10, 11], made: '2020-10-11' },
  { numbers: [2020, 1, 1], made: '2020-01-01' },
  { numbers: [2020, 11, 31], made: undefined },
  { numbers: [2020, 0, 5], made: undefined },
  { numbers: [2020, Number.NaN, 5], made: undefined },
  { numbers: [2020, 1.5, 5], made: undefined },
  { numbers: [-44, 3, 15], made: undefined },
  { numbers: [10_000, 1, 1], made: undefined },
] as const)('the day of $numbers is $made', ({ numbers: [year, month, date], made }) => {
  expect(dayOf(year, month, date)).toBe(made);
});

test.each([
  { written: '2020-10-11', weekday: 0, name: 'Sunday' },
  { written: '2020-03-05', weekday: 4, name: 'Thursday' },
  { written: '2020-02-29', weekday: 6, name: 'Saturday' },
])('$written is a $name', ({ written, weekday }) => {
  expect(weekdayOf(day(written))).toBe(weekday);
});

describe('addDays', () => {
  test.each([
    { from: '2020-02-28', count: 1, to: '2020-02-29' },
    { from: '2021-02-28', count: 1, to: '2021-03-01' },
    { from: '2021-01-01', count: -1, to: '2020-12-31' },
    { from: '2020-03-29', count: 7, to: '2020-04-05' },
    { from: '2020-03-05', count: 0, to: '2020-03-05' },
  ])('$count days from $from is $to', ({ from, count, to }) => {
    expect(addDays(day(from), count)).toBe(to);
  });

  test('is undone by going back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999, max: 9_999 }), (count) => {
        expect(addDays(addDays(day('2024-02-29'), count), -count)).toBe('2024-02-29');
      }),
      SEEDED,
    );
  });
});
