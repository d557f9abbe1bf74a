import { expect, test } from 'vitest';
import { quotationsIn, readAnnotated } from '../support/read-annotated.ts';

test.each([
  { when: 'that follows', text: '[Ada Marsh] {said} that ⟨the harbour is not for sale⟩.' },
  { when: 'a bare clause follows', text: '[Ada Marsh] {said} ⟨the harbour is not for sale⟩.' },
  { when: 'whether follows', text: '[Ada Marsh] {asked} whether ⟨the harbour is for sale⟩.' },
  {
    when: 'an addressee stands between',
    text: '[Ada Marsh] {warned} the board that ⟨the harbour is not for sale⟩.',
  },
  { when: 'it comes first', text: '⟨The harbour is not for sale⟩, [Ada Marsh] {said}.' },
  { when: 'it is according to her', text: '{According to} [Ada Marsh], ⟨the harbour is not for sale⟩.' },
  { when: 'she believes it', text: '[Ada Marsh] {believes} ⟨the harbour is not for sale⟩.' },
])('speech without marks is found when $when', ({ text }) => {
  expect(readAnnotated(text)).toEqual({ text, by: ['Ada Marsh'] });
  expect(quotationsIn(text).map(({ kind }) => kind)).toEqual(['indirect']);
});

test.each([
  { when: 'it is negated', text: 'Ada Marsh did not say that the harbour is for sale.' },
  { when: 'it is negated in the perfect', text: 'Ada Marsh has not said that the harbour is for sale.' },
  { when: 'it never happened', text: 'Ada Marsh never said that the harbour is for sale.' },
  { when: 'she declined', text: 'Ada Marsh declined to say whether the harbour is for sale.' },
  { when: 'she refused', text: 'Ada Marsh refused to say whether the harbour is for sale.' },
  { when: 'nobody did', text: 'Nobody said that the harbour is for sale.' },
  { when: 'it is a condition', text: 'If Ada Marsh says that the harbour is for sale, we leave.' },
])('nobody is named for what was not said when $when', ({ text }) => {
  expect(quotationsIn(text).filter(({ named }) => named)).toEqual([]);
});

test.each([
  { when: 'nothing follows', text: 'Ada Marsh said nothing.' },
  { when: 'no clause follows', text: 'Ada Marsh thanked the crews of all the boats.' },
  { when: 'nobody is the subject', text: 'It is said that the harbour is for sale.' },
  { when: 'the words are a noun', text: 'The claim that the harbour is for sale was heard.' },
])('there is no speech when $when', ({ text }) => {
  expect(quotationsIn(text)).toEqual([]);
});
