import { expect, test } from 'vitest';
import { gatherCast, keyOf } from '../../../src/quotations/names/cast.ts';
import { resolveName } from '../../../src/quotations/names/resolve-name.ts';
import { tagWords } from '../../../src/quotations/tag-words.ts';

const castOf = (text: string) => gatherCast(text, [tagWords(text)]);

test.each([
  { name: 'Ada Marsh', surname: 'marsh' },
  { name: 'Ada van der Marsh', surname: 'marsh' },
  { name: 'Tom Reed Jr.', surname: 'reed' },
  { name: 'Tom Reed III', surname: 'reed' },
  { name: 'Tom Reed, Jr.', surname: 'reed' },
  { name: 'Omar al-Rashid', surname: 'rashid' },
  { name: 'Ada Marsh-Hill', surname: 'marsh-hill' },
  { name: 'Ada O’Neil', surname: 'oneil' },
  { name: 'ADA MARSH', surname: 'marsh' },
  { name: 'Bill Marsh', surname: 'marsh' },
])('$name is found by the surname $surname', ({ name, surname }) => {
  expect(
    castOf(`Yesterday ${name} left.`)
      .bySurname.get(surname)
      ?.map((person) => person.name),
  ).toEqual([name]);
});

test.each([
  ['Ada Marsh’s', 'Ada Marsh'],
  ['ADA MARSH', 'Ada Marsh'],
  ['Ada Élan', 'Ada Elan'],
  ['A. B. Marsh', 'A B Marsh'],
])('%s and %s are one name', (a, b) => {
  expect(keyOf(a)).toBe(keyOf(b));
});

test('the people of a document are gathered once each, with what it says of them', () => {
  const text =
    'Mayor Tom Reed met Ada Marsh, director of the Harbour Trust, at noon. Reed waved. Ada Marsh left.';
  expect(castOf(text).byFullName.values().toArray()).toEqual([
    { name: 'Tom Reed', gender: 'male', role: 'Mayor', places: [6] },
    {
      name: 'Ada Marsh',

      gender: 'female',
      role: 'director of the Harbour Trust',
      places: [19, text.lastIndexOf('Ada Marsh')],
    },
  ]);
});

test.each([
  {
    when: 'it stands behind the name',
    text: 'Ada Marsh, chair of the board, left.',
    role: 'chair of the board',
  },
  { when: 'it has an article', text: 'Ada Marsh, the chair of the board, left.', role: 'chair of the board' },
  {
    when: 'it is a who-clause',
    text: 'Ada Marsh, who is chair of the board, left.',
    role: 'chair of the board',
  },
  {
    when: 'it holds initials',
    text: 'Ada Marsh, CEO of the U.S. Harbour Trust, left.',
    role: 'CEO of the U.S. Harbour Trust',
  },
  { when: 'an honorific says less', text: 'Sir Tom Reed, CEO of the board, left.', role: 'CEO of the board' },
  { when: 'an age stands there', text: 'Ada Marsh, 52, left.', role: null },
  { when: 'a clause stands there', text: 'Ada Marsh, hoping for rain, left.', role: null },
])('the role is $role when $when', ({ text, role }) => {
  expect(
    castOf(text)
      .byFullName.values()
      .toArray()
      .map((person) => person.role),
  ).toEqual([role]);
});

