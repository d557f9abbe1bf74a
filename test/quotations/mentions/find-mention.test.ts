import { expect, test } from 'vitest';
import { phraseEndingAt, phraseStartingAt, spanOf } from '../../../src/quotations/mentions/find-mention.ts';
import { readParagraph } from '../../../src/quotations/read-paragraph.ts';
import { annotate, annotated } from '../../support/annotated.ts';

function read(marked: string) {
  const { text } = annotated(marked);
  const items = readParagraph(text, { start: 0, end: text.length }).sentences[0]!.items;
  return { text, items, cue: items.findIndex(({ lower }) => lower === 'said') };
}

test.each([
  { when: 'is a name', text: '[Ada Marsh] said' },
  { when: 'is a pronoun', text: 'Then [she] said' },
  { when: 'begins with a particle', text: 'It failed, [de Marsh] said' },
  { when: 'has an article', text: 'In the hall, [the board] said' },
  { when: 'has a role before the name', text: '[Security Minister Ada Marsh] said' },
  { when: 'has an office behind “of”', text: '[The director of the Harbour Trust] said' },
  { when: 'has a possessor', text: '[Tom Reed’s lawyer] said' },
  { when: 'joins two names', text: '[Ada Marsh and Tom Reed] said' },
  { when: 'has a number', text: '[Two officials] said' },
  { when: 'is followed by a weekday', text: '[Ada Marsh] on Thursday said' },
  { when: 'is followed by a bare weekday', text: '[Ada Marsh] Thursday said' },
])('the phrase before the cue $when', ({ text: marked }) => {
  const { text, items, cue } = read(marked);
  const phrase = phraseEndingAt(items, cue - 1);
  expect(annotate(text, phrase === undefined ? [] : [{ mention: spanOf(items, phrase) }])).toBe(marked);
});

test.each([
  { when: 'is a name', text: 'said [Ada Marsh].' },
  { when: 'is a role and a name', text: 'said [UK Security Minister Ada Marsh], smiling.' },
  { when: 'has no name', text: 'said [a spokesman for the board].' },
  { when: 'ends before a conjunction and a verb', text: 'said [Ada Marsh] and left.' },
  { when: 'ends before an apposition', text: 'said [Ada Marsh], the chair.' },
  { when: 'ends before an occasion', text: 'said [Ada Marsh] in an interview with Tom Reed.' },
  { when: 'ends before a time', text: 'said [Ada Marsh] on Tuesday.' },
  { when: 'is absent', text: 'said quietly.' },
])('the phrase behind the cue $when', ({ text: marked }) => {
  const { text, items, cue } = read(marked);
  const phrase = phraseStartingAt(items, cue + 1);
  expect(annotate(text, phrase === undefined ? [] : [{ mention: spanOf(items, phrase) }])).toBe(marked);
});
