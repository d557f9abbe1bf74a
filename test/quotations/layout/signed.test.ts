import { expect, test } from 'vitest';
import { quotationsIn, readAnnotated } from '../../support/read-annotated.ts';

const ADA = 'Ada Marsh';

test.each([
  { form: 'behind marks', text: '“⟨We wait.⟩” — [Ada Marsh]' },
  { form: 'with a role', text: '“⟨We wait for the tide⟩” – [Ada Marsh], chair of the Harbour Trust' },
  { form: 'behind two hyphens', text: '"⟨We wait.⟩" -- [Ada Marsh]' },
  { form: 'behind a hyphen', text: '"⟨We wait.⟩" - [Ada Marsh]' },
  { form: 'with an honorific', text: '“⟨We wait.⟩” — [Sen. Ada Marsh]' },
  { form: 'with an office before the name', text: '“⟨We wait.⟩” — [Harbour Trust chair Ada Marsh]' },
  { form: 'with a seat', text: '“⟨We wait.⟩” — [Ada Marsh] (D-Quay)' },
  { form: 'with a full stop', text: '“⟨We wait.⟩” — [Ada Marsh].' },
  { form: 'below marks', text: '“⟨We wait.⟩”\n— [Ada Marsh], chair of the Harbour Trust' },
  { form: 'as a post', text: '⟨The tide is low⟩ — [Ada Marsh] (@adamarsh) March 6, 2020' },
  { form: 'below a post', text: '⟨The tide is low⟩\n— [Ada Marsh] (@adamarsh) 6 March 2020' },
  {
    form: 'behind a picture of a post',
    text: '⟨The tide is low.⟩ pic.twitter.com/aB1 — [Ada Marsh] (@adamarsh)',
  },
  { form: 'behind quoted lines', text: '> ⟨The tide is low.⟩\n> — [Ada Marsh]' },
  { form: 'behind words in the first person', text: '⟨We wait for the tide.⟩ — [Ada Marsh]' },
  { form: 'below words in the first person', text: '⟨We wait for the tide.⟩\n— [Ada Marsh], chair' },
])('words are by whoever signs them $form', ({ text }) => {
  expect(readAnnotated(text)).toEqual({ text, by: [ADA] });
  expect(quotationsIn(text).map(({ kind, attribution }) => [kind, attribution])).toEqual([
    ['direct', 'named'],
  ]);
});

test('a signature stands for all paragraphs of what it signs', () => {
  const text = 'The hall was full.\n“⟨We wait.⟩\n“⟨Nobody sails.⟩”\n— [Ada Marsh]';
  expect(readAnnotated(text)).toEqual({ text, by: [ADA, ADA] });
});

test('a signature stands for one post only', () => {
  const text = 'The hall was full.\n⟨The tide is low⟩\n— [Ada Marsh] (@adamarsh) March 6, 2020';
  expect(readAnnotated(text)).toEqual({ text, by: [ADA] });
});

test('of two quotations in marks only the signed one is signed', () => {
  const text = '“⟨You sail,⟩” {said} [Tom Reed].\n“⟨We wait.⟩”\n— [Ada Marsh]';
  expect(readAnnotated(text)).toEqual({ text, by: ['Tom Reed', ADA] });
});

test.each([
  { what: 'a work and its maker', text: '“The Tide” — Ada Marsh' },
  { what: 'a reporter under a report', text: 'The hall was full. — Ada Marsh' },
  { what: 'a reporter by the role', text: 'We asked the board. — Ada Marsh, staff writer' },
  { what: 'an agency', text: 'We asked the board. — Reuters' },
  { what: 'a contribution', text: 'The hall was full.\n— Ada Marsh contributed to this report.' },
  { what: 'a sentence that goes on', text: 'We wait — Ada Marsh of all people' },
  { what: 'a name in mid-sentence', text: 'We wait for the new chair — Ada Marsh — and sail.' },
  { what: 'a list', text: 'We met in the hall.\n- Ada Marsh\n- Tom Reed' },
  { what: 'a name below a name', text: 'The hall was full.\n— Tom Reed\n— Ada Marsh (@adamarsh)' },
  { what: 'a name by itself', text: '— Ada Marsh' },
  { what: 'an article', text: `${'We wait for the tide. '.repeat(40)}\n— Ada Marsh` },
])('$what is no signature of speech', ({ text }) => {
  expect(quotationsIn(text).filter(({ named }) => named)).toEqual([]);
});
