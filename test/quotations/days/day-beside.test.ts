import { expect, test } from 'vitest';
import { day } from '../../support/a-document.ts';
import { quotationsIn } from '../../support/read-annotated.ts';

/** Published on a Thursday: Monday was the 26th, Tuesday the 27th. */
const saidIn = (text: string) =>
  quotationsIn(text, { published: day('2024-02-29') })
    .filter(({ kind }) => kind !== 'unattributed')
    .map(({ said }) => said);

const MONDAY = '2024-02-26';
const TUESDAY = '2024-02-27';

test.each([
  { when: 'it follows the verb', text: '“We wait,” Ada Marsh said on Monday.' },
  { when: 'it has no preposition', text: '“We wait,” Ada Marsh said Monday.' },
  { when: 'it follows the name', text: '“We wait,” said Ada Marsh on Monday.' },
  {
    when: 'it follows an apposition',
    text: '“We wait,” said Ada Marsh, director of the Harbour Trust, on Monday.',
  },
  { when: 'a setting comes first', text: '“We wait,” Ada Marsh said in a statement on Monday.' },
  { when: 'a place comes first', text: '“We wait,” Ada Marsh said at a rally in Port Quine on Monday.' },
  { when: 'it is spoken at what happens', text: '“We wait,” Ada Marsh said at the protest on Monday.' },
  { when: 'listeners come first', text: '“We wait,” Ada Marsh told members of the board on Monday.' },
  { when: 'it belongs to a noun of speech', text: '“We wait,” Ada Marsh said in a Monday interview.' },
  { when: 'it owns a noun of speech', text: '“We wait,” Ada Marsh said at Monday’s hearing.' },
  { when: 'a statement is issued on it', text: '“We wait,” Ada Marsh said in a letter sent on Monday.' },
  { when: 'it stands before the words', text: 'Ada Marsh said on Monday: “We wait.”' },
  { when: 'it stands before “that”', text: 'Ada Marsh told the board on Monday that “nobody sails”.' },
  { when: 'it stands before the verb', text: 'Ada Marsh on Monday said: “We wait.”' },
  { when: 'it stands behind an auxiliary', text: 'Ada Marsh has on Monday said: “We wait.”' },
  {
    when: 'it stands in an aside',
    text: 'Ada Marsh, in an interview on Monday, said: “We wait.”',
  },
  { when: 'it opens the sentence', text: 'On Monday, Ada Marsh said: “We wait.”' },
  { when: 'it opens it without a preposition', text: 'Monday, Ada Marsh said: “We wait.”' },
  { when: 'it opens it with an adverb', text: 'But late on Monday Ada Marsh said: “We wait.”' },
  { when: 'a scene opens the sentence', text: 'At a hearing on Monday, Ada Marsh said: “We wait.”' },
  {
    when: 'a statement opens the sentence',
    text: 'In a statement on 26 February, Ada Marsh said: “We wait.”',
  },
  {
    when: 'speaking opens the sentence',
    text: 'Speaking in Port Quine on Monday, Ada Marsh said: “We wait.”',
  },
  { when: 'it follows words called something', text: 'Ada Marsh called the plan “a mistake” on Monday.' },
  {
    when: 'words and their setting come first',
    text: 'Ada Marsh said it was “a mistake” in an interview on Monday.',
  },
  {
    when: 'the verb goes along with another one',
    text: 'Ada Marsh scolded the board on Monday, calling it “lost”.',
  },
  {
    when: 'a verb without a comma goes along',
    text: 'Ada Marsh issued a statement on Monday calling it “lost”.',
  },
  {
    when: 'it opens the sentence of such a verb',
    text: 'On Monday, Ada Marsh showed that she would fight, calling it “lost”.',
  },
  {
    when: 'a programme is named',
    text: 'On the radio’s “Morning Tide” on Monday, Ada Marsh said: “We wait.”',
  },
  {
    when: 'listeners have a name',
    text: 'Ada Marsh told The Associated Gazette on Monday that “nobody sails”.',
  },
  { when: 'the words are reported', text: 'Ada Marsh said on Monday that the board would wait.' },
  { when: 'the words are reported without “that”', text: 'Ada Marsh said Monday the board would wait.' },
  { when: 'reported words come first', text: 'The board would wait, Ada Marsh said on Monday.' },
  {
    when: 'a source is named',
    text: '“We wait,” according to a statement from the Harbour Trust on Monday.',
  },
])('the day dates the words when $when', ({ text }) => {
  expect(saidIn(text)).toEqual([MONDAY]);
});

test.each([
  { when: 'it stands in the words', text: '“We sail on Monday,” Ada Marsh said.' },
  { when: 'it stands in reported words', text: 'Ada Marsh said that the board met on Monday.' },
  { when: 'it stands in reported words without “that”', text: 'Ada Marsh said the law passed on Monday.' },
  { when: 'it is the subject of the words', text: 'Ada Marsh said Monday was “the worst day” of all.' },
  { when: 'reported words end with it', text: 'The board will meet on Monday, Ada Marsh said.' },
  { when: 'part of the words stands behind the marks', text: 'Ada Marsh said nobody “will sail” on Monday.' },
  {
    when: 'the marked words are part of others',
    text: 'Ada Marsh told the board the vote lost on Monday “was a mistake”.',
  },
  { when: 'it is what was spoken of', text: '“We wait,” Ada Marsh said of the vote on Monday.' },
  {
    when: 'it is what was referred to',
    text: '“We wait,” Ada Marsh said with regard to the attack on Monday.',
  },
  { when: 'it is what came before', text: '“We wait,” Ada Marsh said after the vote on Monday.' },
  { when: 'it is what is to come', text: '“We wait,” Ada Marsh said ahead of a meeting on Monday.' },
  {
    when: 'it is what was asked about',
    text: '“We wait,” Ada Marsh said when asked about the vote on Monday.',
  },
  { when: 'a clause tells of the speaker', text: '“We wait,” said Ada Marsh, who was elected on Monday.' },
  { when: 'a clause before the verb does', text: 'Ada Marsh, who was elected on Monday, said: “We wait.”' },
  { when: 'it names a body', text: '“We wait,” Ada Marsh told the Feb. 26 committee.' },
  {
    when: 'an interview is shown on it',
    text: '“We wait,” Ada Marsh said in an interview broadcast on Monday.',
  },
  {
    when: 'something else has happened on it',
    text: 'On Monday the board met and Ada Marsh said: “We wait.”',
  },
  {
    when: 'the object of the first verb may take it',
    text: 'Ada Marsh criticised the vote on Monday, calling it “lost”.',
  },
  {
    when: 'another’s words are told on it',
    text: 'On Monday Ada Marsh signed a plan that Tom Reed called “a mistake”.',
  },
  { when: 'it stands in another sentence', text: 'The board met on Monday. “We wait,” Ada Marsh said.' },
])('the day dates nothing when $when', ({ text }) => {
  expect(saidIn(text)).toEqual([null]);
});

test.each([
  {
    when: 'each has its own',
    text: '“We wait,” said Ada Marsh on Monday. “We sail,” said Tom Reed on Tuesday.',
  },
  {
    when: 'both stand in one sentence',
    text: '“We wait,” Ada Marsh said on Monday, and Tom Reed said on Tuesday: “We sail.”',
  },
])('two sayings have two days when $when', ({ text }) => {
  expect(saidIn(text)).toEqual([MONDAY, TUESDAY]);
});
