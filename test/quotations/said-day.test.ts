import { expect, test } from 'vitest';
import type { Document } from '../../src/domain/vocabulary.ts';
import { day } from '../support/a-document.ts';
import { quotationsIn } from '../support/read-annotated.ts';

/** A Thursday. */
const PUBLISHED = { published: day('2024-02-29') };
const EVENT = { event: { day: day('2024-02-20'), note: 'the day of the vote' } };

const saidIn = (text: string, about: Partial<Document>) => quotationsIn(text, about).map(({ said }) => said);

test.each([
  { when: 'it is two days before', text: '“We wait,” Ada Marsh said on Tuesday.', said: '2024-02-27' },
  { when: 'it is the same day', text: '“We wait,” Ada Marsh said on Thursday.', said: '2024-02-29' },
  { when: 'it is nearly a week before', text: '“We wait,” Ada Marsh said on Friday.', said: '2024-02-23' },
  { when: 'it comes first', text: 'On Monday Ada Marsh said: “We wait.”', said: '2024-02-26' },
  { when: 'it stands between', text: 'Ada Marsh said on Monday: “We wait.”', said: '2024-02-26' },
  { when: 'it has no preposition', text: '“We wait,” Ada Marsh said Tuesday.', said: '2024-02-27' },
  { when: 'it stands in the words themselves', text: '“We sail on Monday,” Ada Marsh said.', said: null },
  {
    when: 'it stands in another sentence',
    text: 'The board met on Monday. “We wait,” Ada Marsh said.',
    said: null,
  },
  { when: 'none is named', text: '“We wait,” Ada Marsh said.', said: null },
])('a weekday dates the words $said when $when', ({ text, said }) => {
  expect(saidIn(text, PUBLISHED)).toEqual([said]);
});

test('a weekday dates nothing in a document without a day', () => {
  expect(saidIn('“We wait,” Ada Marsh said on Tuesday.', {})).toEqual([null]);
});

test('a document about an event dates its statements by the event', () => {
  expect(saidIn('“We wait,” Ada Marsh said.', { ...PUBLISHED, ...EVENT })).toEqual(['2024-02-20']);
});

test('a weekday beside the words wins over the event', () => {
  expect(saidIn('“We wait,” Ada Marsh said on Tuesday.', { ...PUBLISHED, ...EVENT })).toEqual(['2024-02-27']);
});

test('a document that announces a speech dates by the event that speech alone', () => {
  const text = 'Ada Marsh is expected to say: “We wait no longer.”\n“We agree,” said Tom Reed.';
  expect(saidIn(text, { ...PUBLISHED, ...EVENT })).toEqual(['2024-02-20', null]);
});

test('words that nobody said have no day', () => {
  expect(saidIn('The “harbour lobby” won the vote.', { ...PUBLISHED, ...EVENT })).toEqual([null]);
});
