import { expect, test } from 'vitest';
import { slice } from '../../src/domain/span.ts';
import { splitPassages } from '../../src/ingest/split-passages.ts';
import { unclosedQuotations } from '../../src/ingest/unclosed-quotations.ts';

const found = (text: string): readonly string[] =>
  unclosedQuotations(text, splitPassages(text)).map((span) => slice(text, span));

test.each([
  { when: 'every mark closes', text: '“We wait,” said Ada Marsh. “We build.”', unclosed: [] },
  { when: 'a mark never closes', text: 'Ada Marsh said: “We wait.', unclosed: ['“We wait.'] },
  { when: 'the second never closes', text: '“We wait,” she said. “We build.', unclosed: ['“We build.'] },
  { when: 'the quotation goes on in the next paragraph', text: '“We wait.\n“We build.”', unclosed: [] },
  {
    when: 'the next paragraph goes on without a mark',
    text: '“We wait.\nWe build.”',
    unclosed: ['“We wait.'],
  },
  {
    when: 'the last paragraph of several never closes',
    text: '“We wait.\n“We build.',
    unclosed: ['“We build.'],
  },
  { when: 'marks are straight', text: '"We wait.', unclosed: [] },
  {
    when: 'it is long',
    text: `“${'We wait. '.repeat(9)}`,
    unclosed: [`“${'We wait. '.repeat(9)}`.slice(0, 40)],
  },
  { when: 'there is no text', text: '', unclosed: [] },
])('when $when, it finds $unclosed', ({ text, unclosed }) => {
  expect(found(text)).toEqual(unclosed);
});

test('what is shown never ends in half a character', () => {
  expect(found(`“${'😀'.repeat(30)}`).every((shown) => shown.isWellFormed())).toBe(true);
});
