import { expect, test } from 'vitest';
import { quotationsIn } from '../../support/read-annotated.ts';

test.each([
  { when: 'it is denied', text: 'Ada Marsh did not say “the harbour is for sale”.' },
  { when: 'she might have', text: 'Ada Marsh could have said “the harbour is for sale”.' },
  { when: 'it is a condition', text: 'If Ada Marsh said “the harbour is for sale”, nobody heard.' },
  { when: 'it is a question', text: 'Did Ada Marsh say “the harbour is for sale”?' },
  { when: 'it is untrue', text: 'It is not true that Ada Marsh said “the harbour is for sale”.' },
  { when: 'she turns it away', text: 'Ada Marsh rejected claims that she was “for sale to everybody”.' },
  { when: 'she is accused of it', text: 'Tom Reed accused Ada Marsh of saying “the harbour is for sale”.' },
  { when: 'she quotes somebody', text: 'Ada Marsh quoted Zorblat Quine: “The harbour is for sale.”' },
])('the best candidate is not named when $when', ({ text }) => {
  expect(quotationsIn(text).map(({ named }) => named)).toEqual([false]);
});

test.each([
  { when: 'she not only said it', text: 'Ada Marsh not only said “the harbour is for sale” but sold it.' },
  { when: 'what she says is a denial', text: 'Ada Marsh said: “I did not say that.”' },
  {
    when: 'she heard somebody and said',
    text: 'Ada Marsh did not wait and said: “The harbour is for sale.”',
  },
])('she is named although $when', ({ text }) => {
  expect(quotationsIn(text).map(({ named, speaker }) => [named, speaker])).toEqual([[true, 'Ada Marsh']]);
});
