import { expect, test } from 'vitest';
import { readParagraph } from '../../src/quotations/read-paragraph.ts';

/** The reporter's sentences as printed, with the marked stretches in them. */
function sentencesOf(text: string): readonly string[] {
  const { sentences } = readParagraph(text, { start: 0, end: text.length });
  return sentences.map(({ items }) => text.slice(items[0]?.start, items.at(-1)?.end));
}

test.each([
  {
    when: 'a full stop is followed by a capital',
    sentences: ['The board met.', 'Nobody sails.'],
  },
  { when: 'a question is asked by somebody', sentences: ['“Do we wait?” Ada Marsh asked.', 'Nobody sails.'] },
  { when: 'a call is shouted by somebody', sentences: ['“We wait!” shouted Ada Marsh.'] },
  { when: 'dots lead on to a cue', sentences: ['“We wait …” Ada Marsh said.'] },
  { when: 'it ends in “in”', sentences: ['The crews went in.', 'Nobody sails.'] },
  { when: 'a question stands alone', sentences: ['“Do we wait?”', 'The hall emptied.'] },
  { when: 'a quotation ends in a full stop', sentences: ['“We wait.”', 'Ada Marsh left.'] },
  { when: 'a quotation holds sentences', sentences: ['“We wait. Nobody sails,” said Ada Marsh.'] },
  { when: 'several have a title', sentences: ['The bill of Sens. Marsh and Reed waits.', 'Nobody sails.'] },
  { when: 'a name has an initial', sentences: ['Ada B. Marsh waits.', 'Tom Reed sails.'] },
  { when: 'brackets hold a full stop', sentences: ['The board (it met at noon. All came) waits.'] },
  { when: 'a small letter follows', sentences: ['The vote of approx. forty crews waits.'] },
])('sentences are parted rightly when $when', ({ sentences }) => {
  expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
});

test('a marked stretch stands as one item in its sentence, in its place', () => {
  const text = 'On Monday Ada Marsh said “we wait” again.';
  const { marked, sentences } = readParagraph(text, { start: 10, end: text.length });
  expect(marked.map(({ span }) => text.slice(span.start, span.end))).toEqual(['we wait']);
  expect(sentences.map(({ items }) => items.map((item) => text.slice(item.start, item.end)))).toEqual([
    ['Ada', 'Marsh', 'said', '“we wait”', 'again', '.'],
  ]);
});

test('a run of words without an end is cut, so that reading it takes linear time', () => {
  const text = 'crew '.repeat(1_000);
  const { sentences } = readParagraph(text, { start: 0, end: text.length });
  expect(Math.max(...sentences.map(({ items }) => items.length))).toBeLessThanOrEqual(251);
  expect(sentences.flatMap(({ items }) => items)).toHaveLength(1_000);
});
