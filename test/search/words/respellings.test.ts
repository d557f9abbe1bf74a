import fc from 'fast-check';
import { expect, test } from 'vitest';
import { respellingsOf } from '../../../src/search/words/respellings.ts';
import { anIndex } from '../../support/an-index.ts';
import { lettersApart } from '../../support/letters-apart.ts';
import { RUNS } from '../../support/runs.ts';

const { lexicon } = anIndex(
  'The harbour crews wait for an elephant, a hat and the light of 1990.',
  'The harbour has tides, a tide and an elegant elephant; a night.',
  'Harbor is how some print it; others of hats.',
);

test.each([
  { phenomenon: 'a letter left out', word: 'harbur', like: ['harbour 1', 'harbor 1'] },
  { phenomenon: 'a letter doubled', word: 'ellephant', like: ['elephant 1'] },
  { phenomenon: 'two letters exchanged', word: 'habrour', like: ['harbour 1', 'harbor 2'] },
  { phenomenon: 'another first letter', word: 'nlight', like: ['light 1', 'night 1'] },
  { phenomenon: 'two letters', word: 'elefant', like: ['elegant 1', 'elephant 2'] },
  { phenomenon: 'not itself', word: 'tide', like: ['tides 1'] },
  { phenomenon: 'three letters are too many', word: 'parbouts', like: [] },
  { phenomenon: 'a word of three letters may be any', word: 'hta', like: [] },
  { phenomenon: 'a word of three letters is not meant either', word: 'hatt', like: ['hats 1', 'wait 2'] },
  { phenomenon: 'a number is another number', word: '1991', like: [] },
  { phenomenon: 'a word with a digit is no misspelling', word: 't1de', like: [] },
  { phenomenon: 'nothing is like it', word: 'parliament', like: [] },
])('$phenomenon: $word', ({ word, like }) => {
  const found = respellingsOf(word, lexicon);
  expect(found.map((one) => `${lexicon.words.wordAt(one.word)} ${one.distance}`)).toEqual(like);
});

test('a word of which no passage is left is not meant', () => {
  const index = anIndex('The harbour waits.', 'The board waits.');
  index.remove(0);
  expect(respellingsOf('harbuor', index.lexicon)).toEqual([]);
});

test('the respellings of a word are the first eight of all that a naive scan finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 6 });
  const passages = fc.array(fc.array(word, { maxLength: 8 }), { maxLength: 6 });
  fc.assert(
    fc.property(word, passages, (asked, texts) => {
      const index = anIndex(...texts.map((words) => words.join(' ')));
      const countOf = (one: string) => texts.filter((words) => words.includes(one)).length;
      const naive = [...new Set(texts.flat())]
        .filter((one) => asked.length > 3 && one.length > 3)
        .map((one) => ({ one, distance: lettersApart(asked, one) }))
        .filter(({ distance }) => distance === 1 || distance === 2)
        .sort(
          (a, b) => a.distance - b.distance || countOf(b.one) - countOf(a.one) || (a.one < b.one ? -1 : 1),
        )
        .slice(0, 8);
      const found = respellingsOf(asked, index.lexicon).map((like) => ({
        one: index.lexicon.words.wordAt(like.word),
        distance: like.distance,
      }));
      expect(found).toEqual(naive);
    }),
    { numRuns: RUNS, seed: 5 },
  );
});
