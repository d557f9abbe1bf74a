import { expect, test } from 'vitest';
import { termsOf } from '../../src/domain/fold.ts';
import { respell } from '../../src/search/respell.ts';
import { queryOf } from '../support/alignment.ts';

const respelt = (words: string, passage: string) =>
  respell(queryOf(words), termsOf(passage)).map(({ word, isRespelt }) => (isRespelt ? `${word}*` : word));

test.each([
  {
    when: 'the passage joins it',
    words: 'the front line holds',
    passage: 'The frontline holds.',
    as: ['the', 'frontline*', 'holds'],
  },
  {
    when: 'the passage parts it',
    words: 'the frontline holds',
    passage: 'The front line holds.',
    as: ['the', 'front*', 'line*', 'holds'],
  },
  {
    when: 'the passage hyphenates it',
    words: 'the frontline holds',
    passage: 'The front-line holds.',
    as: ['the', 'front*', 'line*', 'holds'],
  },
  {
    when: 'it is printed as asked',
    words: 'front line',
    passage: 'Front line, not frontline.',
    as: ['front', 'line'],
  },
  { when: 'it is not printed', words: 'front line', passage: 'The harbour waits.', as: ['front', 'line'] },
  { when: 'the parts stand apart', words: 'frontline', passage: 'The front of the line.', as: ['frontline'] },
])('a compound is fitted to the passage when $when', ({ words, passage, as }) => {
  expect(respelt(words, passage)).toEqual(as);
});

test('the weight of a compound stays the same', () => {
  const weightOf = (words: string, passage: string) =>
    respell(queryOf(words), termsOf(passage)).reduce((sum, { weight }) => sum + weight, 0);
  expect(weightOf('front line', 'The frontline holds.')).toBe(2);
  expect(weightOf('frontline', 'The front line holds.')).toBe(1);
});
