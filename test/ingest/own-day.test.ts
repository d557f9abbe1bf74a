import { expect, test } from 'vitest';
import { ownDay } from '../../src/ingest/own-day.ts';

test.each([
  {
    when: 'the weekday is told',
    text: 'It was signed today (Sunday 11 October 2020) by all.',
    day: '2020-10-11',
  },
  { when: 'no weekday is', text: 'It was signed today (11 October 2020).', day: '2020-10-11' },
  { when: 'the month comes first', text: 'Today (October 11, 2020) it was signed.', day: '2020-10-11' },
  { when: 'the date is an ordinal', text: 'It was signed today (1st March 2020).', day: '2020-03-01' },
  {
    when: 'a comma follows the weekday',
    text: 'It was signed today (Thursday, March 5, 2020).',
    day: '2020-03-05',
  },
  { when: 'there is no such day', text: 'It was signed today (30 February 2021).', day: undefined },
  { when: 'another day is told', text: 'It was signed on Sunday (11 October 2020).', day: undefined },
  { when: 'only the weekday is told', text: 'It was signed today (Sunday).', day: undefined },
  { when: 'there is no year', text: 'It was signed today (11 October).', day: undefined },
  { when: 'there is no text', text: '', day: undefined },
])('when $when, the document’s own day is $day', ({ text, day }) => {
  expect(ownDay(text)).toBe(day);
});
