import { expect, test } from 'vitest';
import { partDays } from '../../src/conversation/days-asked.ts';

const IN_2021 = { since: '2021-01-01', until: '2021-12-31' };

test.each([
  ['the quay in 2021', 'the quay', IN_2021],
  ['in 2021', '', IN_2021],
  ['the quay, during 2021', 'the quay', IN_2021],
  ['since March 2020', '', { since: '2020-03-01' }],
  ['since the quay since 2020-03', 'since the quay', { since: '2020-03-01' }],
  ['from 5 March 2020', '', { since: '2020-03-05' }],
  ['since 1st of May 2020', '', { since: '2020-05-01' }],
  ['after 2020', '', { since: '2021-01-01' }],
  ['after Feb. 2020', '', { since: '2020-03-01' }],
  ['before March 5, 2020', '', { until: '2020-03-04' }],
  ['until dec 2020', '', { until: '2020-12-31' }],
  ['up to 2020-02', '', { until: '2020-02-29' }],
  ['on March 5th, 2020', '', { since: '2020-03-05', until: '2020-03-05' }],
  ['between 2019 and March 2020', '', { since: '2019-01-01', until: '2020-03-31' }],
  ['boats from 2019-05-01 to 2019-05-02', 'boats', { since: '2019-05-01', until: '2019-05-02' }],
])('“%s”', (asked, words, days) => {
  expect(partDays(asked)).toEqual({ words, days });
});

test.each([
  ['a month without a year', 'the quay in March'],
  ['a day that does not exist', 'on 2021-02-30'],
  ['a day of a month that does not exist', 'on 31 April 2021'],
  ['a month that does not exist', 'in 2020-13'],
  ['a year alone', 'the quay 2021'],
  ['a year with words behind', 'in 2021 the quay'],
  ['a number', 'in 20'],
  ['a year that is far away', 'in 9999'],
  ['what could only be guessed', 'since last week'],
  ['half of a word', 'Dublin 2021'],
])('%s is none: “%s”', (_name, asked) => {
  expect(partDays(asked)).toBeNull();
});
