import { expect, test } from 'vitest';
import { quotationsIn, readAnnotated } from '../../support/read-annotated.ts';

test.each([
  { when: 'that follows', text: '[Ada Marsh] {said} that ⟨the harbour is not for sale⟩.' },
  { when: 'a bare clause follows', text: '[Ada Marsh] {said} ⟨the harbour is not for sale⟩.' },
  { when: 'whether follows', text: '[Ada Marsh] {asked} whether ⟨the harbour is for sale⟩.' },
  { when: 'somebody is asked if', text: '[Ada Marsh] {asked} the board if ⟨the harbour is for sale⟩.' },
  {
    when: 'an addressee stands between',
    text: '[Ada Marsh] {warned} the board that ⟨the harbour is not for sale⟩.',
  },
  { when: 'she tells somebody', text: '[Ada Marsh] {told} reporters ⟨the harbour is not for sale⟩.' },
  {
    when: 'time and place stand between',
    text: '[Ada Marsh] {said} on Monday in a letter to the board that ⟨the harbour is not for sale⟩.',
  },
  { when: 'a day stands between', text: '[Ada Marsh] {said} Monday ⟨she would not sell the harbour⟩.' },
  { when: 'she tweets it', text: '[Ada Marsh] {tweeted} that ⟨the harbour is not for sale⟩.' },
  { when: 'it counts', text: '[Ada Marsh] {said} ⟨about half of the boats are free⟩.' },
  { when: 'it begins with if', text: '[Ada Marsh] {said} ⟨if the board agrees, the boats are free⟩.' },
  { when: 'it comes first', text: '⟨The harbour is not for sale⟩, [Ada Marsh] {said}.' },
  {
    when: 'it comes first and she tells somebody',
    text: '⟨The harbour is not for sale⟩, [Ada Marsh] {told} the board on Monday.',
  },
  {
    when: 'it comes first and her office stands before her name',
    text: '⟨The harbour is not for sale⟩, his secretary, [Ada Marsh], {said}.',
  },
  { when: 'a connective comes first', text: 'But ⟨the harbour is not for sale⟩, [Ada Marsh] {said}.' },
  { when: 'it is according to her', text: '{According to} [Ada Marsh], ⟨the harbour is not for sale⟩.' },
  {
    when: 'it is according to her, who is explained',
    text: '{According to} [Ada Marsh], a lawyer in Quayside, ⟨the harbour is not for sale⟩.',
  },
  {
    when: 'it is according to her at last',
    text: '⟨The harbour is not for sale⟩, {according to} [Ada Marsh].',
  },
  {
    when: 'it is according to her after a dateline',
    text: 'QUAYSIDE (AP) — ⟨The harbour is not for sale⟩, {according to} [Ada Marsh].',
  },
  {
    when: 'it is according to her behind a colon',
    text: 'The tax does no harm: ⟨the harbour was full in May⟩, {according to} [Ada Marsh].',
  },
  {
    when: 'an introduction stands before her',
    text: 'In any case, [Ada Marsh] {said}, ⟨the harbour is not for sale⟩.',
  },
  {
    when: 'she says it in a who-clause',
    text: 'We met [Ada Marsh], who {said} ⟨she would not sell the boats⟩.',
  },
  {
    when: 'she says it as she leaves',
    text: '[Ada Marsh] left the hall, {saying} ⟨the harbour is not for sale⟩.',
  },
  {
    when: 'marked words stand elsewhere',
    text: '[Ada Marsh] {said} ⟨the harbour is not for sale⟩ and thanked the “crews”.',
  },
])('speech without marks is found when $when', ({ text }) => {
  const indirect = quotationsIn(text).filter(({ kind }) => kind === 'indirect');
  expect(indirect.map(({ named, speaker }) => (named ? speaker : null))).toEqual(['Ada Marsh']);
  expect(indirect.map(({ span }) => span)).toEqual(readSpans(text));
});

/** Where the stretches in ⟨ ⟩ stand once all annotation is taken away. */
function readSpans(text: string): { start: number; end: number }[] {
  const bare = text.replace(/[[\]{}]/gu, '');
  const start = bare.indexOf('⟨');
  return [{ start, end: bare.indexOf('⟩') - 1 }];
}

test.each([
  { when: 'the reporter contrasts', text: '⟨the harbour is closed⟩, while the boats are free.' },
  { when: 'another clause follows', text: '⟨the harbour is closed⟩, but the boats are free.' },
  { when: 'she says more', text: '⟨the harbour is closed⟩ and thanked the crews.' },
  { when: 'somebody else speaks', text: '⟨the harbour is closed⟩ and Tom Reed says the boats are free.' },
  { when: 'the reporter explains a name', text: '⟨she would sell to Tom Reed⟩, who owns the boats.' },
  { when: 'the reporter judges', text: '⟨the harbour is closed⟩, contradicting what Tom Reed wrote.' },
  { when: 'the reporter adds what was done', text: '⟨the harbour is closed⟩, a step Tom Reed welcomed.' },
  { when: 'shares are compared', text: '⟨the harbour is closed⟩, compared with half of the crews.' },
  { when: 'a dash follows', text: '⟨the harbour is closed⟩ — the boats are free.' },
  { when: 'a semicolon follows', text: '⟨the harbour is closed⟩; the boats are free.' },
  { when: 'more of it follows', text: '⟨the harbour is closed and that the boats are free⟩.' },
  { when: 'two dashes insert something', text: '⟨the harbour — the old one — is closed⟩.' },
  { when: 'commas insert something', text: '⟨the harbour, which Tom Reed built, is closed⟩.' },
  { when: 'it lists', text: '⟨she sold three boats: the Gull, which is old, and the Tern⟩.' },
])('what is said ends where the reporter may go on: $when', ({ text }) => {
  const full = `[Ada Marsh] {said} that ${text}`;
  expect(readAnnotated(full).text.replaceAll(/[[\]{}]/gu, '')).toContain(
    text.slice(0, text.indexOf('⟩') + 1),
  );
});

