import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slice } from '../../src/domain/span.ts';
import { buildSearch } from '../../src/search/search.ts';
import { anArchive } from '../support/an-archive.ts';
import { RUNS } from '../support/runs.ts';

const searchIn = (...texts: readonly string[]) => buildSearch(anArchive(texts).entries).find;

test('marks rise, lie inside the passage, and hold whole words', () => {
  const signs = fc.constantFrom(
    'tide',
    'Tides',
    '“the',
    'harbour.',
    'Harbour’s',
    'harbuor',
    'of',
    '—',
    'U.S.',
    'é',
    '🚢',
  );
  const text = fc.array(signs, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(text, fc.array(text, { minLength: 1, maxLength: 3 }), (phrase, texts) => {
      for (const { entry, match } of searchIn(...texts)(phrase)) {
        const passage = slice(entry.document.text, entry.passage);
        let end = 0;
        for (const mark of match.marks) {
          expect(mark.start).toBeGreaterThanOrEqual(end);
          expect(mark.end).toBeLessThanOrEqual(passage.length);
          expect(passage.slice(mark.start, mark.end)).toMatch(/^[\p{L}].*[\p{L}]$|^\p{L}$/u);
          expect(`${passage.slice(0, mark.start)} `).toMatch(/[^\p{L}]$/u);
          end = mark.end;
        }
        expect([match.grade === 'exact', match.score]).toEqual([
          match.grade === 'exact',
          expect.toSatisfy((score) => score > 0 && score <= 1),
        ]);
      }
    }),
    { numRuns: Math.min(RUNS, 1_000), seed: 17 },
  );
});

test('a find is exact if, and only if, the words stand adjacent and in order', () => {
  const vocabulary = [
    'crews',
    'crew',
    'tide',
    'tides',
    'harbour',
    'harbuor',
    'the',
    'front',
    'line',
    'frontline',
  ];
  const words = (minLength: number, maxLength: number) =>
    fc.array(fc.constantFrom(...vocabulary), { minLength, maxLength });
  fc.assert(
    fc.property(words(1, 4), fc.array(words(1, 12), { minLength: 1, maxLength: 4 }), (query, passages) => {
      const texts = passages.map((passage) => passage.join(' '));
      const exact = searchIn(...texts)(query.join(' ')).flatMap(({ entry, match }) =>
        match.grade === 'exact' ? [entry.number] : [],
      );
      const naive = texts.flatMap((text, at) => (` ${text} `.includes(` ${query.join(' ')} `) ? [at] : []));
      expect(exact.toSorted()).toEqual(naive);
    }),
    { numRuns: RUNS, seed: 6 },
  );
});
