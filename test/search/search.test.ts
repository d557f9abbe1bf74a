import { expect, test } from 'vitest';
import { slice } from '../../src/domain/span.ts';
import type { Hit } from '../../src/domain/vocabulary.ts';
import { buildSearch } from '../../src/search/search.ts';
import { anArchive } from '../support/an-archive.ts';
import { others } from '../support/an-index.ts';

const searchIn = (...texts: readonly string[]) => buildSearch(anArchive(texts).entries).find;

/** The same among passages that speak of other things: how rare words are decides what is related. */
const searchAmong = (...texts: readonly string[]) => searchIn(...texts, others(50).join('\n\n'));

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
    when: 'half of the words are there',
    phrase: 'harbour crews in parliament',
    grade: 'related',
    text: 'Today the ‹harbour crews› waited for the evening tide.',
  },
])('the grade is $grade and the words are marked when $when', ({ phrase, grade, text }) => {
  const hits = searchAmong(PASSAGE)(phrase);
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

test.each([
  {
    where: 'where somebody is quoted',
    text: 'The board waits for the tide. “We wait ‹for the tide›,” said Ada Marsh.',
  },
  {
    where: 'where somebody is quoted indirectly',
    text: 'For the tide they came. Ada Marsh said that they all waited ‹for the tide›.',
  },
  { where: 'the first time where nobody is', text: 'Boats wait ‹for the tide›, and crews for the tide.' },
  { where: 'once where they overlap', text: 'Then “‹ha ha› ha ha,” said Ada Marsh.', phrase: 'ha ha' },
])('words that stand twice are marked $where: $text', ({ text, phrase = 'for the tide' }) => {
  expect(searchIn(text.replaceAll(/[‹›]/gu, ''))(phrase).map(shown)[0]).toBe(text);
});

test('words that two people say, and the document besides, are found in all three mouths', () => {
  const find = searchIn(
    'They wait for the tide. “We wait for the tide,” said Ada Marsh. “I wait for the tide,” said Tom Reed.',
  );
  expect(find('for the tide').map(shown)).toEqual([
    'They wait for the tide. “We wait ‹for the tide›,” said Ada Marsh. “I wait for the tide,” said Tom Reed.',
    'They wait for the tide. “We wait for the tide,” said Ada Marsh. “I wait ‹for the tide›,” said Tom Reed.',
    'They wait ‹for the tide›. “We wait for the tide,” said Ada Marsh. “I wait for the tide,” said Tom Reed.',
  ]);
});

test('the best find comes first', () => {
  const expected = [
    'The crews wait for the evening tide.', // the words as they stand
    'The crews waited for the evening tides.', // the same words, inflected
    'The crews wait for the morning tide.', // one word is another
    'The crews and their boats wait for the late evening tide.', // the words in order, others between
    'In the evening the crews wait.', // only some of the words
  ];
  const hits = searchAmong(...expected.toReversed())('the crews wait for the evening tide');
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

const DEMANDING = [
  'The front line of the harbour is shut.', // 1
  'The front harbour line of the school.', // 2
  'The harbour school is on the front line.', // 3
  'The harbour and its schools: the front line.', // 4
];

test.each([
  { phenomenon: 'nothing', phrase: 'front line harbour', found: ['doc-1', 'doc-2', 'doc-3', 'doc-4'] },
  {
    phenomenon: 'a phrase word for word',
    phrase: '“front line” harbour',
    found: ['doc-1', 'doc-3', 'doc-4'],
  },
  { phenomenon: 'two phrases', phrase: '“harbour school” “front line”', found: ['doc-3'] },
  { phenomenon: 'no such word in any form', phrase: 'front line harbour -school', found: ['doc-1'] },
  { phenomenon: 'a phrase, and no such word', phrase: '“front line” harbour -shut -schools', found: [] },
])('a phrase demands $phenomenon: $phrase', ({ phrase, found }) => {
  const hits = searchAmong(...DEMANDING)(phrase);
  expect(hits.map(({ entry }) => entry.document.id).toSorted()).toEqual(found);
});

test('where words that must stand there stand nowhere, what is near is near and no more', () => {
  const find = searchAmong('The front line of the harbour.');
  expect(find('“front lines” of the harbour').map(({ match }) => match.grade)).toEqual(['close']);
  expect(find('“front lines” of the harbour -front')).toEqual([]);
});

test('what is demanded is found behind any number of passages that are more like the question', () => {
  const like = Array.from({ length: 400 }, (_, at) => `The harbour crews wait for the tide at school ${at}.`);
  const wanted = 'The crews wait for the harbour tide.';
  const find = searchIn([...like, wanted].join('\n\n'));
  for (const phrase of [
    'harbour crews wait for the tide -school',
    '“harbour tide” crews wait for the tide',
  ]) {
    expect(find(phrase).map(({ entry }) => slice(entry.document.text, entry.passage))).toEqual([wanted]);
  }
});

test.each([
  { what: 'one letter', phrase: 'a' },
  { what: '6,000 characters', phrase: 'harbour tide '.repeat(462).slice(0, 6_000) },
  { what: 'words that nobody separates', phrase: 'tide'.repeat(1_500) },
  { what: 'dots', phrase: 'a.'.repeat(3_000) },
  { what: 'marks', phrase: '"a'.repeat(3_000) },
  { what: 'exclusions', phrase: ' -a'.repeat(2_000) },
  { what: 'names of objects', phrase: 'constructor __proto__ toString' },
])('nothing that is asked is too odd: $what', ({ phrase }) => {
  const hits = searchIn(PASSAGE, 'ha '.repeat(3_000))(phrase);
  for (const { match } of hits) expect(match.marks.length).toBeGreaterThan(0);
});
