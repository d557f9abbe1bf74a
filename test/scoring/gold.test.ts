import { expect, test } from 'vitest';
import { readGold } from '../../src/scoring/gold.ts';

const QUOTE = { start: 1, end: 9, kind: 'direct', speakerType: 'none' };
const DOCUMENT = { id: 'a', text: '“We wait,” said Ada Marsh.', quotes: [QUOTE] };

test('a line is one annotated document; what it has besides is left aside', () => {
  const line = JSON.stringify({ ...DOCUMENT, id: 4, publisher: 'The Gazette', title: null });
  expect(readGold(line)).toEqual({
    ...DOCUMENT,
    id: 4,
    title: null,
    unattributedQuoted: [],
  });
});

test.each([
  ['no JSON', 'The line is no JSON. Write one annotated document a line.'],
  ['null', 'The line is no annotated document.'],
  ['[]', 'The line is no annotated document.'],
  [{ text: undefined }, '“text” does not fit: Invalid input: expected string, received undefined.'],
  [{ quotes: {} }, '“quotes” does not fit: Invalid input: expected array, received object.'],
  [
    { quotes: [QUOTE, { ...QUOTE, kind: 'loud' }] },
    '“quotes.1.kind” does not fit: Invalid option: expected one of "direct"|"mixed"|"indirect".',
  ],
  [
    { quotes: [{ ...QUOTE, start: 1.5 }] },
    '“quotes.0.start” does not fit: Invalid input: expected int, received number.',
  ],
  [{ quotes: [{ ...QUOTE, end: 27 }] }, '“quotes.0” is no stretch of the text.'],
  [{ quotes: [{ ...QUOTE, end: 1 }] }, '“quotes.0” is no stretch of the text.'],
  [
    { quotes: [{ ...QUOTE, kind: 'mixed', quoted: [{ start: 9, end: 1 }] }] },
    '“quotes.0.quoted.0” is no stretch of the text.',
  ],
  [{ unattributedQuoted: [{ start: 0, end: 99 }] }, '“unattributedQuoted.0” is no stretch of the text.'],
])('%j is told in one sentence', (line, wrong) => {
  expect(readGold(typeof line === 'string' ? line : JSON.stringify({ ...DOCUMENT, ...line }))).toEqual({
    wrong,
  });
});
