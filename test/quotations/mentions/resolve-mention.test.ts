import { expect, test } from 'vitest';
import { quotationsIn, readAnnotated } from '../../support/read-annotated.ts';

test.each([
  { when: 'the surname follows', text: 'Ada Marsh left. “⟨We wait,⟩” [Marsh] {said}.' },
  { when: 'the surname comes first', text: '“⟨We wait,⟩” [Marsh] {said}. Ada Marsh runs the harbour.' },
  {
    when: 'somebody else stands between',
    text: 'Ada Marsh left. Tom Reed left. “⟨We wait,⟩” [Marsh] {said}.',
  },
  { when: 'the surname has an honorific', text: 'Ada Marsh left. “⟨We wait,⟩” [Ms Marsh] {said}.' },
  { when: 'a man bears it too', text: 'Tom Marsh met Ada Marsh. “⟨We wait,⟩” [Ms Marsh] {said}.' },
  { when: 'the first name follows', text: 'Ada Marsh left. “⟨We wait,⟩” [Ada] {said}.' },
  { when: 'a role precedes the name', text: '“⟨We wait,⟩” {said} [UK Security Minister Ada Marsh].' },
  {
    when: 'her office in a possessive precedes',
    text: '“⟨We wait,⟩” {said} the trust’s director, [Ada Marsh].',
  },
  { when: 'her office precedes as subject', text: 'The trust’s director, [Ada Marsh], {said}: “⟨We wait.⟩”' },
  {
    when: 'her office stands behind “of”',
    text: 'The director of the Harbour Trust, [Ada Marsh], {said}: “⟨We wait.⟩”',
  },
  { when: 'her office is plain', text: '“⟨We wait,⟩” the minister, [Ada Marsh], {said}.' },
  { when: 'a body in a possessive precedes', text: '“⟨We wait,⟩” {said} [the Harbour Trust’s Ada Marsh].' },
  { when: 'initials in a possessive precede', text: '“⟨We wait,⟩” {said} [the HPA’s Ada Marsh].' },
  { when: 'the name stands before “of”', text: '“⟨We wait,⟩” {said} [Ada Marsh of the Harbour Trust].' },
  { when: 'a conjunction precedes', text: 'The crews left. But [Ada Marsh] {said}: “⟨We wait.⟩”' },
])('the speaker is Ada Marsh when $when', ({ text }) => {
  expect(readAnnotated(text)).toEqual({ text, by: ['Ada Marsh'] });
});

test.each(['👩 {told} the board: “⟨We wait for the tide.⟩”', '“⟨We wait for the tide,⟩” {said} 👩.'])(
  'an emoji is nobody in “%s”',
  (text) => {
    expect(readAnnotated(text)).toEqual({ text, by: [null] });
    expect(quotationsIn(text).map(({ speaker }) => speaker)).toEqual([null]);
  },
);

test('a surname that two people of one sentence share names nobody', () => {
  const quotations = quotationsIn('Ada Marsh and Eva Marsh left. “We wait,” Marsh said.');
  expect(quotations.map(({ named }) => named)).toEqual([false]);
});

test.each([
  { when: 'she was just named', text: 'Ada Marsh left. “⟨We wait,⟩” [she] {said}.', by: 'Ada Marsh' },
  {
    when: 'a man was named later',
    text: 'Ada Marsh met Tom Reed. “⟨We wait,⟩” [she] {said}.',
    by: 'Ada Marsh',
  },
  {
    when: 'a man was named before',
    text: 'Tom Reed met Ada Marsh. “⟨We wait,⟩” [she] {said}.',
    by: 'Ada Marsh',
  },
  {
    when: 'she spoke before',
    text: '“⟨We wait,⟩” [Ada Marsh] {said}. [She] {added}: “⟨We sail.⟩”',
    by: 'Ada Marsh',
  },
  {
    when: 'a woman was praised',
    text: 'Tom Reed praised Ada Marsh. “⟨She waits,⟩” [he] {said}.',
    by: 'Tom Reed',
  },
  {
    when: 'paragraphs lie between',
    text: 'Ada Marsh left.\nThe hall emptied.\n“⟨We wait,⟩” [she] {said}.',
    by: 'Ada Marsh',
  },
  {
    when: 'her office tells it',
    text: 'Spokeswoman Zorblat Quine left. “⟨We wait,⟩” [she] {said}.',
    by: 'Zorblat Quine',
  },
  {
    when: 'her office stands in small letters',
    text: 'Harbour spokeswoman Ada Marsh left. “⟨We wait,⟩” [she] {said}.',
    by: 'Ada Marsh',
  },
  {
    when: 'only an office is known',
    text: '“⟨We wait,⟩” [a spokeswoman] {said}. [She] {added}: “⟨We sail.⟩”',
    by: 'a spokeswoman',
  },
  {
    when: 'a body spoke',
    text: '[The Harbour Trust] {said}: “⟨We wait.⟩” [It] {added}: “⟨We sail.⟩”',
    by: 'the Harbour Trust',
  },
  { when: 'several did', text: 'The crews met at the quay. “⟨We wait,⟩” [they] {said}.', by: 'the crews' },
])('a pronoun means $by when $when', ({ text, by }) => {
  const { text: shown, by: speakers } = readAnnotated(text);
  expect({ text: shown, speakers: [...new Set(speakers)] }).toEqual({ text, speakers: [by] });
  expect(quotationsIn(text).at(-1)?.attribution).toBe('pronoun');
});

