import { expect, test } from 'vitest';
import { LEARNED } from '../../src/quotations/weighing/model.ts';
import { collect } from '../../src/training/collect.ts';
import { aGoldDocument } from '../support/a-gold-document.ts';

/** Whom a lesson says to be right, by the names of its candidates. */
const rightOf = (text: string, about: Parameters<typeof aGoldDocument>[1] = [], rest = {}) =>
  collect([aGoldDocument(text, about, rest)], LEARNED).speaker.map(({ of, candidates, right }) => ({
    of,
    right: candidates
      .filter((_, at) => right[at])
      .map(({ who }) => (typeof who === 'object' ? who.name : who)),
  }));

test.each([
  {
    when: 'it is annotated as the speaker',
    text: 'Tom Reed left. “⟨We wait,⟩” said [Ada Marsh].',
    lessons: [{ of: 'direct', right: ['Ada Marsh'] }],
  },
  {
    when: 'the annotation names somebody who is not in sight',
    text: 'Tom Reed left. “⟨We wait until the tide has turned.⟩”',
    about: [{ speaker: { text: 'Zoe Quine' }, speakerType: 'name', speakerName: 'Zoe Quine' }] as const,
    lessons: [{ of: 'direct', right: ['unseen'] }],
  },
  {
    when: 'a part of a statement is annotated',
    text: 'Ada Marsh said the harbour is “not for sale”.',
    about: [],
    rest: {
      quotes: [
        {
          start: 10,
          end: 43,
          kind: 'mixed',
          quoted: [{ start: 30, end: 42 }],
          speaker: { text: 'Ada Marsh' },
          speakerType: 'name',
          speakerName: 'Ada Marsh',
        },
      ],
    },
    lessons: [{ of: 'mixed', right: ['Ada Marsh'] }],
  },
  {
    when: 'the words are annotated as nobody’s',
    text: 'The “harbour lobby” won.',
    rest: { unattributedQuoted: [{ start: 5, end: 18 }] },
    lessons: [{ of: 'nobody', right: ['nobody'] }],
  },
  { when: 'the words are not annotated', text: 'The “harbour lobby” won.', lessons: [] },
  {
    when: 'nobody knows whom the annotated pronoun means',
    text: '“⟨We wait,⟩” said [she].',
    about: [{ speakerType: 'pronoun', speakerName: null }] as const,
    lessons: [],
  },
])('a candidate is right when $when', ({ text, about = [], rest = {}, lessons }) => {
  expect(rightOf(text, about, rest)).toEqual(lessons);
});

test('a pronoun that is annotated as the speaker teaches whom it means', () => {
  const about = [
    { speakerType: 'pronoun', speakerName: 'Ada Marsh', speaker: { text: 'she', start: 46, end: 49 } },
  ] as const;
  const gold = aGoldDocument('Ada Marsh met Eva Quine at the harbour. “⟨We wait,⟩” [she] said.', about);
  const start = gold.text.indexOf('she said');
  const placed = {
    ...gold,
    quotes: gold.quotes.map((quote) => ({ ...quote, speaker: { text: 'she', start, end: start + 3 } })),
  };
  const [lesson] = collect([placed], LEARNED).antecedent;
  expect(lesson?.right.filter(Boolean)).toHaveLength(1);
  expect(lesson?.candidates).toHaveLength(2);
});