test.each([
  {
    when: 'it begins with while',
    text: 'While [Ada Marsh] {says} that ⟨the harbour is closed⟩, the boats sail every day.',
  },
  {
    when: 'it stands in a who-clause',
    text: '[Ada Marsh], who {says} that ⟨the harbour is closed⟩, left the hall.',
  },
])('the reporter’s own clause is not hers when $when', ({ text }) => {
  expect(readAnnotated(text)).toEqual({ text, by: ['Ada Marsh'] });
});

test.each([
  {
    when: 'somebody tells of somebody',
    text: '⟨Ada Marsh said that the harbour is closed⟩, {according to} [Tom Reed].',
    by: ['Tom Reed'],
  },
  {
    when: 'two speak one after the other',
    text: '[Ada Marsh] {said} ⟨the harbour is closed⟩ and [Tom Reed] {said} ⟨the boats are free⟩.',
    by: ['Ada Marsh', 'Tom Reed'],
  },
  {
    when: 'somebody speaks for another',
    text: '[A spokesman for Mr. Reed] {said} ⟨the harbour is closed for good⟩.',
    by: ['a spokesman for Mr. Reed'],
  },
  {
    when: 'critics are given arms',
    text: 'The board offered arms to [critics] who {say} ⟨the harbour is a ruin⟩.',
    by: ['critics'],
  },
])('each statement is given to its own speaker when $when', ({ text, by }) => {
  expect(readAnnotated(text)).toEqual({ text, by });
});

test.each([
  { when: 'one of several is read', text: 'Ada Marsh and her lawyers said the harbour is closed.' },
  { when: 'somebody is spoken of before', text: 'Ada Marsh left. Tom Reed is waiting at home, he said.' },
])('speech is found and nobody is named when $when', ({ text }) => {
  expect(quotationsIn(text).map(({ kind, named }) => ({ kind, named }))).toEqual([
    { kind: 'indirect', named: false },
  ]);
});

test.each([
  { when: 'it is negated', text: 'Ada Marsh did not say that the harbour is for sale.' },
  { when: 'it is negated in the perfect', text: 'Ada Marsh has not said that the harbour is for sale.' },
  { when: 'it never happened', text: 'Ada Marsh never said that the harbour is for sale.' },
  { when: 'she declined', text: 'Ada Marsh declined to say whether the harbour is for sale.' },
  { when: 'she refused', text: 'Ada Marsh refused to say whether the harbour is for sale.' },
  { when: 'nobody did', text: 'Nobody said that the harbour is for sale.' },
  { when: 'it is a condition', text: 'If Ada Marsh says that the harbour is for sale, we leave.' },
])('nobody is named for what was not said when $when', ({ text }) => {
  expect(quotationsIn(text).filter(({ named }) => named)).toEqual([]);
});

test.each([
  { when: 'nothing follows', text: 'Ada Marsh said nothing.' },
  { when: 'no clause follows', text: 'Ada Marsh thanked the crews of all the boats.' },
  { when: 'a thing follows', text: 'Ada Marsh announced a plan to sell the old harbour.' },
  { when: 'a relative clause follows', text: 'Ada Marsh announced a plan that would close the harbour.' },
  { when: 'nobody is the subject', text: 'It is said that the harbour is for sale.' },
  { when: 'the words are a noun', text: 'The claim that the harbour is for sale was heard.' },
  { when: 'the verb is a noun', text: 'The Harbour Trust demand that the boats be sold was heard.' },
  { when: 'she only believes it', text: 'Ada Marsh believes that the harbour is for sale.' },
  { when: 'she might say it', text: 'Ada Marsh would say that the harbour is for sale.' },
  { when: 'she is still to say it', text: 'Ada Marsh wants to say that the harbour is for sale.' },
  { when: 'a poll shows it', text: 'The latest polls suggest that the harbour will be sold.' },
  { when: 'we say it', text: 'We say that the harbour is for sale.' },
  { when: 'it interrupts', text: 'The harbour of the town, Ada Marsh said, is not for sale.' },
  { when: 'that follows a comma', text: 'It is no surprise, Ada Marsh said, that the harbour is closed.' },
  { when: 'it is a headline', text: 'Ada Marsh Said The Harbour Was Never Closed For Boats' },
])('there is no speech when $when', ({ text }) => {
  expect(quotationsIn(text)).toEqual([]);
});
