import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ExactPlace, exactPlaces } from '../../../src/search/phrases/exact.ts';
import { PhraseIndex } from '../../../src/search/phrases/phrase-index.ts';
import { anIndex, anyChanges, anyWords, change, others, wordsIn } from '../../support/an-index.ts';
import { RUNS } from '../../support/runs.ts';

test.each([
  { when: 'they stand once', words: 'the tide', passage: 'We wait for the tide now.', places: [3] },
  { when: 'they stand twice', words: 'the tide', passage: 'The tide! The tide!', places: [0, 2] },
  { when: 'case and marks differ', words: 'THE “tide”', passage: 'Now, the—Tide!', places: [1] },
  { when: 'they overlap themselves', words: 'ha ha', passage: 'Ha ha ha ha.', places: [0, 1, 2] },
  {
    when: 'a beginning is broken off',
    words: 'tide tide turns',
    passage: 'Tide tide tide turns.',
    places: [1],
  },
  { when: 'it is one word', words: 'tide', passage: 'Tide by tide.', places: [0, 2] },
  { when: 'they are function words', words: 'of the', passage: 'One of the two.', places: [1] },
  { when: 'another word stands between', words: 'the tide', passage: 'The high tide.', places: [] },
  { when: 'their order differs', words: 'tide the', passage: 'We wait for the tide.', places: [] },
  { when: 'one is inflected', words: 'the tides', passage: 'The tide. Tides.', places: [] },
  { when: 'one stands nowhere', words: 'the parliament', passage: 'The tide.', places: [] },
  { when: 'the passage is shorter', words: 'the tide turns', passage: 'Turns the tide.', places: [] },
  { when: 'nothing is asked', words: '', passage: 'The tide.', places: [] },
])('words are found at $places when $when', ({ words, passage, places }) => {
  const length = wordsIn(passage).length;
  const expected = places.length === 0 ? [] : [{ passage: 0, places, length }];
  expect(exactPlaces(wordsIn(words), anIndex(passage))).toEqual(expected);
});

test('words are found in whichever segment they stand, also where they were new in a later one', () => {
  const index = anIndex(...others(1_200), 'The tide turns.');
  index.add(['The harbour waits.']);
  index.add(['The quay and the harbour.']);
  const passagesWith = (words: string) => exactPlaces(wordsIn(words), index).map(({ passage }) => passage);
  expect(['the tide', 'the harbour', 'the quay', 'quay'].map(passagesWith)).toEqual([
    [1_200],
    [1_201, 1_202],
    [1_202],
    [1_202],
  ]);
});

test.each([
  { limit: { most: 2 }, passages: [0, 1] },
  { limit: { mostRead: 3 }, passages: [0, 1, 2] },
  { limit: { most: 0 }, passages: [] },
  { limit: { allowed: (passage: number) => passage > 1 }, passages: [2, 3] },
  { limit: { allowed: (passage: number) => passage > 1, most: 1 }, passages: [2] },
])('no more is found than $limit lets', ({ limit, passages }) => {
  const index = anIndex('The tide.', 'The tide.', 'The tide.', 'The tide.');
  expect(exactPlaces(['the', 'tide'], index, limit).map(({ passage }) => passage)).toEqual(passages);
});

test('all passages and places are found that a naive scan finds, and no others, after any changes', () => {
  const limits = fc.option(fc.integer({ min: 2, max: 3 }));
  fc.assert(
    fc.property(
      anyChanges,
      fc.array(anyWords(1, 4), { minLength: 1, maxLength: 6 }),
      limits,
      (changes, asked, nth) => {
        const index = new PhraseIndex();
        const live = change(index, changes);
        const allowed = (passage: number): boolean => nth === null || passage % nth !== 0;
        for (const words of asked.map(wordsIn)) {
          const naive = [...live].flatMap(([passage, text]): ExactPlace[] => {
            const terms = wordsIn(text);
            const places = terms.flatMap((_, at) =>
              words.every((word, next) => terms[at + next] === word) ? [at] : [],
            );
            return places.length > 0 && allowed(passage) ? [{ passage, places, length: terms.length }] : [];
          });
          const found = exactPlaces(words, index, nth === null ? {} : { allowed });
          expect(found).toEqual(naive.sort((a, b) => a.passage - b.passage));
        }
      },
    ),
    { numRuns: RUNS, seed: 10 },
  );
});
