import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedWords } from '../../../src/search/phrases/asked.ts';
import { candidates } from '../../../src/search/phrases/candidates.ts';
import { PhraseIndex } from '../../../src/search/phrases/phrase-index.ts';
import { ScoreBoard } from '../../../src/search/phrases/postings.ts';
import { anIndex, anyChanges, anyWords, change, others, wordsIn } from '../../support/an-index.ts';
import { RUNS } from '../../support/runs.ts';

const board = new ScoreBoard();

function proposed(
  phrase: string,
  index: PhraseIndex,
  { most = 300, allowed }: { most?: number; allowed?: (passage: number) => boolean } = {},
): readonly number[] {
  const asked = askedWords({ words: wordsIn(phrase), respelt: new Set() }, index.lexicon, index.live);
  return candidates(asked, index, board, allowed === undefined ? { most } : { most, allowed });
}

/** What the tests speak of, and so many others that few pairs of words share a key. */
const INDEX = anIndex(
  'The harbour crews wait for the tide.', // 0
  'The board votes on the budget.', // 1
  'Tides turn twice a day.', // 2
  'The tide, and a harbour.', // 3
  'Élodie stands beside the quay.', // 4
  ...others(400),
);

test.each([
  { when: 'a word stands in it', phrase: 'budget', found: [1] },
  { when: 'a word is inflected', phrase: 'voting', found: [1] },
  { when: 'case and accents differ', phrase: 'ELODIE', found: [4] },
  { when: 'a word is misspelt', phrase: 'harbuor', found: [0, 3] },
  { when: 'one of several words stands in it', phrase: 'budget parliament', found: [1] },
  {
    when: 'words that belong together stand in it, before it has them apart',
    phrase: 'a harbour',
    found: [3, 0, 2],
  },
  { when: 'more of the words stand in it, before it has fewer', phrase: 'budget boards turn', found: [1, 2] },
  { when: 'it has more than function words', phrase: 'the crews', found: [0] },
  { when: 'nothing is asked', phrase: ' … ', found: [] },
  { when: 'nothing is there', phrase: 'parliament', found: [] },
])('passages $found are proposed when $when', ({ phrase, found }) => {
  expect(proposed(phrase, INDEX).filter((passage) => passage < 5)).toEqual(found);
});

test('no more are proposed than were asked for: the best, and of equals those that came first', () => {
  expect(proposed('crews wait for the tide', INDEX, { most: 1 })).toEqual([0]);
  expect(proposed('nobody asked', INDEX, { most: 3 })).toEqual([5, 6, 7]);
});

test('passages that were taken out or are not allowed crowd nobody out', () => {
  const crowd = Array.from({ length: 40 }, () => 'The harbour crews wait for the evening tide.');
  const index = anIndex(...crowd, 'The harbour crews.', 'An evening tide.');
  const isBehind = (passage: number): boolean => passage >= crowd.length;
  const asked = 'the harbour crews wait for the evening tide';
  expect(proposed(asked, index, { most: 2, allowed: isBehind })).toEqual([40, 41]);
  for (const passage of crowd.keys()) index.remove(passage);
  expect(proposed(asked, index, { most: 2 })).toEqual([40, 41]);
});

test('what is proposed is there and is allowed, and in a small corpus everything with a content word is', () => {
  const limits = fc.option(fc.integer({ min: 2, max: 3 }));
  fc.assert(
    fc.property(anyChanges, anyWords(1, 5), limits, (changes, phrase, nth) => {
      const index = new PhraseIndex();
      const live = change(index, changes);
      const isAllowed = (passage: number): boolean => nth === null || passage % nth !== 0;
      const { lexicon } = index;
      const content = wordsIn(phrase).filter((word) => !['the', 'of'].includes(word));
      const stems = new Set(content.map((word) => lexicon.findStem(word)));
      const sharing = [...live].filter(([, text]) =>
        wordsIn(text).some((word) => stems.has(lexicon.findStem(word))),
      );
      const found = proposed(phrase, index, nth === null ? {} : { allowed: isAllowed });
      expect(new Set(found).size).toBe(found.length);
      expect(found.filter((passage) => !(live.has(passage) && isAllowed(passage)))).toEqual([]);
      const wanted = sharing.map(([passage]) => passage).filter(isAllowed);
      expect(wanted.filter((passage) => !found.includes(passage))).toEqual([]);
    }),
    { numRuns: RUNS, seed: 11 },
  );
});
