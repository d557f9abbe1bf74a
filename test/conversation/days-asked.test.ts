import { expect, test } from 'vitest';
import { partDays } from '../../src/conversation/days-asked.ts';
import { day } from '../support/a-document.ts';

const TODAY = day('2024-03-15');
const IN_2021 = { since: '2021', until: '2021' };

test.each([
  ['the quay in 2021', 'the quay', IN_2021],
  ['in 2021', '', IN_2021],
  ['the quay, during 2021', 'the quay', IN_2021],
  ['since March 2020', '', { since: 'March 2020' }],
  ['since the quay since 2020-03', 'since the quay', { since: '2020-03' }],
  ['the quay in May in 2021', 'the quay in May', IN_2021],
  ['from 5 March 2020', '', { since: '5 March 2020' }],
  ['since the 1st of May 2020', '', { since: 'the 1st of May 2020' }],
  ['after 2020', '', { since: '2021-01-01' }],
  ['after Feb. 2020', '', { since: '2020-03-01' }],
  ['after last week', '', { since: '2024-03-11' }],
  ['before March 5, 2020', '', { until: '2020-03-04' }],
  ['until dec 2020', '', { until: 'dec 2020' }],
  ['up to 2020-02', '', { until: '2020-02' }],
  ['on March 5th, 2020', '', { since: 'March 5th, 2020', until: 'March 5th, 2020' }],
  ['between 2019 and March 2020', '', { since: '2019', until: 'March 2020' }],
  ['boats from 2019-05-01 to 2019-05-02', 'boats', { since: '2019-05-01', until: '2019-05-02' }],
  ['the quay yesterday', 'the quay', { since: 'yesterday', until: 'yesterday' }],
  ['since two years ago', '', { since: 'two years ago' }],
  ['the quay last month', 'the quay', { since: 'last month', until: 'last month' }],
  // Which of two days it is, whoever reads the option asks.
  ['before 03/05/2020', '', { until: '03/05/2020' }],
])('“%s”', (asked, words, days) => {
  expect(partDays(asked, TODAY)).toEqual({ words, days });
});

test.each([
  ['a month without a year', 'the quay in March'],
  ['a day that does not exist', 'on 2021-02-30'],
  ['a day of a month that does not exist', 'on 31 April 2021'],
  ['a month that does not exist', 'in 2020-13'],
  ['a year alone', 'the quay 2021'],
  ['a year with words behind', 'in 2021 the quay'],
  ['a number', 'in 20'],
  ['what could only be guessed', 'since last summer'],
  ['half of a word', 'Dublin 2021'],
  ['half of a name', 'the quay of Doyesterday'],
])('%s is none: “%s”', (_name, asked) => {
  expect(partDays(asked, TODAY)).toBeNull();
});
