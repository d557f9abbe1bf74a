import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/day.ts';
import type { Document } from '../../../src/domain/vocabulary.ts';
import { day } from '../../support/a-document.ts';
import { quotationsIn } from '../../support/read-annotated.ts';
import { RUNS } from '../../support/runs.ts';

/** A Thursday: Monday was the 26th, Tuesday the 27th. */
const PUBLISHED = { published: day('2024-02-29') };
const EVENT = { event: { day: day('2024-02-20'), note: 'the day of the vote' } };

const saidIn = (text: string, about: Partial<Document> = PUBLISHED) =>
  quotationsIn(text, about).map(({ said }) => said);

const MONDAY = '2024-02-26';
const TUESDAY = '2024-02-27';

test.each([
  { text: 'Ada Marsh is expected to say on Monday: “We wait.”', said: '2024-03-04' },
  { text: 'Ada Marsh will tell the board tomorrow: “We wait.”', said: '2024-03-01' },
  { text: 'Ada Marsh will say next Tuesday: “We wait.”', said: '2024-03-05' },
  { text: 'On 4 March, Ada Marsh is to say: “We wait.”', said: '2024-03-04' },
  { text: 'Ada Marsh will say in April: “We wait.”', said: null },
])('what is yet to be said is dated ahead: $text', ({ text, said }) => {
  expect(saidIn(text)).toEqual([said]);
});

test.each([
  { text: '“We wait,” Ada Marsh said on 26 February 2024.', said: MONDAY },
  { text: '“We wait,” Ada Marsh said today (Monday 26 February 2024).', said: MONDAY },
  { text: '“We wait,” Ada Marsh said on 26 February.', said: null },
  { text: '“We wait,” Ada Marsh said on Monday.', said: null },
  { text: '“We wait,” Ada Marsh said yesterday.', said: null },
])('a document without a day dates only what prints the whole date: $text', ({ text, said }) => {
  expect(saidIn(text, {})).toEqual([said]);
});

test('a document about an event dates its statements by the event', () => {
  expect(saidIn('“We wait,” Ada Marsh said.', { ...PUBLISHED, ...EVENT })).toEqual(['2024-02-20']);
});

test.each([
  { when: 'a day', text: '“We wait,” Ada Marsh said on Tuesday.', said: [TUESDAY] },
  { when: 'a month', text: '“We wait,” Ada Marsh said in January.', said: [null] },
  { when: 'a year', text: '“We wait,” Ada Marsh said in a 2018 interview.', said: [null] },
  { when: 'another time', text: 'Ada Marsh previously said: “We wait.”', said: [null] },
  { when: 'a day that was not', text: '“We wait,” Ada Marsh said on Tuesday, Feb. 26.', said: [null] },
  { when: 'two days', text: '“We wait,” Ada Marsh said on Monday and Tuesday.', said: [null] },
  { when: 'a day counted from another', text: '“We wait,” Ada Marsh said two days later.', said: [null] },
  {
    when: 'a year, for words that go on too',
    text: '“We wait,” Ada Marsh said in 2018. “Nobody sails,” she added.',
    said: [null, null],
  },
])('$when beside the words wins over the event', ({ text, said }) => {
  expect(saidIn(text, { ...PUBLISHED, ...EVENT })).toEqual(said);
});

test('a document that announces a speech dates by the event that speech alone', () => {
  const text = 'Ada Marsh is expected to say: “We wait no longer.”\n“We agree,” said Tom Reed.';
  expect(saidIn(text, EVENT)).toEqual(['2024-02-20', null]);
});

test.each([
  { when: 'words said before it', text: '“We wait,” Ada Marsh said.', event: '2024-03-05' },
  { when: 'words announced after it', text: 'Ada Marsh will say: “We wait.”', event: '2024-02-20' },
])('an event does not date $when', ({ text, event }) => {
  expect(saidIn(text, { ...PUBLISHED, event: { day: day(event), note: null } })).toEqual([null]);
});

test('words that nobody said have no day', () => {
  expect(saidIn('The “harbour lobby” won the vote.', { ...PUBLISHED, ...EVENT })).toEqual([null]);
});

const phrase = fc.constantFrom(
  ...'on Monday|last Friday|next Friday|today|yesterday|tomorrow|on 3 May|on Dec. 31|on 29 February'.split(
    '|',
  ),
  ...'on 1 January 2024|on Friday, May 3|three days ago|in 2018|last week|on Monday and Tuesday'.split('|'),
);
const sentence = fc
  .tuple(phrase, fc.nat(5))
  .map(
    ([when, form]) =>
      [
        `“We wait,” Ada Marsh said ${when}.`,
        `Ada Marsh will say ${when}: “We wait.”`,
        `Ada Marsh spoke at a rally ${when}. “We wait,” she said.`,
        `Ada Marsh will speak at a rally ${when}. She is expected to say: “We wait.”`,
        `Ada Marsh told the board ${when} that nobody would sail. “We wait,” she added.`,
        `Ada Marsh said ${when} that “we sail ${when}”.`,
      ][form] ?? '',
  );

test('nothing is said after it was printed, and what is announced never before', () => {
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 0, max: 3_000 }),
      fc.option(fc.integer({ min: -900, max: 900 })),
      (sentences, days, apart) => {
        const published = addDays(day('2019-06-01'), days);
        const event = apart === null ? null : { day: addDays(published, apart), note: null };
        for (const { said, expected } of quotationsIn(sentences.join(' '), { published, event })) {
          if (said !== null && said !== published) expect(said > published).toBe(expected);
        }
      },
    ),
    { numRuns: RUNS, seed: 20240229 },
  );
});
