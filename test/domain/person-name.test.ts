import { expect, test } from 'vitest';
import { longForm, mergeGiven, readPersonName } from '../../src/domain/person-name.ts';

const read = (name: string): string | null => {
  const parts = readPersonName(name);
  return parts && [parts.given.join(' '), parts.particles, parts.surname, parts.suffix].join('|');
};

test.each([
  { name: 'Ada Marsh', parts: 'ada||marsh|' },
  { name: 'ADA MARSH', parts: 'ada||marsh|' },
  { name: 'Ada Marsh’s', parts: 'ada||marsh|' },
  { name: 'Ada K. Marsh', parts: 'ada k||marsh|' },
  { name: 'J.R. Marsh', parts: 'j r||marsh|' },
  { name: 'JR Marsh', parts: 'j r||marsh|' },
  { name: 'AL MARSH', parts: 'al||marsh|' },
  { name: 'Jean-Luc Marsh', parts: 'jean-luc||marsh|' },
  { name: 'Ada Marsh-Hill', parts: 'ada||marsh-hill|' },
  { name: 'Ada O’Neil', parts: 'ada||oneil|' },
  { name: 'Renée Élan', parts: 'renee||elan|' },
  { name: 'Tom Reed Jr.', parts: 'tom||reed|jr' },
  { name: 'Tom Reed, III', parts: 'tom||reed|iii' },
  { name: 'Reed Jr.', parts: '||reed|jr' },
  { name: 'Marsh', parts: '||marsh|' },
  { name: 'Ludwig van der Reed', parts: 'ludwig|van der|reed|' },
  { name: 'van der Reed', parts: '|van der|reed|' },
  { name: 'Van Reed', parts: 'van||reed|' },
  { name: 'Carl Van Doren', parts: 'carl|van|doren|' },
  { name: 'Omar bin Ali al-Rashid', parts: 'omar bin ali|al|rashid|' },
  { name: 'Board of Trade', parts: null },
  { name: 'a spokesperson', parts: null },
  { name: 'Ada Marsh and Tom Reed', parts: null },
  { name: 'the Six Old Wise Men of Ohio', parts: null },
  { name: '', parts: null },
])('“$name” reads as $parts', ({ name, parts }) => {
  expect(read(name)).toBe(parts);
});

test.each([
  { a: ['james'], b: ['j', 'r'], merged: ['james', 'r'] },
  { a: ['j', 'robert'], b: ['james', 'r', 't'], merged: ['james', 'robert', 't'] },
  { a: [], b: ['ada'], merged: ['ada'] },
  { a: ['james', 'r'], b: ['james', 't'], merged: null },
  { a: ['jim'], b: ['james'], merged: null },
])('$a and $b tell $merged', ({ a, b, merged }) => {
  expect(mergeGiven(a, b)).toEqual(merged);
  expect(mergeGiven(b, a)).toEqual(merged);
});

test.each([
  ['jim', 'james'],
  ['bill', 'william'],
  ['james', 'james'],
  ['ted', 'ted'],
])('%s is short for %s', (short, long) => {
  expect(longForm(short)).toBe(long);
});
