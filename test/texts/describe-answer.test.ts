import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import {
  describeAnswer,
  describeAnswering,
  describeDifference,
  describeExtent,
  describeFit,
  describePlace,
} from '../../src/texts/describe.ts';
import { day } from '../support/a-document.ts';
import { aCitation, anExtent, aSource, aWitness } from '../support/a-witness.ts';

describe('describeAnswer', () => {
  const candidates = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...{ id: `marsh-${at}`, name: `Marsh ${at + 1}`, aliases: [] },
      ...{ role: null, quotations: 0 },
    }));
  const ROWS: readonly { readonly when: string; readonly answer: Answer; readonly says: string | null }[] = [
    { when: 'something is found', answer: { kind: 'found', citations: [] }, says: null },
    {
      when: 'it is told who said it',
      answer: { kind: 'found', citations: [], asked: 'purple giraffe, by Ada Marsh', spokenBy: [] },
      says: 'Found for “purple giraffe, by Ada Marsh”: who said it, how often and when.',
    },
    {
      when: 'something is near',
      answer: { kind: 'near', citations: [], extent: anExtent() },
      says: 'Nobody in my documents said exactly that. This is near it:',
    },
    {
      when: 'nothing is found',
      answer: { kind: 'nothing-found', citations: [], asked: 'purple giraffe', extent: anExtent() },
      says: 'Nothing found for “purple giraffe”. That does not mean nobody said it: I know 5 documents, 21 quotations by 9 speakers, from 2020-02-06 to 2021-04-19.',
    },
    {
      when: 'something is found by a synonym',
      answer: {
        kind: 'found',
        citations: [
          aCitation({ match: { grade: 'related', score: 1, marks: [{ start: 0, end: 2, as: 'synonym' }] } }),
        ],
        searchedAlso: ['quay', 'wharf'],
      },
      says: 'I searched also for “quay” and “wharf”.',
    },
    {
      when: 'a day was written as people write it',
      answer: {
        kind: 'found',
        citations: [aCitation()],
        days: [{ option: 'since', typed: 'last month', day: day('2024-02-01') }],
      },
      says: 'I read “since: last month” as 2024-02-01.',
    },
    {
      when: 'two days were, and nothing is found',
      answer: {
        kind: 'nothing-found',
        citations: [],
        asked: 'purple giraffe, since 2023-01-01, until 2024-02-29',
        days: [
          { option: 'since', typed: 'last year', day: day('2023-01-01') },
          { option: 'until', typed: 'last month', day: day('2024-02-29') },
        ],
        extent: anExtent(),
      },
      says: 'I read “since: last year” as 2023-01-01 and “until: last month” as 2024-02-29. Nothing found for “purple giraffe, since 2023-01-01, until 2024-02-29”. That does not mean nobody said it: I know 5 documents, 21 quotations by 9 speakers, from 2020-02-06 to 2021-04-19.',
    },
    {
      when: 'no synonym was needed',
      answer: { kind: 'found', citations: [aCitation()], searchedAlso: ['quay'] },
      says: null,
    },
    {
      when: 'something is near a topic',
      answer: {
        ...{ kind: 'near', citations: [], extent: anExtent() },
        ...{ asked: 'Ada Marsh: quay', searchedAlso: ['wharf'] },
      },
      says: 'Nothing found for all of “Ada Marsh: quay”, nor for “wharf”. This is near it:',
    },
    {
      when: 'nothing is found, by a synonym neither',
      answer: {
        ...{ kind: 'nothing-found', citations: [], extent: anExtent() },
        ...{ asked: 'Ada Marsh: quay', searchedAlso: ['wharf'] },
      },
      says: 'Nothing found for “Ada Marsh: quay”, nor for “wharf”. That does not mean nobody said it: I know 5 documents, 21 quotations by 9 speakers, from 2020-02-06 to 2021-04-19.',
    },
    {
      when: 'nothing is found and other words may be meant',
      answer: {
        ...{ kind: 'nothing-found', citations: [], extent: anExtent() },
        ...{ asked: 'qauy', didYouMean: 'quay' },
      },
      says: 'Did you mean “quay”? Nothing found for “qauy”. That does not mean nobody said it: I know 5 documents, 21 quotations by 9 speakers, from 2020-02-06 to 2021-04-19.',
    },
    {
      when: 'something is near and other words may be meant',
      answer: { kind: 'near', citations: [], extent: anExtent(), didYouMean: 'old quay' },
      says: 'Did you mean “old quay”? Nobody in my documents said exactly that. This is near it:',
    },
    {
      when: 'the question is long',
      answer: { kind: 'nothing-found', citations: [], asked: 'giraffe '.repeat(30), extent: anExtent() },
      says: `Nothing found for “${'giraffe '.repeat(15).trim()}…”. That does not mean nobody said it: I know 5 documents, 21 quotations by 9 speakers, from 2020-02-06 to 2021-04-19.`,
    },
    {
      when: 'a name means two',
      answer: { kind: 'ambiguous-speaker', citations: [], name: 'Marsh', candidates: candidates(2) },
      says: '“Marsh” may be Marsh 1 or Marsh 2. Write more of the name.',
    },
    {
      when: 'a name means many',
      answer: { kind: 'ambiguous-speaker', citations: [], name: 'Marsh', candidates: candidates(11) },
      says: '“Marsh” may be Marsh 1, Marsh 2, Marsh 3, Marsh 4, Marsh 5, Marsh 6, Marsh 7, Marsh 8 or 3 more. Write more of the name.',
    },
    {
      when: 'nothing was understood',
      answer: { kind: 'not-understood', citations: [], reason: '`phrase` is empty.' },
      says: '`phrase` is empty.',
    },
  ];
  test.each(ROWS)('when $when, it says so', ({ answer, says }) => {
    expect(describeAnswer(answer)).toBe(says);
  });

  test('never cuts a character in two', () => {
    const asked = `a${'😀'.repeat(100)}`;
    const said = describeAnswer({ kind: 'nothing-found', citations: [], asked, extent: anExtent() });
    expect(said?.isWellFormed()).toBe(true);
  });
});

