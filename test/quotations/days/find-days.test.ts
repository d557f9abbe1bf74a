import { expect, test } from 'vitest';
import { findDays } from '../../../src/quotations/days/find-days.ts';

/** The times a sentence tells, as printed and as understood. */
const timesIn = (sentence: string) =>
  findDays(sentence).map(({ start, end, told }) => [sentence.slice(start, end), told]);

const date = (year: number | null, month: number, day: number, weekday: number | null = null) => ({
  kind: 'date',
  year,
  month,
  date: day,
  weekday,
});
const weekday = (number: number, which = 'any') => ({ kind: 'weekday', weekday: number, which });
const offset = (days: number) => ({ kind: 'offset', days });

test.each([
  { text: 'said on Thursday', at: 'Thursday', told: weekday(4) },
  { text: 'said Thursday morning', at: 'Thursday morning', told: weekday(4) },
  { text: 'said late on Thursday night', at: 'late on Thursday night', told: weekday(4) },
  { text: 'said last Thursday', at: 'last Thursday', told: weekday(4, 'last') },
  { text: 'said this past Thursday', at: 'this past Thursday', told: weekday(4, 'past') },
  { text: 'said this Thursday', at: 'this Thursday', told: weekday(4) },
  { text: 'will say next Thursday', at: 'next Thursday', told: weekday(4, 'next') },
  { text: 'Thursday, Ada Marsh said', at: 'Thursday', told: weekday(4) },
  { text: 'said today', at: 'today', told: offset(0) },
  { text: 'said earlier today', at: 'earlier today', told: offset(0) },
  { text: 'said this morning', at: 'this morning', told: offset(0) },
  { text: 'will say tonight', at: 'tonight', told: offset(0) },
  { text: 'Yesterday, Ada Marsh said', at: 'Yesterday', told: offset(-1) },
  { text: 'said yesterday evening', at: 'yesterday evening', told: offset(-1) },
  { text: 'said last night', at: 'last night', told: offset(-1) },
  { text: 'said the day before yesterday', at: 'the day before yesterday', told: offset(-2) },
  { text: 'will say tomorrow', at: 'tomorrow', told: offset(1) },
  { text: 'said three days ago', at: 'three days ago', told: offset(-3) },
  { text: 'said 12 days ago', at: '12 days ago', told: offset(-12) },
  { text: 'said on 6 February', at: '6 February', told: date(null, 2, 6) },
  { text: 'said on February 6', at: 'February 6', told: date(null, 2, 6) },
  { text: 'said Feb. 6', at: 'Feb. 6', told: date(null, 2, 6) },
  { text: 'said Sept. 6th', at: 'Sept. 6th', told: date(null, 9, 6) },
  { text: 'said on the 6th of February', at: '6th of February', told: date(null, 2, 6) },
  { text: 'said on 6 February 2020', at: '6 February 2020', told: date(2020, 2, 6) },
  { text: 'said on Feb. 6, 2020', at: 'Feb. 6, 2020', told: date(2020, 2, 6) },
  { text: 'said on 2020-02-06', at: '2020-02-06', told: date(2020, 2, 6) },
  { text: 'said on Thursday, Feb. 6', at: 'Thursday, Feb. 6', told: date(null, 2, 6, 4) },
  { text: 'said on Thursday 6 February', at: 'Thursday 6 February', told: date(null, 2, 6, 4) },
  {
    text: 'said on Thursday the 6th of February',
    at: 'Thursday the 6th of February',
    told: date(null, 2, 6, 4),
  },
  {
    text: 'said today (Sunday 11 October 2020)',
    at: 'today (Sunday 11 October 2020',
    told: date(2020, 10, 11, 0),
  },
])('“$text” tells a day', ({ text, at, told }) => {
  expect(timesIn(text)).toEqual([[at, told]]);
});

test.each([
  ['said last week', 'last week'],
  ['said earlier this month', 'earlier this month'],
  ['said over the weekend', 'over the weekend'],
  ['said in March', 'in March'],
  ['said in early March', 'in early March'],
  ['said in March 2018', 'March 2018'],
  ['said in 2018', '2018'],
  ['said in a 2018 interview', '2018'],
  ['said two days later', 'two days later'],
  ['said a year ago', 'a year ago'],
  ['said on Tuesday of last week', 'Tuesday of last week'],
  ['said on Tuesday the 6th', 'Tuesday the 6th'],
  ['said on Monday and Tuesday', 'Monday and Tuesday'],
  ['said from Monday to Friday', 'Monday to Friday'],
  ['said on Feb. 6-7', 'Feb. 6-7'],
  ['said on 6 and 7 February', '6 and 7 February'],
  ['says every Monday', 'every Monday'],
  ['says on Mondays', 'Mondays'],
  ['said on 06/02/2020', '06/02/2020'],
  ['said on Christmas Eve', 'Christmas Eve'],
  ['said on Super Tuesday', 'Super Tuesday'],
  ['had previously said', 'previously'],
])('“%s” tells a time that is no day', (text, at) => {
  expect(timesIn(text)).toEqual([[at, { kind: 'no-day' }]]);
});

test.each([
  ['a verb', 'Ada Marsh may 6 times march on'],
  ['a paper', 'told the Sunday Times'],
  ['a paper of that name', 'told the Gazette Today'],
  ['an age', 'said Ada Marsh, 52'],
  ['a sum', 'said it cost 2,018 crowns'],
  ['a vote of that day', 'said Tuesday’s vote was lost'],
  ['nothing', 'Ada Marsh said so'],
])('no time is told by %s', (_what, text) => {
  expect(timesIn(text)).toEqual([]);
});

test('a hearing of that day is on that day', () => {
  expect(timesIn('said at Tuesday’s two-hour hearing')).toEqual([['Tuesday', weekday(2)]]);
});
