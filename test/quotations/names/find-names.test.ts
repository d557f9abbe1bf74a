import { expect, test } from 'vitest';
import { findNames } from '../../../src/quotations/names/find-names.ts';
import { tagWords } from '../../../src/quotations/tag-words.ts';

const namesIn = (text: string) =>
  findNames(text, tagWords(text)).map(({ text: name, role, kind, gender }) => ({ name, role, kind, gender }));

const ADA = { name: 'Ada Marsh', role: null, kind: 'person', gender: 'female' } as const;

test.each([
  { when: 'a full name', text: 'Later Ada Marsh left.', name: ADA },
  { when: 'a name at the start', text: 'Ada Marsh left.', name: ADA },
  {
    when: 'a hyphen and an apostrophe',
    text: 'Later Ada O’Hara-Marsh left.',
    name: { ...ADA, name: 'Ada O’Hara-Marsh' },
  },
  { when: 'a particle', text: 'Later Ada de Marsh left.', name: { ...ADA, name: 'Ada de Marsh' } },
  {
    when: 'two particles',
    text: 'Later Ada von der Marsh left.',
    name: { ...ADA, name: 'Ada von der Marsh' },
  },
  { when: 'a joined particle', text: 'Later Ada al-Marsh left.', name: { ...ADA, name: 'Ada al-Marsh' } },
  {
    when: 'a joined particle alone',
    text: 'Later al-Marsh left.',
    name: { name: 'al-Marsh', role: null, kind: 'unknown', gender: undefined },
  },
  {
    when: 'a particle that begins it',
    text: 'Later van der Marsh left.',
    name: { name: 'van der Marsh', role: null, kind: 'unknown', gender: undefined },
  },
  {
    when: 'a particle that looks like a title',
    text: 'Later Ada del Marsh left.',
    name: { ...ADA, name: 'Ada del Marsh' },
  },
  {
    when: 'a surname that looks like a title',
    text: 'Later Ada King left.',
    name: { ...ADA, name: 'Ada King' },
  },
  { when: 'a suffix', text: 'Later Ada Marsh Jr. left.', name: { ...ADA, name: 'Ada Marsh Jr.' } },
  {
    when: 'a suffix behind a comma',
    text: 'Later Ada Marsh, Jr., left.',
    name: { ...ADA, name: 'Ada Marsh, Jr.' },
  },
  {
    when: 'a first name that is a word',
    text: 'Later Bill Marsh left.',
    name: { ...ADA, name: 'Bill Marsh', gender: 'male' },
  },
  {
    when: 'an office that is said of men too',
    text: 'Later chairman Ada Marsh left.',
    name: { ...ADA, role: 'chairman' },
  },
  {
    when: 'a couple',
    text: 'Later Mr. and Mrs. Marsh left.',
    name: { name: 'Mr. and Mrs. Marsh', role: null, kind: 'body', gender: undefined },
  },
  {
    when: 'initials',
    text: 'Later J. T. Reed left.',
    name: { name: 'J. T. Reed', role: null, kind: 'person', gender: undefined },
  },
  { when: 'an accent', text: 'Later Ada Élan left.', name: { ...ADA, name: 'Ada Élan' } },
  {
    when: 'an honorific',
    text: 'Later Mr Reed left.',
    name: { name: 'Reed', role: 'Mr', kind: 'person', gender: 'male' },
  },
  {
    when: 'Ms',
    text: 'Later Ms Marsh left.',
    name: { name: 'Marsh', role: 'Ms', kind: 'person', gender: 'female' },
  },
  { when: 'a title', text: 'Later Dame Ada Marsh left.', name: { ...ADA, role: 'Dame' } },
  {
    when: 'an office',
    text: 'Later UK Security Minister Ada Marsh left.',
    name: { ...ADA, role: 'UK Security Minister' },
  },
  {
    when: 'a past office',
    text: 'Later former Home Secretary Ada Marsh left.',
    name: { ...ADA, role: 'former Home Secretary' },
  },
  {
    when: 'the office of a body',
    text: 'Later Harbour Trust director Ada Marsh left.',
    name: { ...ADA, role: 'Harbour Trust director' },
  },
  {
    when: 'the office of a body at the start',
    text: 'Harbour Trust director Ada Marsh left.',
    name: { ...ADA, role: 'Harbour Trust director' },
  },
  {
    when: 'an office in small letters',
    text: 'Yesterday the culture secretary Ada Marsh left.',
    name: { ...ADA, role: 'culture secretary' },
  },
  {
    when: 'an office that tells a woman',
    text: 'Later spokeswoman Zorblat Quine left.',
    name: { name: 'Zorblat Quine', role: 'spokeswoman', kind: 'person', gender: 'female' },
  },
  {
    when: 'an office that tells a man',
    text: 'Later chairman Zorblat Quine left.',
    name: { name: 'Zorblat Quine', role: 'chairman', kind: 'person', gender: 'male' },
  },
  {
    when: 'a body',
    text: 'Later the Harbour Trust left.',
    name: { name: 'Harbour Trust', role: null, kind: 'body', gender: undefined },
  },
  {
    when: 'a bare surname',
    text: 'Later Quine left.',
    name: { name: 'Quine', role: null, kind: 'unknown', gender: undefined },
  },
])('with $when, the name is $name.name', ({ text, name }) => {
  expect(namesIn(text).at(-1)).toEqual(name);
});

test.each([
  { when: 'it begins a sentence', text: 'The crews wait. After noon they sail.' },
  { when: 'it is a day or a month', text: 'The crews wait until Monday in March.' },
  { when: 'it is an office alone', text: 'The crews wait for the Home Secretary.' },
])('a capital makes no name when $when', ({ text }) => {
  expect(namesIn(text)).toEqual([]);
});

test('a comma parts two names', () => {
  expect(namesIn('Later Ada Marsh, Tom Reed left.').map(({ name }) => name)).toEqual([
    'Ada Marsh',
    'Tom Reed',
  ]);
});
