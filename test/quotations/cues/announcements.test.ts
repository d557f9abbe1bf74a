import { expect, test } from 'vitest';
import { quotationsIn, readAnnotated } from '../../support/read-annotated.ts';

test.each([
  { when: 'the cue is inverted', text: '“⟨We wait,⟩” {said} [Ada Marsh].' },
  { when: 'the cue follows the name', text: '“⟨We wait,⟩” [Ada Marsh] {said}.' },
  { when: 'the comma stands outside', text: '“⟨We wait⟩”, {said} [Ada Marsh].' },
  { when: 'the words come last', text: '[Ada Marsh] {said}: “⟨We wait.⟩”' },
  { when: 'the words come last behind a comma', text: '[Ada Marsh] {said}, “⟨We wait.⟩”' },
  { when: 'an addressee stands between', text: '[Ada Marsh] {told} the Gazette: “⟨We wait.⟩”' },
  { when: 'an occasion stands between', text: '[Ada Marsh] {wrote} in a letter to the board: “⟨We wait.⟩”' },
  { when: 'the words are a question', text: '“⟨Do we wait?⟩” [Ada Marsh] {asked} the crews.' },
  { when: 'the words are a call', text: '“⟨We wait!⟩” {shouted} [Ada Marsh].' },
  { when: 'the words trail off', text: '“⟨We wait …⟩” [Ada Marsh] {said}.' },
  { when: 'an adverb stands before the cue', text: '“⟨We wait,⟩” [Ada Marsh] later {told} the Gazette.' },
  { when: 'an apposition stands before the cue', text: '“⟨We wait,⟩” [Ada Marsh], a pilot, {said}.' },
  {
    when: 'a who-clause stands before the cue',
    text: '“⟨We wait,⟩” [Ada Marsh], who runs the harbour, {said}.',
  },
  { when: 'a party stands before the cue', text: '“⟨We wait,⟩” [Ada Marsh] (Ind., Quayside) {said}.' },
  { when: 'only a name and a colon stand before', text: '[Ada Marsh]: “⟨We wait.⟩”' },
  { when: 'a name, a role and a colon stand before', text: '[Ada Marsh], chair of the board: “⟨We wait.⟩”' },
  { when: 'it is according to somebody', text: '“⟨The harbour is closed,⟩” {according to} [Ada Marsh].' },
  {
    when: 'according to somebody comes first',
    text: '{According to} [Ada Marsh], “⟨the harbour is closed.⟩”',
  },
  {
    when: 'a participle announces',
    text: '[Ada Marsh] closed the hall, {saying} “⟨the harbour is not for sale.⟩”',
  },
  { when: 'a participle judges', text: '[Ada Marsh] left early, {calling} the vote “⟨a gift to nobody⟩”.' },
  { when: 'a participle adds', text: '“⟨We wait,⟩” [Ada Marsh] {said}, {adding}: “⟨Nobody sails.⟩”', by: 2 },
  { when: 'a verb takes the words in', text: '[Ada Marsh] {called} the vote “⟨a gift to nobody⟩”.' },
  { when: 'a verb takes one word in', text: '[Ada Marsh] {branded} the vote “⟨reckless⟩”.' },
  { when: 'it is described as', text: '[Ada Marsh] {described} the vote as “⟨a gift to nobody⟩”.' },
  { when: 'it is dismissed as one word', text: '[Ada Marsh] {dismissed} the vote as “⟨reckless⟩”.' },
  { when: 'the words end a that-clause', text: '[Ada Marsh] {said} that the harbour is “⟨not for sale⟩”.' },
  {
    when: 'two stretches stand in a clause',
    text: '[Ada Marsh] {said} the harbour is “⟨not for sale⟩” and “⟨never was⟩”.',
    by: 2,
  },
  { when: 'the words open a clause', text: 'The harbour is “⟨not for sale⟩”, [Ada Marsh] {said}.' },
  { when: 'the cue interrupts', text: '“⟨We wait,⟩” {said} [Ada Marsh], “⟨and then we vote.⟩”', by: 2 },
  {
    when: 'the cue interrupts behind the name',
    text: '“⟨We,⟩” [Ada Marsh] {said}, “⟨wait for the tide.⟩”',
    by: 2,
  },
])('when $when, the speaker is Ada Marsh', ({ text, by = 1 }) => {
  expect(readAnnotated(text)).toEqual({ text, by: Array(by).fill('Ada Marsh') });
});

