import { expect, test } from 'vitest';
import { readFirstLine } from '../../src/ingest/first-line.ts';

const TEXT = '“We wait,” said Ada Marsh.';

test.each([
  { when: 'a picture’s credit follows the day', line: 'date 2020-03-05 Eve Stone / Gazette\n', text: TEXT },
  { when: 'a photographer is named', line: 'date 2020-03-05 Photo: Eve Stone\n', text: TEXT },
  { when: 'an agency is named', line: 'date 2020-03-05 Getty Images\n', text: TEXT },
  { when: 'nothing follows the day', line: 'date 2020-03-05\n', text: TEXT },
  { when: 'white space stands above', line: '\n  Date 2020-03-05  \n', text: TEXT },
  { when: 'the text goes on in the same line', line: 'date 2020-03-05 ', text: TEXT },
  { when: 'the text begins in the same line', line: 'date 2020-03-05 ', text: `The council met.\n${TEXT}` },
  { when: 'a credit is all there is', line: 'date 2020-03-05 ', text: 'Eve Stone / Gazette' },
])('when $when, the day is read and the text kept', ({ line, text }) => {
  const { raw, end } = readFirstLine(line + text);
  expect(raw).toEqual(new Map([['published', { value: '2020-03-05', line: expect.any(Number) }]]));
  expect((line + text).slice(end).trim()).toBe(text);
});

test.each([
  { when: 'the text begins at once', text: TEXT },
  { when: 'the word stands in a sentence', text: 'The date 2020-03-05 was named.' },
  { when: 'the day is a word', text: 'date yesterday\nThe council met.' },
  { when: 'the day stands alone', text: '2020-03-05\nThe council met.' },
  { when: 'there is no text', text: '' },
])('when $when, nothing is read', ({ text }) => {
  expect(readFirstLine(text)).toEqual({ raw: new Map(), end: 0 });
});