test.each([
  { when: 'it is the name', text: 'Ada Marsh left. Ada Marsh waves.', name: 'Ada Marsh', sure: 'unique' },
  { when: 'it is the surname', text: 'Ada Marsh left. Marsh waves.', name: 'Ada Marsh', sure: 'unique' },
  { when: 'it is the first name', text: 'Ada Marsh left. Ada waves.', name: 'Ada Marsh', sure: 'unique' },
  {
    when: 'another gender bears it too',
    text: 'Ada Marsh and Tom Marsh left. Ms Marsh waves.',
    name: 'Ada Marsh',
    sure: 'unique',
  },
  {
    when: 'it has its honorific',
    text: 'Ada Marsh and Tom Marsh left. Mr Marsh waves.',
    name: 'Tom Marsh',
    sure: 'unique',
  },
  {
    when: 'two bear it',
    text: 'Ada Marsh and Eva Marsh left. Marsh waves.',
    name: 'Ada Marsh',
    sure: 'ambiguous',
  },
  {
    when: 'two bear it and it stands nearer to the one named less',
    text: `Ada Marsh left. Ada Marsh waved. ${'The rain fell. '.repeat(20)}Eva Marsh came. Marsh waves.`,
    name: 'Ada Marsh',
    sure: 'ambiguous',
  },
  {
    when: 'two bear it and it stands nearer to the one named most',
    text: `Eva Marsh came. ${'The rain fell. '.repeat(20)}Ada Marsh left. Ada Marsh waved. Marsh waves.`,
    name: 'Ada Marsh',
    sure: 'nearest',
  },
  {
    when: 'a headline has the shape of another',
    text: 'Bashing Marsh Again\nAda Marsh left. Marsh waves.',
    name: 'Ada Marsh',
    sure: 'unique',
  },
  {
    when: 'it has a suffix',
    text: 'Tom Reed Jr. left. Reed Jr. waves.',
    name: 'Tom Reed Jr.',
    sure: 'unique',
  },
  {
    when: 'the father is named too',
    text: 'Tom Reed Sr. met Tom Reed Jr. Then Reed Jr. waved.',
    name: 'Tom Reed Jr.',
    sure: 'unique',
  },
  {
    when: 'only the father is named',
    text: 'Tom Reed left. Reed Jr. waves.',
    name: 'Reed Jr.',
    sure: 'unique',
  },
  {
    when: 'it has a particle',
    text: 'Carl Van Doren left. Van Doren waves.',
    name: 'Carl Van Doren',
    sure: 'unique',
  },
  {
    when: 'it has a particle in small letters',
    text: 'Ludwig van der Reed left. Later van der Reed waved.',
    name: 'Ludwig van der Reed',
    sure: 'unique',
  },
  {
    when: 'it begins with a particle’s capital',
    text: 'Bill de Reed left. De Reed waves.',
    name: 'Bill de Reed',
    sure: 'unique',
  },
  {
    when: 'its particle is joined',
    text: 'Omar al-Rashid left. Later al-Rashid waved.',
    name: 'Omar al-Rashid',
    sure: 'unique',
  },
  {
    when: 'its particle is left out',
    text: 'Omar al-Rashid left. Mr Rashid waves.',
    name: 'Omar al-Rashid',
    sure: 'unique',
  },
  {
    when: 'it is all in capitals',
    text: 'Tom MacReed left. MACREED waves.',
    name: 'Tom MacReed',
    sure: 'unique',
  },
  {
    when: 'capitals come first',
    text: 'TOM MACREED left. Tom MacReed waves.',
    name: 'Tom MacReed',
    sure: 'unique',
  },
  {
    when: 'the shape of its apostrophe differs',
    text: "Ada O’Neil left. O'Neil waves.",
    name: 'Ada O’Neil',
    sure: 'unique',
  },
  {
    when: 'an accent is missing',
    text: 'Renée Hill left. Renee Hill waves.',
    name: 'Renée Hill',
    sure: 'unique',
  },
  {
    when: 'it is possessive',
    text: 'Ada Marsh left. Then Marsh’s boat sank.',
    name: 'Ada Marsh',
    sure: 'unique',
  },
  {
    when: 'a middle initial is left out',
    text: 'James R. Marsh left. James Marsh waved. Marsh waves.',
    name: 'James R. Marsh',
    sure: 'unique',
  },
  {
    when: 'the first name is an initial',
    text: 'James Marsh left. J. Marsh waves.',
    name: 'James Marsh',
    sure: 'unique',
  },
  {
    when: 'the first name is a short form',
    text: 'James Marsh left. Jim Marsh waves.',
    name: 'James Marsh',
    sure: 'unique',
  },
  {
    when: 'the short form may be another’s',
    text: 'James Marsh and Ada Marsh left. Jim Marsh waves.',
    name: 'Jim Marsh',
    sure: 'unique',
  },
  { when: 'nobody else bears it', text: 'Ada Marsh left. Quine waves.', name: 'Quine', sure: 'ambiguous' },
  { when: 'first names differ', text: 'Ada Marsh left. Eva Marsh waves.', name: 'Eva Marsh', sure: 'unique' },
])('a name means $name when $when', ({ text, name, sure }) => {
  const cast = castOf(text);
  const resolved = resolveName(cast, cast.names.at(-1)!);
  expect({ name: resolved.name, sure: resolved.sure }).toEqual({ name, sure });
});
