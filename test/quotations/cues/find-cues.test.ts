import { expect, test } from 'vitest';
import { type Cue, findCues } from '../../../src/quotations/cues/find-cues.ts';
import { spanOf } from '../../../src/quotations/mentions/find-mention.ts';
import { readParagraph } from '../../../src/quotations/read-paragraph.ts';
import { annotate, annotated } from '../../support/annotated.ts';

/** The cues of a text of one sentence, and the same text with them and their speakers marked. */
function cuesIn(marked: string): { cues: readonly Cue[]; text: string } {
  const { text } = annotated(marked);
  const [sentence] = readParagraph(text, { start: 0, end: text.length }).sentences;
  const cues = findCues(sentence!);
  const found = cues.map(({ span, speaker }) => ({
    cue: span,
    mention: speaker === null ? null : spanOf(sentence!.items, speaker),
  }));
  return { cues, text: annotate(text, found) };
}

test.each([
  { when: 'the verb follows the name', text: '[Ada Marsh] {said}: “We wait.”' },
  { when: 'the verb precedes the name', text: '“We wait,” {said} [Ada Marsh].' },
  { when: 'the verb is in the present', text: '“We wait,” {says} [Ada Marsh].' },
  { when: 'an adverb stands between', text: '“We wait,” [Ada Marsh] quietly {said}.' },
  { when: 'an auxiliary stands between', text: '[Ada Marsh] has {warned}: “We wait.”' },
  { when: 'an apposition stands between', text: '“We,” [Ada Marsh], a pilot, {said}, “wait.”' },
  { when: 'an age stands between', text: '“We wait,” [Ada Marsh], 52, {said}.' },
  { when: 'a bracket stands between', text: '“We wait,” [Ada Marsh] (Ind., Quayside) {said}.' },
  { when: 'dashes stand between', text: '“We wait,” [Ada Marsh] – a pilot – {said}.' },
  { when: 'a who-clause stands between', text: '[Ada Marsh], who runs the harbour, {said}: “We wait.”' },
  { when: 'the subject has two verbs', text: '[Ada Marsh] stood up and {said}: “We wait.”' },
  { when: 'the verb has an infinitive', text: '[Ada Marsh] went on to {say}: “We wait.”' },
  { when: 'a participle follows', text: '[Ada Marsh] left the hall, {saying} “we wait”.' },
  { when: 'an adjunct comes first', text: 'In a statement, [Ada Marsh] {said}: “We wait.”' },
  { when: 'an adjunct without a comma comes first', text: 'In a statement [Ada Marsh] {said}: “We wait.”' },
  {
    when: 'another person stands in the adjunct',
    text: 'After meeting Tom Reed, [Ada Marsh] {said}: “We wait.”',
  },
  { when: 'another person is spoken to', text: '“We wait,” [Ada Marsh] {told} Tom Reed.' },
  { when: 'another person stands in the clause', text: '[Ada Marsh], who met Tom Reed, {said}: “We wait.”' },
  {
    when: 'a town and its state stand in the clause',
    text: '[Ada Marsh], who went to Quayside, Ohio, on Monday, {said}: “We wait.”',
  },
  {
    when: 'her office names a body and stands before an insertion',
    text: '[Ada Marsh], chief officer of the Harbour Trust, an old body, {said}: “We wait.”',
  },
  {
    when: 'a contrast opens her clause',
    text: 'Tom Reed left the hall, while [Ada Marsh] stood up and {said}: “We wait.”',
  },
  { when: 'she wrote before', text: '[The lawyer] who drafted the letter {says}: “We wait.”' },
  {
    when: 'a home stands between',
    text: 'We met [Ada Marsh], 24, from Quayside, who {said}: “We wait.”',
  },
  { when: 'although stands before her', text: 'The hall is empty, although [her friends] {say}: “We wait.”' },
  { when: 'it is according to somebody', text: 'The harbour is closed, {according to} [Ada Marsh].' },
])('the cue and its subject are found when $when', ({ text }) => {
  expect(cuesIn(text).text).toBe(text);
});

test.each([
  { when: 'the verb is passive', text: 'Ada Marsh was told “the harbour is closed”.' },
  { when: 'it is believed', text: 'It is believed that the harbour is closed.' },
  { when: 'the word is a noun', text: 'The claims of the board were heard.' },
  { when: 'the word is a noun behind a possessive', text: 'Tom’s answer and his reply were heard.' },
  { when: 'it is an act and not an announcement', text: 'The board won by adding “back doors” to the hall.' },
  { when: 'the verb stands between marks', text: '“Tom said so.”' },
])('there is no cue when $when', ({ text }) => {
  expect(cuesIn(text).text).toBe(text);
});

test.each([
  { text: '[Ada Marsh] is expected to {say}: “We wait.”', expected: true },
  { text: '[Ada Marsh] is due to {tell} the board: “We wait.”', expected: true },
  { text: '[Ada Marsh] will {say}: “We wait.”', expected: true },
  { text: '[Ada Marsh] will also {say}: “We wait.”', expected: true },
  { text: '“We wait,” [Ada Marsh] will {say}.', expected: true },
  { text: '[Ada Marsh] {said}: “We will wait.”', expected: false },
  { text: '[Ada Marsh] {said} she will wait.', expected: false },
  { text: '[Ada Marsh] was quick to {say}: “We wait.”', expected: false },
])('speech to come is told from speech made: $text', ({ text, expected }) => {
  const { cues, text: shown } = cuesIn(text);
  expect({ text: shown, expected: cues.map((cue) => cue.expected) }).toEqual({ text, expected: [expected] });
});

test('a cue without a subject is kept, for others to judge', () => {
  expect(cuesIn('“We wait,” it was {said}.').cues.map(({ speaker }) => speaker)).toEqual([]);
  expect(cuesIn('Saying “we wait”, everybody left.').cues.map(({ speaker }) => speaker)).toEqual([null]);
});
