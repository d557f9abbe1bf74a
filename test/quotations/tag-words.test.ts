import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tagWords } from '../../src/quotations/tag-words.ts';
import { RUNS } from '../support/runs.ts';

test('each word knows its place, its text and its part of speech', () => {
  expect(tagWords('Ada’s crews wait.', 10)).toEqual([
    { start: 10, end: 13, text: 'Ada', lower: 'ada', pos: 'PROPN' },
    { start: 13, end: 15, text: '’s', lower: "'s", pos: 'PART' },
    { start: 16, end: 21, text: 'crews', lower: 'crews', pos: 'NOUN' },
    { start: 22, end: 26, text: 'wait', lower: 'wait', pos: 'VERB' },
    { start: 26, end: 27, text: '.', lower: '.', pos: 'PUNCT' },
  ]);
});

test('a text longer than a piece is tagged to its end', () => {
  const words = tagWords('We wait. '.repeat(5_000).trim());
  expect(words).toHaveLength(15_000);
  expect(words.at(-1)).toMatchObject({ start: 44_998, text: '.' });
});

test('a text is read alike whatever was read before it', () => {
  const inTexts = ['Quine’s plan', 'Quine’s, they say', 'Quine’s plan'].map((text) =>
    tagWords(text).map((word) => word.text),
  );
  expect(inTexts).toEqual([
    ['Quine', '’s', 'plan'],
    ['Quine’s', ',', 'they', 'say'],
    ['Quine', '’s', 'plan'],
  ]);
});

test('every word is a slice of the text, in order, whatever the text', () => {
  const odd = fc.constantFrom(
    'Ada',
    ' ',
    '🚢',
    '👩‍✈️',
    'e\u0301',
    'שלום',
    '’s',
    '\u200d',
    '#tide',
    '@quay',
    '£5',
    '...',
    'x',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 }),
      (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, text: word } of tagWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(word);
          last = end;
        }
      },
    ),
    { numRuns: RUNS, seed: 2 },
  );
});
