import { expect, test } from 'vitest';
import { findQuotations } from '../../src/quotations/quotations.ts';
import { aDocument } from '../support/a-document.ts';
import { annotated } from '../support/annotated.ts';
import { quotationsIn, readAnnotated } from '../support/read-annotated.ts';

test('a quotation says everything the text tells of it', () => {
  const text = '“We wait,” said Harbour Trust director Ada Marsh.';
  expect(findQuotations(aDocument(text))).toEqual([
    {
      span: { start: 1, end: 9 },
      kind: 'direct',
      cue: { start: 11, end: 15 },
      mention: { start: 16, end: 48 },
      speaker: 'Ada Marsh',
      role: 'Harbour Trust director',
      attribution: 'named',
      confidence: expect.closeTo(0.97, 1),
      named: true,
      said: null,
      expected: false,
    },
  ]);
});

test.each([
  {
    when: 'they follow in the same paragraph',
    text: '“⟨We wait,⟩” [Ada Marsh] {said}. “⟨Nobody sails.⟩”',
    how: ['named', 'carried'],
  },
  {
    when: 'narration stands between',
    text: '“⟨We wait,⟩” [Ada Marsh] {said}. The hall was full. “⟨Nobody sails.⟩”',
    how: ['named', 'carried'],
  },
  {
    when: 'they open the next paragraph',
    text: '[Ada Marsh] {said}: “⟨We wait.⟩”\n“⟨Nobody sails.⟩”',
    how: ['named', 'carried'],
  },
  {
    when: 'marks are opened again in each paragraph',
    text: '[Ada Marsh] {said}: “⟨We wait.⟩\n“⟨Nobody sails.⟩\n“⟨We vote at noon.⟩”',
    how: ['named', 'carried', 'carried'],
  },
  {
    when: 'the first cue is a pronoun',
    text: 'Ada Marsh stood up. “⟨We wait,⟩” [she] {said}. “⟨Nobody sails.⟩”',
    how: ['pronoun', 'carried'],
  },
  {
    when: 'the cue follows the second stretch',
    text: '“⟨We wait.⟩” “⟨Nobody sails,⟩” {said} [Ada Marsh].',
    how: ['carried', 'named'],
  },
  {
    when: 'a colon ends the paragraph before',
    text: '[Ada Marsh] said:\n“⟨Nobody sails.⟩”',
    how: ['carried'],
  },
])('words without a cue are carried over when $when', ({ text, how }) => {
  expect(readAnnotated(text)).toEqual({ text, by: how.map(() => 'Ada Marsh') });
  expect(quotationsIn(text).map(({ attribution }) => attribution)).toEqual(how);
});

test.each([
  {
    when: 'a paragraph of narration stands between',
    text: '“We wait,” Ada Marsh said.\nThe hall emptied.\n“Nobody sails.”',
  },
  {
    when: 'narration ends the paragraph before',
    text: '“We wait,” Ada Marsh said. The hall emptied.\n“Nobody sails.”',
  },
  {
    when: 'the paragraph before only tells of her',
    text: '“We wait,” Ada Marsh said.\nTom Reed left the hall.\n“Nobody sails.”',
  },
])('words without a cue are nobody’s when $when', ({ text }) => {
  expect(quotationsIn(text).map(({ named }) => named)).toEqual([true, false]);
});

test('a new speaker ends what is carried over', () => {
  const text =
    '“⟨We wait,⟩” [Ada Marsh] {said}.\n“⟨We sail,⟩” [Tom Reed] {said}. “⟨At noon.⟩”\n“⟨Nobody does,⟩” {said} [Ada Marsh].';
  expect(readAnnotated(text)).toEqual({ text, by: ['Ada Marsh', 'Tom Reed', 'Tom Reed', 'Ada Marsh'] });
});

test.each([
  { text: 'Ada Marsh is expected to say: “We wait.”', expected: [true] },
  { text: 'Ada Marsh will say: “We wait.” She will add: “Nobody sails.”', expected: [true, true] },
  { text: 'Ada Marsh will say: “We wait. Nobody sails.\n“We vote at noon.”', expected: [true, true] },
  { text: 'Ada Marsh is due to tell the board:\nWe wait for the tide.', expected: [true] },
  { text: 'Ada Marsh is expected to call it “a gift to nobody”.', expected: [true] },
  { text: 'Ada Marsh said: “We will wait.”', expected: [false] },
])('speech announced and not yet made is marked so: $text', ({ text, expected }) => {
  expect(quotationsIn(text).map((quotation) => quotation.expected)).toEqual(expected);
});

test('the surer the place of the words, the surer the speaker', () => {
  const found = [
    '“We wait,” said Ada Marsh.',
    'Ada Marsh met Eva Quine. “We wait,” she said.',
    'Ada Marsh waits. “Nobody sails until noon.”',
  ].map((text) => quotationsIn(text)[0]!);
  expect(found).toEqual(found.toSorted((a, b) => b.confidence - a.confidence));
  expect(found.map(({ named }) => named)).toEqual([true, false, false]);
});

test('quotations come in reading order', () => {
  const { text, contents } = annotated(
    '[Tom Reed] said that ⟨the harbour is closed⟩.\n“⟨We wait,⟩” Ada Marsh said, “⟨and then we vote.⟩”',
  );
  expect(findQuotations(aDocument(text)).map(({ span }) => span)).toEqual(contents);
});

test.each([
  { what: 'a sentence of cues and commas', text: 'said, '.repeat(60), found: 0 },
  {
    what: 'a mark that stays open over a long paragraph',
    text: `“${'We wait and '.repeat(16_000)}`,
    found: 1,
  },
])('$what is read', ({ text, found }) => {
  // Were every way of reading it tried, the runner would give up long before.
  expect(findQuotations(aDocument(text))).toHaveLength(found);
});

test.each(['', '“', '“”', '…', '\u{1f6a2}', '”We wait“', "'", 'said said said', ':'])(
  'nothing is thrown at %j',
  (text) => {
    expect(() => findQuotations(aDocument(text))).not.toThrow();
  },
);

test('behind “…,” said Ada Marsh. the next paragraph in marks may be an answer, and names nobody', () => {
  const quotations = quotationsIn('“We wait,” said Ada Marsh.\n\n“You do not.”');
  expect(quotations.map(({ speaker, named }) => [speaker, named])).toEqual([
    ['Ada Marsh', true],
    ['Ada Marsh', false],
  ]);
});

test.each([
  {
    when: 'a party and a state stand behind it',
    text: '“We wait,” Sen. Ada Marsh, D-Ohio, said.',
    by: 'Ada Marsh',
  },
  { when: 'they stand in brackets', text: '“We wait,” said Sen. Ada Marsh (D-Ohio).', by: 'Ada Marsh' },
  { when: 'a transcript prints it', text: 'Ada Marsh came.\nMARSH: “We wait.”', by: 'Ada Marsh' },
  { when: 'a suffix stands behind a comma', text: '“We wait,” Tom Reed, Jr., said.', by: 'Tom Reed, Jr.' },
  {
    when: 'it is a particle’s',
    text: 'Bill de Reed came. Then, de Reed said, “we wait.”',
    by: 'Bill de Reed',
  },
  {
    when: 'a couple speaks',
    text: 'Ada Marsh and Tom Marsh came. “We wait,” Mr. and Mrs. Marsh said.',
    by: 'Mr. and Mrs. Marsh',
  },
])('the speaker is $by when $when', ({ text, by }) => {
  expect(quotationsIn(text).map(({ speaker, named }) => ({ speaker, named }))).toEqual([
    { speaker: by, named: true },
  ]);
});
