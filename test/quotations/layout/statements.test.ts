import { expect, test } from 'vitest';
import { quotationsIn, readAnnotated } from '../../support/read-annotated.ts';

const ADA = 'Ada Marsh';

test.each([
  'The following {statement can be attributed to} [Ada Marsh], chair of the Harbour Trust:',
  'The following {statement is attributable to} [Ada Marsh], chair of the Harbour Trust:',
  'The following is {attributable to} [Ada Marsh]:',
  'The following is a {statement from} [Ada Marsh], chair of the Harbour Trust:',
  '{Statement from} [Ada Marsh]:',
  '{Statement by} [Ada Marsh], chair of the Harbour Trust:',
  '{Statement of} [Ada Marsh] on the vote:',
  '{Remarks from} [Senator Ada Marsh]:',
  '{Comment from} the chair of the Harbour Trust, [Ada Marsh]:',
  '[Ada Marsh] {issued the following statement}:',
  '[Ada Marsh], chair of the Harbour Trust, {released the following statement}:',
  '[Ada Marsh] today {made the following brief remarks} on the vote:',
  'QUAY – Today, [Senator Ada Marsh] (D-Quay) {released the following statement} on the vote:',
  'The vote was close. After it [Ada Marsh] {issued this statement}:',
])('%s announces the paragraphs below as a statement', (announcement) => {
  const text = `${announcement}\n⟨We wait for the tide.⟩\n⟨I thank our crews.⟩`;
  expect(readAnnotated(text)).toEqual({ text, by: [ADA, ADA] });
  expect(quotationsIn(text).map(({ kind, attribution }) => [kind, attribution])).toEqual([
    ['direct', 'named'],
    ['direct', 'carried'],
  ]);
});

test('a heading announces a statement that speaks for itself', () => {
  const text = '{Statement by} [Ada Marsh] on the vote\n⟨We wait for the tide.⟩';
  expect(readAnnotated(text)).toEqual({ text, by: [ADA] });
});

test('a statement whose speaker is a pronoun is by whom it means', () => {
  const text = 'Ada Marsh opened the hall. [She] {issued the following statement}:\n⟨We wait for the tide.⟩';
  expect(readAnnotated(text)).toEqual({ text, by: [ADA] });
});

test('an announced statement may stand in marks that each paragraph opens again', () => {
  const text =
    '[Ada Marsh] {issued the following statement}:\n“⟨We wait.⟩\n“⟨Nobody sails.⟩”\nThe hall was full.';
  expect(readAnnotated(text)).toEqual({ text, by: [ADA, ADA] });
});

const ANNOUNCED = '{Statement from} [Ada Marsh]:\n⟨The harbour is not for sale.⟩\n⟨The tide is low.⟩';

test.each([
  '###',
  '-30-',
  'ENDS',
  '– Ends –',
  'Notes to editors',
  'Notes to editors: The quay was built in 1890.',
  'Contact: Tom Reed, 555 0199.',
  'Media contact: Tom Reed.',
  'For more information call 555 0199.',
  'About the Harbour Trust',
  'About the Harbour Trust: The trust keeps the quay.',
])('%s ends a statement, which is all that stands before it', (end) => {
  const text = `${ANNOUNCED}\n${end}\nWe were founded in 1890.`;
  expect(readAnnotated(text)).toEqual({ text, by: [ADA, ADA] });
});

const BEGINNING = '{Statement from} [Ada Marsh]:\n⟨We wait for the tide.⟩';

test.each([
  { what: 'a heading', after: 'The quay\nWe were founded in 1890.' },
  { what: 'the reporter’s words about its speaker', after: 'Marsh was elected in 1990, and we know her.' },
  { what: 'the reporter’s plea', after: 'We have asked the board for comment.' },
  { what: 'narration at the end', after: 'The quay was built in 1890.' },
])('a statement ends before $what', ({ after }) => {
  const text = `${BEGINNING}\n${after}`;
  expect(readAnnotated(text)).toEqual({ text, by: [ADA] });
});

test('a statement ends where somebody else is quoted', () => {
  const text = `${BEGINNING}\n“⟨You sail,⟩” {said} [Tom Reed].`;
  expect(readAnnotated(text)).toEqual({ text, by: [ADA, 'Tom Reed'] });
});

test('a block under “said:” ends with the release, too', () => {
  const text =
    '[Ada Marsh], chair of the Harbour Trust, {said}:\n⟨We wait for the tide.⟩\nAbout the Harbour Trust: We keep the quay.';
  expect(readAnnotated(text)).toEqual({ text, by: [ADA] });
});

test.each([
  {
    form: 'name, role and colon',
    text: '[Ada Marsh], chair of the Harbour Trust: ‘⟨We wait.⟩\n‘⟨Nobody sails.⟩\n‘⟨We vote.⟩’\nThe hall was full.',
    by: [ADA, ADA, ADA],
  },
  {
    form: 'name, role, said and colon',
    text: '[Ada Marsh], chair of the Harbour Trust, {said}: ‘⟨We don’t wait.⟩\n‘⟨The crews’ boats sail.⟩’',
    by: [ADA, ADA],
  },
  {
    form: 'straight marks',
    text: "[Ada Marsh], chair of the Harbour Trust, {said}: '⟨We don't wait.⟩\n'⟨Nobody sails.⟩'",
    by: [ADA, ADA],
  },
  {
    form: 'one after another',
    text: '[Ada Marsh], chair of the Harbour Trust: ‘⟨We wait.⟩’\n[Tom Reed], editor of the Gazette, {said}: ‘⟨You sail.⟩’',
    by: [ADA, 'Tom Reed'],
  },
])('supporting quotes in single marks are read from $form', ({ text, by }) => {
  expect(readAnnotated(text)).toEqual({ text, by });
});

test.each([
  {
    what: 'a heading over a report',
    text: 'Statement by Ada Marsh on the vote\nThe mayor spoke for an hour.',
  },
  {
    what: 'a statement of something',
    text: 'There is a statement of principles:\nWe wait for the tide.',
  },
  { what: 'a message of nobody', text: 'There were comments from everywhere:\nWe wait for the tide.' },
  {
    what: 'a statement told of in a sentence',
    text: 'The statement from Ada Marsh was short.\nWe wait for the tide.',
  },
  { what: 'a list', text: 'Ada Marsh made the following points:\nWe wait for the tide.' },
  { what: 'an announcement of nothing', text: 'Statement from Ada Marsh:' },
  {
    what: 'an announcement before a heading',
    text: 'Statement from Ada Marsh:\nThe quay\nWe wait for the tide.',
  },
])('$what is no statement', ({ text }) => {
  expect(quotationsIn(text)).toEqual([]);
});

test.each([
  {
    what: 'an apostrophe before a shortened word',
    text: 'The ‘tis and ’twas of it.\n‘We wait,’ said Ada Marsh.',
    found: 1,
  },
  {
    what: 'a single mark in mid-sentence',
    text: 'The crew of the ‘Tide sails.\n‘We wait,’ said Ada Marsh.',
    found: 1,
  },
])('$what opens nothing that the next paragraph goes on with', ({ text, found }) => {
  expect(quotationsIn(text)).toHaveLength(found);
});
