import { expect, test } from 'vitest';
import { firstPrinted } from '../../src/answer/first-printed.ts';
import { day } from '../support/a-document.ts';
import { aWitness } from '../support/a-witness.ts';

/** A witness in a document of its own, published on this day. */
const printed = (id: string, on: string | null, document = id) =>
  aWitness({ id, published: on === null ? null : day(on), span: { document, start: 0, end: 1 } });

test.each([
  {
    when: 'there is one document',
    witnesses: [printed('a', '2024-01-01'), printed('b', '2024-01-01', 'a')],
    first: null,
  },
  {
    when: 'one is earlier',
    witnesses: [printed('a', '2024-01-02'), printed('b', '2024-01-01')],
    first: { day: '2024-01-01', by: ['b'], undated: [] },
  },
  {
    when: 'two are of one day',
    witnesses: [printed('a', '2024-01-01'), printed('b', '2024-01-01')],
    first: { day: '2024-01-01', by: ['a', 'b'], undated: [] },
  },
  {
    when: 'one tells no day',
    witnesses: [printed('a', null), printed('b', '2024-01-01')],
    first: { day: '2024-01-01', by: ['b'], undated: ['a'] },
  },
  {
    when: 'none tells its day',
    witnesses: [printed('a', null), printed('b', null)],
    first: { day: null, by: [], undated: ['a', 'b'] },
  },
])('who printed it first is told as it is known when $when', ({ witnesses, first }) => {
  expect(firstPrinted(witnesses)).toEqual(first);
});
