import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Find, PhraseSearch } from '../../src/search/phrase-search.ts';
import { PhraseIndex } from '../../src/search/phrases/phrase-index.ts';
import { anIndex, anyChanges, anyWords, change, others, wordsIn } from '../support/an-index.ts';
import { RUNS } from '../support/runs.ts';

const passages = (finds: readonly Find[]): readonly number[] => finds.map(({ passage }) => passage);

test('a find tells where it stands, how each word answers, and which do not', () => {
  const index = anIndex(...others(30), 'Today the harbour crews waited for the evening tides.');
  const [find] = new PhraseSearch(index).find(wordsIn('harbuor crews waited for the morning tide'));
  expect({ ...find, score: null, evidence: null, rank: null }).toEqual({
    passage: 30,
    grade: 'close',
    runs: [
      [
        { place: 2, as: 'corrected' },
        { place: 3, as: 'same' },
        { place: 4, as: 'same' },
        { place: 5, as: 'same' },
        { place: 6, as: 'same' },
        { place: 7, as: 'different' },
        { place: 8, as: 'inflected' },
      ],
    ],
    missing: ['morning'],
    score: null,
    evidence: null,
    rank: null,
  });
});

test('of passages with the very words that comes first of which they are a greater part, then that which came first', () => {
  const index = anIndex(
    'The tide turns at last.',
    'The tide.',
    'The tide waits, says Tom Reed of the Harbour Trust.',
    'The tide.',
  );
  expect(passages(new PhraseSearch(index).find(['the', 'tide']))).toEqual([1, 3, 0, 2]);
});

test('the very words are told with their places, also beside words that are almost the same', () => {
  const index = anIndex('Harbuor crews, harbour crews.', 'The harbuor crews; harbuor crews!');
  const finds = new PhraseSearch(index).find(['harbuor', 'crews']);
  expect(finds.map(({ passage, runs }) => [passage, runs.map(([first]) => first?.place)])).toEqual([
    [1, [1, 3]],
    [0, [0]],
  ]);
});

test('the very words come before any likeness, however many there are', () => {
  const index = anIndex(
    ...Array.from({ length: 700 }, () => 'The crews wait for the tides.'),
    'Long before anybody had asked them to, the crews wait for the tide, says the board of the Harbour Trust.',
  );
  const finds = new PhraseSearch(index).find(wordsIn('the crews wait for the tide'));
  expect([finds[0]?.passage, finds[0]?.grade, finds[1]?.grade, finds.length]).toEqual([
    700,
    'exact',
    'same-words',
    30,
  ]);
});

test.each([0, 1, 3])('%d are found where no more are wanted', (most) => {
  const index = anIndex('The tide.', 'The tide.', 'The tides.', 'The tide.', 'Tide and tide.');
  expect(new PhraseSearch(index).find(['the', 'tide'], { most })).toHaveLength(most);
});

test('a question of more words than are aligned is exact or close, and never less than it is', () => {
  const words = Array.from({ length: 100 }, (_, at) => `word${at}`);
  const other = words.with(90, 'parliament');
  const search = new PhraseSearch(anIndex(words.join(' '), other.join(' '), ...others(9)));
  expect(search.find(words).map(({ passage, grade }) => [passage, grade])).toEqual([
    [0, 'exact'],
    [1, 'close'],
  ]);
});

test('one search answers question after question as a new one would, while passages come and go', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyChanges, anyWords(1, 6)), { maxLength: 4 }), (rounds) => {
      const index = new PhraseIndex();
      const search = new PhraseSearch(index);
      for (const [changes, phrase] of rounds) {
        change(index, changes);
        expect(search.find(wordsIn(phrase))).toEqual(new PhraseSearch(index).find(wordsIn(phrase)));
      }
    }),
    { numRuns: RUNS, seed: 18 },
  );
});

