import { expect, test } from 'vitest';
import { authorsOf } from '../../src/citation-styles/authors.ts';
import { aSource } from '../support/a-witness.ts';

test.each([
  { byline: 'Eve Stone', authors: ['Eve Stone'] },
  { byline: 'By Eve Stone', authors: ['Eve Stone'] },
  { byline: 'Eve J. Stone', authors: ['Eve J. Stone'] },
  { byline: 'E. J. Stone', authors: ['E. J. Stone'] },
  { byline: 'Élodie O’Hara-Quine', authors: ['Élodie O’Hara-Quine'] },
  { byline: ' Eve  Stone,\nTom Reed, and Lena Holt ', authors: ['Eve Stone', 'Tom Reed', 'Lena Holt'] },
])('“$byline” names $authors', ({ byline, authors }) => {
  expect(authorsOf(aSource({ byline }))).toEqual(authors);
});

test.each([
  { when: 'there is none', byline: null },
  { when: 'it is empty', byline: '' },
  { when: 'it is one word', byline: 'Stone' },
  { when: 'it is a body', byline: 'Associated Press' },
  { when: 'it is a desk', byline: 'Gazette Staff' },
  { when: 'it is in capitals', byline: 'EVE STONE' },
  { when: 'letters stand for a body', byline: 'BBC Monitoring' },
  { when: 'it tells an office', byline: 'Eve Stone, Technology Editor' },
  { when: 'a title stands before it', byline: 'Dame Eve Stone' },
  { when: 'an office stands before it', byline: 'Senator Eve Stone' },
  { when: 'the surname has several words', byline: 'Élodie van der Quine' },
  { when: 'it is an address', byline: 'eve@example.org' },
  { when: 'one of several is none', byline: 'Eve Stone and agencies' },
  { when: 'it is the publisher', byline: 'Harbour Weekly', publisher: 'Harbour Weekly' },
])('no author is named where $when', ({ byline, publisher = 'The Gazette' }) => {
  expect(authorsOf(aSource({ byline, publisher }))).toEqual([]);
});
