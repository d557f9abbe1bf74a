import { expect, test } from 'vitest';
import { gatherCast, keyOf, resolveName } from '../../src/quotations/cast.ts';
import { tagWords } from '../../src/quotations/tag-words.ts';

const castOf = (text: string) => gatherCast(text, [tagWords(text)]);

test.each([
  { name: 'Ada Marsh', surname: 'marsh' },
  { name: 'Ada van der Marsh', surname: 'marsh' },
  { name: 'Tom Reed Jr.', surname: 'reed' },
  { name: 'Tom Reed III', surname: 'reed' },
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
    name: 'Eva Marsh',
    sure: 'ambiguous',
  },
  { when: 'nobody else bears it', text: 'Ada Marsh left. Quine waves.', name: 'Quine', sure: 'ambiguous' },
  { when: 'first names differ', text: 'Ada Marsh left. Eva Marsh waves.', name: 'Eva Marsh', sure: 'unique' },
])('a name means $name when $when', ({ text, name, sure }) => {
  const cast = castOf(text);
  const resolved = resolveName(cast, cast.names.at(-1)!);
  expect({ name: resolved.name, sure: resolved.sure }).toEqual({ name, sure });
});