test('a find is exact if, and only if, the words stand adjacent and in order', () => {
  fc.assert(
    fc.property(anyChanges, fc.array(anyWords(1, 4), { minLength: 1, maxLength: 4 }), (changes, phrases) => {
      const index = new PhraseIndex();
      const live = change(index, changes);
      const search = new PhraseSearch(index);
      for (const phrase of phrases.map((one) => wordsIn(one).join(' '))) {
        const naive = [...live].flatMap(([passage, text]) =>
          ` ${wordsIn(text).join(' ')} `.includes(` ${phrase} `) ? [passage] : [],
        );
        const finds = search.find(wordsIn(phrase), { most: 1_000 });
        const exact = finds.filter(({ grade }) => grade === 'exact');
        expect(passages(exact).toSorted((a, b) => a - b)).toEqual(naive.sort((a, b) => a - b));
        // And they come first.
        expect(finds.slice(0, exact.length)).toEqual(exact);
      }
    }),
    { numRuns: RUNS, seed: 19 },
  );
});

test('places that are told are in the passage, rise, and hold what was asked; what is missing stands not there', () => {
  fc.assert(
    fc.property(
      fc.array(anyWords(0, 12), { minLength: 1, maxLength: 5 }),
      anyWords(1, 6),
      (texts, phrase) => {
        const asked = wordsIn(phrase);
        for (const { passage, grade, score, runs, missing } of new PhraseSearch(anIndex(...texts)).find(
          asked,
        )) {
          const words = wordsIn(texts[passage]!);
          const [marks = []] = runs;
          const places = marks.map(({ place }) => place);
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
          expect(places.every((place) => place < words.length)).toBe(true);
          const same = marks.filter(({ as }) => as === 'same').map(({ place }) => words[place]!);
          expect(same.filter((word) => !asked.includes(word))).toEqual([]);
          if (grade === 'exact') {
            expect([score, missing]).toEqual([1, []]);
            for (const run of runs) expect(run.map(({ place }) => words[place])).toEqual(asked);
          }
          expect(score > 0 && score <= 1).toBe(true);
          const found = marks.filter(({ as }) => as !== 'different').length;
          // A compound that is written otherwise is another number of words.
          if (!/front|line/u.test(phrase)) expect(missing).toHaveLength(asked.length - found);
        }
      },
    ),
    { numRuns: RUNS, seed: 20 },
  );
});

test('limits let nothing else through, and change nothing about what is allowed', () => {
  const limits = fc.record({ of: fc.integer({ min: 2, max: 3 }), byWords: fc.boolean() });
  fc.assert(
    fc.property(anyChanges, anyWords(1, 5), limits, (changes, phrase, { of, byWords }) => {
      const index = new PhraseIndex();
      change(index, changes);
      const search = new PhraseSearch(index);
      const isAllowed = (passage: number): boolean => passage % of !== 0;
      const all = search.find(wordsIn(phrase), { most: 1_000 });
      const limited = search.find(wordsIn(phrase), {
        most: 1_000,
        ...(byWords ? { accepts: ({ length }) => length % of !== 0 } : { allowed: isAllowed }),
      });
      const lengthOf = (passage: number): number => {
        const list = { numbers: new Uint32Array(1), length: 0 };
        index.words(passage, list);
        return list.length;
      };
      expect(limited).toEqual(all.filter(({ passage }) => isAllowed(byWords ? lengthOf(passage) : passage)));
    }),
    { numRuns: RUNS, seed: 21 },
  );
});

test.each([
  { what: 'nothing', words: [] },
  { what: 'one letter', words: ['a'] },
  { what: 'no word at all', words: [''] },
  { what: 'function words alone', words: wordsIn('of the and to be or not to be') },
  { what: 'one word 2,000 times', words: Array(2_000).fill('ha') as string[] },
  { what: 'a word of 5,000 letters', words: ['tide'.repeat(1_250)] },
  { what: 'words that nobody wrote', words: Array.from({ length: 500 }, (_, at) => `none${at}`) },
])('$what can be asked of any index', ({ words }) => {
  const texts = ['', 'ha '.repeat(30_000), 'The tide and the crews.', ...others(40)];
  for (const index of [anIndex(), anIndex(...texts)]) {
    const finds = new PhraseSearch(index).find(words);
    expect(
      finds.every(({ score, runs }) => score > 0 && score <= 1 && runs.every(({ length }) => length > 0)),
    ).toBe(true);
  }
});