test.each([
  { when: 'nobody was named', text: '“We wait,” she said.' },
  { when: 'only a woman was named', text: 'Ada Marsh left. “We wait,” he said.' },
  { when: 'only a man was named', text: 'Tom Reed left. “We wait,” she said.' },
  { when: 'only a person was named', text: 'Ada Marsh left. “We wait,” it said.' },
  {
    when: 'she was named long ago',
    text: `Ada Marsh left. ${'The hall emptied. '.repeat(20)}“We wait,” she said.`,
  },
  { when: 'the office tells a woman', text: 'Congresswoman Zorblat Quine left. “We wait,” he said.' },
  { when: 'the reporter speaks', text: 'Ada Marsh left. “We wait,” I said.' },
])('a pronoun means nobody when $when', ({ text }) => {
  expect(quotationsIn(text).map(({ named, attribution }) => ({ named, attribution }))).toEqual([
    { named: false, attribution: 'not-stated' },
  ]);
});

test.each([
  { text: '“⟨We wait,⟩” [a Gazette spokesperson] {said}.', by: 'a Gazette spokesperson' },
  { text: '[A Gazette spokesperson] {said}: “⟨We wait.⟩”', by: 'a Gazette spokesperson' },
  {
    text: '“⟨We wait,⟩” {said} [a spokesman for the Harbour Trust].',
    by: 'a spokesman for the Harbour Trust',
  },
  { text: '“⟨We wait,⟩” {said} [a spokesman for Tom Reed].', by: 'a spokesman for Tom Reed' },
  { text: '“⟨We wait,⟩” [Tom Reed’s lawyer] {said}.', by: 'Tom Reed’s lawyer' },
  { text: '“⟨We wait,⟩” [the charity] {said}.', by: 'the charity' },
  { text: '“⟨We wait,⟩” [critics] {said}.', by: 'critics' },
  { text: '“⟨We wait,⟩” [two officials] {said}.', by: 'two officials' },
  { text: '“⟨We wait,⟩” {said} [one resident].', by: 'one resident' },
  { text: '[The Harbour Trust] {said} in a statement: “⟨We wait.⟩”', by: 'the Harbour Trust' },
  { text: '“⟨The harbour is old,⟩” [the report] {says}.', by: 'the report' },
])('a speaker without a name keeps the words of the document: $by', ({ text, by }) => {
  expect(readAnnotated(text)).toEqual({ text, by: [by] });
});

test.each([
  { text: 'Minister Tom Reed left. “We wait,” the minister said.', by: 'Tom Reed' },
  { text: 'Ada Marsh, director of the Harbour Trust, left. “We wait,” the director said.', by: 'Ada Marsh' },
  { text: 'Minister Tom Reed met Minister Ada Marsh. “We wait,” the minister said.', by: 'the minister' },
  { text: '“We wait,” the minister said.', by: 'the minister' },
])('an office with an article means whoever alone holds it: $text', ({ text, by }) => {
  expect(quotationsIn(text).map(({ speaker }) => speaker)).toEqual([by]);
});

test.each([
  { text: '“We wait,” said UK Security Minister Ada Marsh.', role: 'UK Security Minister' },
  { text: '“We wait,” said Home Secretary Ada Marsh.', role: 'Home Secretary' },
  { text: '“We wait,” said former Home Secretary Ada Marsh.', role: 'former Home Secretary' },
  { text: '“We wait,” said Harbour Trust director Ada Marsh.', role: 'Harbour Trust director' },
  { text: 'Harbour Trust director Ada Marsh said: “We wait.”', role: 'Harbour Trust director' },
  { text: '“We wait,” Harbour Trust director Ada Marsh said.', role: 'Harbour Trust director' },
  { text: '“We wait,” said Professor Ada Marsh.', role: 'Professor' },
  {
    text: '“We wait,” said Ada Marsh, director of the Harbour Trust.',
    role: 'director of the Harbour Trust',
  },
  { text: '“We wait,” said Ada Marsh, the harbour trust’s director.', role: 'harbour trust’s director' },
  { text: '“We wait,” Ada Marsh, a lawyer at the Harbour Trust, said.', role: 'lawyer at the Harbour Trust' },
  { text: 'Ada Marsh, chair of the board, left. “We wait,” Marsh said.', role: 'chair of the board' },
  { text: 'Ada Marsh, chair of the board, left. “We wait,” she said.', role: 'chair of the board' },
  { text: '“We wait,” said Ada Marsh.', role: null },
  { text: '“We wait,” said Ada Marsh, 52, on Tuesday.', role: null },
])('the role is printed as $role: $text', ({ text, role }) => {
  expect(quotationsIn(text).map((quotation) => quotation.role)).toEqual([role]);
});
