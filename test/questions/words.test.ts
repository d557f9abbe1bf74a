import { expect, test } from 'vitest';
import { alikeBy } from '../../src/questions/alike-words.ts';
import { areAkin, keyMaker } from '../../src/questions/words.ts';
import { stemOf } from '../../src/search/terms.ts';

const keyOf = keyMaker(stemOf);

test.each([
  ['organised', 'organizes'],
  ['harbours', 'Harbor'],
  ['bought', 'buys'],
  ['children', 'child'],
  ['Seven', '7'],
  ['2,500', '2500'],
  ['Marsh’s', 'Marsh'],
])('%s and %s are one word', (a, b) => {
  expect(keyOf(a)).toBe(keyOf(b));
});

test.each([
  ['sign', 'signatories', true],
  ['build', 'builder', true],
  ['port', 'portrait', false],
  ['the', 'theist', false],
])('whether %s and %s are derived from one: %s', (a, b, akin) => {
  expect(areAkin(keyOf(a), keyOf(b))).toBe(akin);
});

test('words that mean about the same are known by each other, as written', () => {
  const like = alikeBy(keyOf)(keyOf('kids'));
  expect([like.get(keyOf('children')), like.has(keyOf('kid'))]).toEqual(['child', false]);
});