test.each([
  { when: 'all is known', told: {}, says: 'The Gazette, Council votes on the bridge' },
  {
    when: 'a writer is named',
    told: { byline: 'Eve Stone' },
    says: 'The Gazette, Council votes on the bridge, by Eve Stone',
  },
  {
    when: 'the publisher is unknown',
    told: { publisher: null },
    says: 'publisher unknown, Council votes on the bridge, document gazette/2024-02-29-bridge',
  },
  {
    when: 'the title is unknown',
    told: { title: null, byline: 'Eve Stone' },
    says: 'The Gazette, title unknown, by Eve Stone, document gazette/2024-02-29-bridge',
  },
])('when $when, the place reads “$says”', ({ told, says }) => {
  expect(describePlace(aWitness({ source: aSource(told) }))).toBe(says);
});

describe('an answered question', () => {
  const passage = 'Twelve boats lay in the harbour.';
  const answer = [{ start: 0, end: 12, text: 'Twelve boats' }];
  const match = { grade: 'related', score: 0.8, marks: [{ start: 7, end: 12, as: 'inflected' }] } as const;

  test('tells the words that answer, and not how they differ from the question', () => {
    const citation = aCitation({ quotation: null, passage, answer, match });
    expect([describeAnswering(citation), describeFit(citation), describeDifference(citation)]).toEqual([
      'answer: “Twelve boats”',
      null,
      null,
    ]);
  });

  test('needs no such line where all that is shown answers', () => {
    const all = [{ start: 0, end: passage.length, text: passage }];
    expect(describeAnswering(aCitation({ quotation: null, passage, answer: all, match }))).toBe(null);
  });

  test.each([
    {
      kind: 'near' as const,
      says: /^The corpus does not say\. I answer from 5 documents.* This is near it:$/u,
    },
    { kind: 'nothing-found' as const, says: /^The corpus does not say\. I answer from 5 documents[^:]*\.$/u },
  ])('that is not told is $kind', ({ kind, says }) => {
    const question = 'who sank the ferry';
    expect(describeAnswer({ kind, citations: [], asked: question, question, extent: anExtent() })).toMatch(
      says,
    );
  });
});

describe('describeDifference', () => {
  const passage = 'We waited for the rivers to fall.';
  const markOf = (word: string, as: 'same' | 'inflected' | 'corrected' | 'different') => {
    const start = passage.indexOf(word);
    return { start, end: start + word.length, as };
  };
  test.each([
    { when: 'all words are the same', marks: [markOf('We', 'same')], says: null },
    { when: 'a word is inflected', marks: [markOf('waited', 'inflected')], says: 'other form: “waited”' },
    { when: 'a word was misspelt', marks: [markOf('rivers', 'corrected')], says: 'other spelling: “rivers”' },
    {
      when: 'several differ in several ways',
      marks: [markOf('We', 'different'), markOf('waited', 'inflected'), markOf('fall', 'different')],
      says: 'other form: “waited”; not in your words: “We”, “fall”',
    },
  ])('when $when, it reads “$says”', ({ marks, says }) => {
    expect(describeDifference(aCitation({ passage, match: { grade: 'close', score: 0.8, marks } }))).toBe(
      says,
    );
  });
});

describe('describeExtent', () => {
  test.each([
    {
      when: 'several days are known',
      told: {},
      says: '5 documents, 21 quotations by 9 speakers, from 2020-02-06 to 2021-04-19',
    },
    {
      when: 'one day is known',
      told: { since: day('2020-02-06'), until: day('2020-02-06') },
      says: '5 documents, 21 quotations by 9 speakers, of 2020-02-06',
    },
    {
      when: 'there is one of each',
      told: { documents: 1, quotations: 1, speakers: 1, since: null, until: null },
      says: '1 document, 1 quotation by 1 speaker',
    },
    {
      when: 'some day is unknown',
      told: { undated: 1 },
      says: '5 documents, 21 quotations by 9 speakers, from 2020-02-06 to 2021-04-19 (1 document of unknown day)',
    },
    {
      when: 'there are thousands',
      told: { documents: 12_000, quotations: 1_500_000, speakers: 2_000 },
      says: '12,000 documents, 1,500,000 quotations by 2,000 speakers, from 2020-02-06 to 2021-04-19',
    },
  ])('when $when, it reads “$says”', ({ told, says }) => {
    expect(describeExtent(anExtent(told))).toBe(says);
  });
});
