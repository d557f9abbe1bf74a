import { expect, test } from 'vitest';
import type { Document } from '../../../src/domain/vocabulary.ts';
import { day } from '../../support/a-document.ts';
import { quotationsIn } from '../../support/read-annotated.ts';

/** A Thursday: Monday was the 26th, Tuesday the 27th. */
const PUBLISHED = { published: day('2024-02-29') };

const saidIn = (text: string, about: Partial<Document> = PUBLISHED) =>
  quotationsIn(text, about).map(({ said }) => said);

const MONDAY = '2024-02-26';
const TUESDAY = '2024-02-27';

test.each([
  {
    when: 'they are the rest of a sentence',
    text: '“We wait,” Ada Marsh said on Monday, “and nobody sails.”',
    said: [MONDAY, MONDAY],
  },
  {
    when: 'they follow without a cue',
    text: '“We wait,” Ada Marsh said on Monday. “Nobody sails.”',
    said: [MONDAY, MONDAY],
  },
  {
    when: 'they come before the cue',
    text: '“We wait.” “Nobody sails,” Ada Marsh said on Monday.',
    said: [MONDAY, MONDAY],
  },
  {
    when: 'they are added',
    text: '“We wait,” Ada Marsh said on Monday. “Nobody sails,” she added.',
    said: [MONDAY, MONDAY],
  },
  {
    when: 'they are added in the next paragraph',
    text: '“We wait,” Ada Marsh said on Monday.\n“Nobody sails,” she added.',
    said: [MONDAY, MONDAY],
  },
  {
    when: 'they follow in the next sentence',
    text: 'Ada Marsh told the board on Monday that nobody would sail that year.\n“We wait,” she said.',
    said: [MONDAY, MONDAY],
  },
  {
    when: 'they are a statement of several paragraphs',
    text: 'Ada Marsh said on Monday: “We wait.\n“Nobody sails.”',
    said: [MONDAY, MONDAY],
  },
])('words that go on have the day of those before when $when', ({ text, said }) => {
  expect(saidIn(text)).toEqual(said);
});

test.each([
  {
    when: 'they have a day of their own',
    text: '“We wait,” Ada Marsh said on Monday. “Nobody sails,” she added on Tuesday.',
    said: [MONDAY, TUESDAY],
  },
  {
    when: 'they have a time of their own that is no day',
    text: '“We wait,” Ada Marsh said on Monday. “Nobody sails,” she said last year.',
    said: [MONDAY, null],
  },
  {
    when: 'somebody else speaks',
    text: '“We wait,” Ada Marsh said on Monday. “Nobody sails,” Tom Reed said.',
    said: [MONDAY, null],
  },
  {
    when: 'another day stands between',
    text: '“We wait,” Ada Marsh said on Monday. The board met on Tuesday. “Nobody sails,” she said.',
    said: [MONDAY, null],
  },
  {
    when: 'another day stands beside them',
    text: '“We wait,” Ada Marsh said on Monday. “Nobody sails,” she said after the vote on Tuesday.',
    said: [MONDAY, null],
  },
  {
    when: 'a paragraph of hers stands between',
    text: '“We wait,” Ada Marsh said on Monday.\n“Nobody sails,” she said.\n“We vote,” she said.',
    said: [MONDAY, MONDAY, null],
  },
  {
    when: 'the first are yet to be said',
    text: 'Ada Marsh will say on Monday: “We wait.” “Nobody sails,” Ada Marsh said.',
    said: ['2024-03-04', null],
  },
])('words do not have the day of those before when $when', ({ text, said }) => {
  expect(saidIn(text)).toEqual(said);
});

test.each([
  {
    when: 'it opens with the day',
    text: 'At a hearing on Monday, Ada Marsh opposed the plan. “We wait,” she said.',
    said: [MONDAY],
  },
  {
    when: 'it stands in the paragraph before',
    text: 'Ada Marsh spoke at a rally on Monday.\n“We wait,” she said.',
    said: [MONDAY],
  },
  {
    when: 'it opens the paragraph',
    text: 'Ada Marsh gave a speech on Monday. The hall was full. “We wait,” she said.',
    said: [MONDAY],
  },
  {
    when: 'it is of an interview with the speaker',
    text: 'The Gazette had an interview with Ada Marsh on Monday. “We wait,” she said.',
    said: [MONDAY],
  },
  {
    when: 'it names somebody else',
    text: 'Tom Reed spoke at a rally on Monday. “We wait,” Ada Marsh said.',
    said: [null],
  },
  {
    when: 'somebody else speaks there of her',
    text: 'A friend of Ada Marsh spoke at a rally on Monday. “We wait,” Marsh said.',
    said: [null],
  },
  {
    when: 'nobody speaks there',
    text: 'Ada Marsh was elected on Monday. “We wait,” she said.',
    said: [null],
  },
  {
    when: 'the speech was another’s',
    text: 'Ada Marsh praised Tom Reed’s speech on Monday. “We wait,” she said.',
    said: [null],
  },
  {
    when: 'a clause tells of the speech',
    text: 'Ada Marsh, who gave a speech on Monday, left the hall. “We wait,” she said.',
    said: [null],
  },
  {
    when: 'it has two days',
    text: 'Ada Marsh spoke on Monday of the vote on Tuesday. “We wait,” she said.',
    said: [null],
  },
  {
    when: 'the speech is yet to come',
    text: 'Ada Marsh will speak at a rally on Monday. “We wait,” she said.',
    said: [null],
  },
  {
    when: 'the speech was never held',
    text: 'Ada Marsh declined to speak on Monday. “We wait,” she said.',
    said: [null],
  },
  {
    when: 'the words are yet to come too',
    text: 'Ada Marsh will speak at a rally on Monday. She is expected to say: “We wait.”',
    said: ['2024-03-04'],
  },
])('a scene set before the words gives $said when $when', ({ text, said }) => {
  expect(saidIn(text)).toEqual(said);
});
