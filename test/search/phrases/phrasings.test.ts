import { expect, test } from 'vitest';
import { phrasingsOf } from '../../../src/search/phrases/phrasings.ts';
import { anIndex, wordsIn } from '../../support/an-index.ts';

test.each([
  {
    when: 'the corpus joins it',
    phrase: 'the front line holds',
    corpus: ['The frontline holds.'],
    otherwise: 'the frontline* holds',
  },
  {
    when: 'the corpus parts it',
    phrase: 'the frontline holds',
    corpus: ['The front line holds.'],
    otherwise: 'the front* line* holds',
  },
  {
    when: 'the corpus hyphenates it',
    phrase: 'the frontline holds',
    corpus: ['The front-line holds.'],
    otherwise: 'the front* line* holds',
  },
  {
    when: 'an inflected pair stands there',
    phrase: 'frontline',
    corpus: ['The fronts lined up; a front, a line.'],
    otherwise: 'front* line*',
  },
  {
    when: 'two are written otherwise',
    phrase: 'frontline sea food',
    corpus: ['Front line seafood.'],
    otherwise: 'front* line* seafood*',
  },
  {
    when: 'the corpus writes it both ways',
    phrase: 'front line',
    corpus: ['Front line, not frontline.'],
    otherwise: null,
  },
  {
    when: 'the corpus writes it in neither way',
    phrase: 'front line',
    corpus: ['The harbour waits.'],
    otherwise: null,
  },
  {
    when: 'its parts stand apart',
    phrase: 'frontline',
    corpus: ['The front holds. A line.'],
    otherwise: null,
  },
  { when: 'a part has two letters', phrase: 'onto', corpus: ['Go on to it.'], otherwise: null },
  {
    when: 'the corpus often writes it as asked',
    phrase: 'frontline',
    corpus: [...Array(11).fill('The frontline.'), 'A front line.'],
    otherwise: null,
  },
  {
    when: 'the corpus seldom writes it as asked',
    phrase: 'frontline',
    corpus: [...Array(10).fill('The frontline.'), 'A front line.'],
    otherwise: 'front* line*',
  },
  { when: 'nothing is asked', phrase: '', corpus: ['A front line.'], otherwise: null },
])('a compound is looked up as the corpus writes it, too, when $when', ({ phrase, corpus, otherwise }) => {
  const words = wordsIn(phrase);
  const [asked, ...others] = phrasingsOf(words, anIndex(...corpus));
  expect(asked).toEqual({ words, respelt: new Set() });
  const shown = others.map((other) =>
    other.words.map((word, at) => (other.respelt.has(at) ? `${word}*` : word)).join(' '),
  );
  expect(shown).toEqual(otherwise === null ? [] : [otherwise]);
});
