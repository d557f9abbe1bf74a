import { expect, test } from 'vitest';
import { quotationsIn } from '../../support/read-annotated.ts';

/** The names under which marked words are given to somebody. */
const namesIn = (text: string) =>
  quotationsIn(text).flatMap(({ kind, named, speaker }) => (kind !== 'indirect' && named ? [speaker] : []));

test.each([
  {
    when: 'he reads out a letter',
    text: 'Tom Reed read out a letter from his wife, Ada Marsh: “Please come home.”',
  },
  {
    when: 'he played a message',
    text: 'Tom Reed said nothing and played a voicemail by Ada Marsh: “Please wait.”',
  },
  { when: 'a shirt says it', text: 'Tom Reed said he wore a shirt saying “nobody sails at noon”.' },
  { when: 'a crowd shouts it', text: 'Tom Reed told reporters he left to shouts of “nobody sails”.' },
  {
    when: 'he dismisses a claim',
    text: 'Tom Reed dismissed Ada Marsh’s claim that the harbour was “falling apart”.',
  },
  {
    when: 'he criticises her for it',
    text: 'Tom Reed criticised Ada Marsh for calling the crews “greedy and lazy”.',
  },
  {
    when: 'he is asked whether he agrees',
    text: 'Asked if he agreed with Ada Marsh that it was “quite pointless”, Tom Reed said no.',
  },
  { when: 'he quotes a post', text: 'Tom Reed wrote on Monday, quoting a post that read “nobody sails”.' },
])('words that are another’s name nobody when $when', ({ text }) => {
  expect(namesIn(text)).toEqual([]);
});

test.each([
  { when: 'he would have said it', text: 'Tom Reed would have told her: “Nobody sails.”' },
  { when: 'he ought to say it', text: 'Tom Reed ought to say: “I was wrong.”' },
  { when: 'he might as well have', text: 'Tom Reed might as well have said, “Let them swim.”' },
  { when: 'one imagines it', text: 'Imagine Tom Reed standing up and saying: “I was wrong.”' },
  { when: 'one can almost hear it', text: 'You can almost hear Tom Reed saying: “I told you so.”' },
  { when: 'he has yet to say it', text: 'Tom Reed has yet to say the words “I was wrong”.' },
  { when: 'he supposedly said it', text: '“Nobody sails,” Tom Reed supposedly said.' },
  { when: 'it is false', text: 'It is false that Tom Reed said “the crews should work harder”.' },
  { when: 'he is wrongly quoted', text: 'A post wrongly quoted Tom Reed as saying: “Nobody sails.”' },
  {
    when: 'it is a deepfake',
    text: 'A deepfake clip in which Tom Reed says “nobody sails again” was shared.',
  },
])('words that were perhaps never said name nobody when $when', ({ text }) => {
  expect(namesIn(text)).toEqual([]);
});

test.each([
  {
    when: 'somebody heard her',
    text: 'Chief Tom Reed said witnesses heard Ada Marsh yell “nobody sails” at noon.',
  },
  {
    when: 'he was told by her',
    text: 'Tom Reed said he was told by Ada Marsh that the harbour was “finished for good”.',
  },
  {
    when: 'he was described by her',
    text: 'Tom Reed was described by Ada Marsh as “the worst chair in years”.',
  },
])('words that Tom Reed only tells of are not his when $when', ({ text }) => {
  expect(namesIn(text)).not.toContain('Tom Reed');
});

test.each([
  {
    when: 'she asked him',
    text: 'Ada Marsh asked Eva Quine whether she had waited. “Of course not,” she said.',
  },
  { when: 'they met', text: 'Tom Reed interrupted Ned Poole. “Let me finish,” he said.' },
])('a pronoun that fits two of one sentence names nobody when $when', ({ text }) => {
  expect(namesIn(text)).toEqual([]);
});

test.each([
  {
    when: 'a channel owns them',
    text: 'Ada Marsh, star of Channel One’s “Harbour Nights”, said she was tired.',
  },
  { when: 'one word is a title', text: 'Ada Marsh, star of HBO’s “Tides”, said she was tired.' },
])('a title is nobody’s words when $when', ({ text }) => {
  const marked = quotationsIn(text).filter(({ kind }) => kind !== 'indirect');
  expect(marked.map(({ kind }) => kind)).toEqual(['unattributed']);
});

test('a sign is not whom it stands behind', () => {
  expect(namesIn('“Back by June,” read the banner behind Ada Marsh.')).not.toContain('Ada Marsh');
});
