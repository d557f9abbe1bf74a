import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limitsOf } from '../../src/search/demands.ts';
import { PhraseSearch } from '../../src/search/phrase-search.ts';
import { PhraseIndex } from '../../src/search/phrases/phrase-index.ts';
import type { ReadQuery } from '../../src/search/read-query.ts';
import { anyChanges, anyWords, change, wordsIn } from '../support/an-index.ts';
import { RUNS } from '../support/runs.ts';

test('what is demanded takes finds away, and changes nothing about the others', () => {
  const demands = fc.record({
    verbatim: fc.array(anyWords(1, 3).map(wordsIn), { maxLength: 2 }),
    excluded: fc.array(anyWords(1, 2).map(wordsIn), { maxLength: 1 }),
    isLimited: fc.boolean(),
  });
  fc.assert(
    fc.property(anyChanges, anyWords(1, 4), demands, (changes, phrase, { verbatim, excluded, isLimited }) => {
      const index = new PhraseIndex();
      const live = change(index, changes);
      const search = new PhraseSearch(index);
      const query: ReadQuery = { words: [...wordsIn(phrase), ...verbatim.flat()], verbatim, excluded };
      const isAllowed = (passage: number): boolean => !isLimited || passage % 2 === 0;
      const isDemanded = (passage: number): boolean => {
        const words = wordsIn(live.get(passage)!);
        const stems = words.map((word) => index.lexicon.findStem(word));
        return (
          verbatim.every((run) => ` ${words.join(' ')} `.includes(` ${run.join(' ')} `)) &&
          !excluded.some((run) =>
            run.length > 1
              ? ` ${words.join(' ')} `.includes(` ${run.join(' ')} `)
              : run.some((word) => stems.includes(index.lexicon.findStem(word))),
          )
        );
      };
      const all = search.find(query.words, { most: 1_000 });
      const limits = limitsOf(query, index, isLimited ? isAllowed : undefined);
      expect(search.find(query.words, { ...limits, most: 1_000 })).toEqual(
        all.filter(({ passage }) => isAllowed(passage) && isDemanded(passage)),
      );
    }),
    { numRuns: RUNS, seed: 22 },
  );
});
