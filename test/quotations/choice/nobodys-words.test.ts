import { expect, test } from 'vitest';
import { quotationsIn } from '../../support/read-annotated.ts';

test.each([
  { when: 'they are meant ironically', text: 'The “harbour lobby” won the vote.' },
  { when: 'they are a term', text: 'The word “tide” has four letters.' },
  { when: 'they are a phrase', text: 'She coined the phrase “tide tax”.' },
  { when: 'they are a name', text: 'A boat named “harbour queen” sank.' },
  { when: 'they are a title', text: 'Ada Marsh bought “The Art of the Tide” twice.' },
  { when: 'they are so-called', text: 'The so-called “harbour lobby” won, Ada Marsh said.' },
  { when: 'something is called that', text: 'A show called “harbour nights” opened in March.' },
  { when: 'somebody opens what is called that', text: 'Ada Marsh opened a show called “harbour nights”.' },
])('marked words are nobody’s when $when', ({ text }) => {
  const marked = quotationsIn(text).filter(({ kind }) => kind !== 'indirect');
  expect(marked.map(({ kind, named, attribution }) => ({ kind, named, attribution }))).toEqual([
    { kind: 'unattributed', named: false, attribution: 'not-stated' },
  ]);
});

test.each([
  { when: 'a cue stands beside them', text: 'Ada Marsh called it “wrong”.' },
  { when: 'a cue follows them', text: '“No,” Ada Marsh said.' },
  { when: 'they are a sentence', text: 'Ada Marsh left. “Nobody sails.”' },
  { when: 'they are long', text: 'The sign reads “nobody sails before the tide has turned”.' },
])('marked words are somebody’s when $when', ({ text }) => {
  expect(quotationsIn(text).map(({ kind }) => kind)).not.toContain('unattributed');
});

test.each([
  { when: 'the sentence is built on it', text: 'Ada Marsh has asked for “free tides” on the quay.' },
  { when: 'a distant cue may speak of it', text: 'Ada Marsh said the crews of all boats want “free tides”.' },
])('a term keeps its candidate and names nobody when $when', ({ text }) => {
  expect(
    quotationsIn(text)
      .filter(({ kind }) => kind !== 'indirect')
      .map(({ named }) => named),
  ).toEqual([false]);
});

test.each([
  { when: 'it judges', text: 'Ada Marsh called the vote a “blunder”.' },
  { when: 'it says something', text: 'Ada Marsh said the vote was “dangerous”.' },
])('one word is named as the speaker’s when $when', ({ text }) => {
  expect(quotationsIn(text).map(({ named, speaker }) => named && speaker)).toEqual(['Ada Marsh']);
});
