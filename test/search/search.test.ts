import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slice } from '../../src/domain/span.ts';
import type { Hit } from '../../src/domain/vocabulary.ts';
import { buildSearch } from '../../src/search/search.ts';
import { anArchive } from '../support/an-archive.ts';
import { RUNS } from '../support/runs.ts';

const searchIn = (...texts: readonly string[]) => buildSearch(anArchive(texts).entries).find;

/** The passage with what is marked: `same` as it is, the others with their kind. */
function shown({ entry, match }: Hit): string {
  const passage = slice(entry.document.text, entry.passage);
  let text = '';
  let last = 0;
  for (const { start, end, as } of match.marks) {
    text += `${passage.slice(last, start)}‹${passage.slice(start, end)}${as === 'same' ? '' : `|${as}`}›`;
    last = end;
  }
  return text + passage.slice(last);
}

const PASSAGE = 'Today the harbour crews waited for the evening tide.';

test.each([
  {
    when: 'the words stand there',
    phrase: 'crews waited for the evening tide',
    grade: 'exact',
    text: 'Today the harbour ‹crews waited for the evening tide›.',
  },
  {
    when: 'a word is inflected',
    phrase: 'crews waiting for the evening tide',
    grade: 'same-words',
    text: 'Today the harbour ‹crews› ‹waited|inflected› ‹for the evening tide›.',
  },
  {
    when: 'a word is misspelt',
    phrase: 'harbuor crews waited for the evening tide',
    grade: 'same-words',
    text: 'Today the ‹harbour|corrected› ‹crews waited for the evening tide›.',
  },
  {
    when: 'a word is wrong',
    phrase: 'harbour crews waited for the morning tide',
    grade: 'close',
    text: 'Today the ‹harbour crews waited for the› ‹evening|different› ‹tide›.',
  },
  {
    when: 'a word was forgotten',
    phrase: 'harbour crews waited for the tide',
    grade: 'close',
    text: 'Today the ‹harbour crews waited for the› ‹evening|different› ‹tide›.',
  },
  {
    when: 'most of the words are there',
    phrase: 'harbour crews waited in vain',
    grade: 'related',
    text: 'Today the ‹harbour crews waited› for the evening tide.',
  },
])('the grade is $grade and the words are marked when $when', ({ phrase, grade, text }) => {
  const hits = searchIn(PASSAGE, 'The board votes.')(phrase);
  expect(hits.map((hit) => ({ grade: hit.match.grade, text: shown(hit) }))).toEqual([{ grade, text }]);
});

test.each([
  { phrase: 'the front line', text: 'They hold ‹the› ‹frontline|corrected› at dawn.' },
  { phrase: 'the tide ❤️ turns', text: 'Now ‹the tide turns› 🚢.' },
  { phrase: 'the tide turns', text: 'Now ‹the tide ❤️ turns›.' },
  { phrase: 'the elephant in the room', text: 'It is ‹the elephant in the room›.' },
  { phrase: 'we dont know why', text: 'Today ‹we› ‹don’t|corrected› ‹know why›.' },
])('“$phrase” is found as $text', ({ phrase, text }) => {
  const printed = text.replaceAll(/[‹›]|\|\w+/gu, '');
  expect(searchIn(printed)(phrase).map(shown)).toEqual([text]);
});

test.each([
  { when: 'nothing is asked', phrase: '' },
  { when: 'no word is asked', phrase: '“…” 🚢' },
  { when: 'only function words are shared', phrase: 'what is there for the two of them' },
  { when: 'no word is shared', phrase: 'parliament budget' },
])('nothing is found when $when', ({ phrase }) => {
  expect(searchIn(PASSAGE)(phrase)).toEqual([]);
});

test('words that stand twice are marked where somebody is quoted', () => {
  const [hit] = searchIn('The board waits for the tide. “We wait for the tide,” said Ada Marsh.')(
    'for the tide',
  );
  expect(shown(hit!)).toBe('The board waits for the tide. “We wait ‹for the tide›,” said Ada Marsh.');
});

test('the best find comes first', () => {
  const expected = [
    'The crews wait for the evening tide.', // the words as they stand
    'The crews waited for the evening tides.', // the same words, inflected
    'The crews and their boats wait for the late evening tide.', // the words in order, others between
    'The crews wait for the morning tide.', // one word is another
    'In the evening the crews wait.', // only some of the words
  ];
  const other = 'The board votes on the budget.';
  const hits = searchIn(...expected.toReversed(), other)('the crews wait for the evening tide');
  expect(hits.map(({ entry }) => slice(entry.document.text, entry.passage))).toEqual(expected);
});

test('finds of equal rank keep the order of the documents', () => {
  const hits = searchIn(
    'The tide waits. One.',
    'The tide waits. Two.',
    'The tide waits. Three.',
  )('the tide waits');
  expect(hits.map(({ entry }) => entry.document.id)).toEqual(['doc-1', 'doc-2', 'doc-3']);
});

test('a very long phrase is recognised by its beginning', () => {
  const text = Array.from({ length: 300 }, (_, at) => `word${at}`).join(' ');
  expect(searchIn(text)(text).map(({ match }) => match.grade)).toEqual(['exact']);
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