test.each([
  { when: 'is spoken to', text: '“⟨We wait,⟩” [Ada Marsh] {told} Tom Reed.' },
  { when: 'is spoken to before the words', text: '[Ada Marsh] {asked} Tom Reed: “⟨Do we wait?⟩”' },
  { when: 'is spoken of', text: '“⟨He waits,⟩” [Ada Marsh] {said} of Tom Reed.' },
  { when: 'stands in an adjunct', text: 'After meeting Tom Reed, [Ada Marsh] {said}: “⟨We wait.⟩”' },
  { when: 'asks the questions', text: 'In an interview with Tom Reed, [Ada Marsh] {said}: “⟨We wait.⟩”' },
  { when: 'stands in a who-clause', text: '“⟨We wait,⟩” {said} [Ada Marsh], who met Tom Reed.' },
  { when: 'stands in the quoted clause', text: '[Ada Marsh] {said} Tom Reed “⟨waits for the tide⟩”.' },
  { when: 'speaks in the sentence before', text: 'Tom Reed left. “⟨We wait,⟩” [Ada Marsh] {said}.' },
  { when: 'is cited', text: '“⟨We wait,⟩” [Ada Marsh] {said}, citing Tom Reed.' },
])('the speaker is Ada Marsh when Tom Reed $when', ({ text }) => {
  expect(readAnnotated(text)).toEqual({ text, by: ['Ada Marsh'] });
});

test('two speakers of one sentence keep their own words', () => {
  const text = '“⟨We wait,⟩” [Ada Marsh] {said}; “⟨we vote,⟩” [Tom Reed] {said}.';
  expect(readAnnotated(text)).toEqual({ text, by: ['Ada Marsh', 'Tom Reed'] });
});

test.each([
  { text: 'Ada Marsh and Tom Reed said: “We wait.”' },
  { text: '“We wait,” Ada Marsh and Tom Reed said.' },
])('words that two people say together are not given to one of them: $text', ({ text }) => {
  expect(quotationsIn(text).map(({ named, speaker }) => (named ? speaker : null))).not.toContain('Tom Reed');
  expect(quotationsIn(text).map(({ named, speaker }) => (named ? speaker : null))).not.toContain('Ada Marsh');
});

test.each([
  { when: 'nobody announces it', text: 'The board met. “Nobody sails until the tide has turned.”' },
  { when: 'the sentence only moves', text: '“We wait until the tide has turned.” Ada Marsh shook her head.' },
  { when: 'the person is told it', text: '“The harbour is closed until the spring,” Ada Marsh was told.' },
  {
    when: 'the next sentence has the cue',
    text: '“We wait until the tide has turned.” Nobody sails, Ada Marsh said.',
  },
])('nobody is named for a quotation when $when', ({ text }) => {
  expect(
    quotationsIn(text)
      .filter(({ kind }) => kind !== 'indirect')
      .map(({ named, speaker, attribution }) => ({ speaker: named ? speaker : null, attribution })),
  ).toEqual([{ speaker: null, attribution: 'not-stated' }]);
});

test.each([
  { when: 'the verb is denied', text: 'Ada Marsh did not say “the harbour is for sale”.' },
  { when: 'it never happened', text: 'Ada Marsh never said: “The harbour is for sale.”' },
  { when: 'she denies it', text: 'Ada Marsh denied saying “the harbour is for sale”.' },
  { when: 'nobody did', text: 'Nobody said “the harbour is for sale”.' },
])('words that somebody did not say are not theirs when $when', ({ text }) => {
  expect(quotationsIn(text).map(({ named }) => named)).toEqual([false]);
});

test.each([
  { when: 'all of it stands in marks', text: '“We wait,” said Ada Marsh.', kinds: ['direct'] },
  {
    when: 'the cue interrupts it',
    text: '“We wait,” said Ada Marsh, “and then we vote.”',
    kinds: ['direct', 'direct'],
  },
  {
    when: 'the reporter begins it',
    text: 'The harbour is “not for sale,” said Ada Marsh.',
    kinds: ['mixed'],
  },
  {
    when: 'the reporter tells the rest',
    text: 'Ada Marsh said the harbour is “not for sale”.',
    kinds: ['mixed'],
  },
])('a quotation is $kinds when $when', ({ text, kinds }) => {
  expect(quotationsIn(text).map(({ kind }) => kind)).toEqual(kinds);
});

test.each([
  {
    when: 'her office stands before her name',
    text: '“⟨We wait,⟩” his press secretary, [Ada Marsh], {told} reporters.',
  },
  { when: 'her name has a particle', text: 'The rapporteur, [Ada van Daal], {said}: “⟨We wait.⟩”' },
  {
    when: 'somebody explained says it in a clause',
    text: 'They met [Ada Marsh], a lawyer, who {said} they “⟨wait for nobody⟩”.',
  },
])('the speaker is found when $when', ({ text }) => {
  expect(readAnnotated(text).text).toBe(text);
});

test('who tells of words is not who says them', () => {
  const [quotation] = quotationsIn(
    'The council said “stop talking,” according to a person who saw the letter.',
  );
  expect(quotation?.speaker).toBe('the council');
});
