import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import {
  describeAnswer,
  describeAnswering,
  describeAttribution,
  describeDays,
  describeDifference,
  describeEntry,
  describeExtent,
  describeFit,
  describeGrade,
  describePlace,
  describeRecord,
  describeSource,
  describeSpeaker,
  describeSpokenBy,
  describeWitness,
} from '../../src/texts/describe.ts';
import { day } from '../support/a-document.ts';
import { aCitation, anExtent, aSource, aWitness } from '../support/a-witness.ts';

test.each([
  { grade: 'exact', says: 'exact words' },
  { grade: 'same-words', says: 'same words, but for spelling or inflection' },
  { grade: 'close', says: 'close: some words differ' },
  { grade: 'related', says: 'related: all of the words' },
] as const)('the grade $grade reads “$says”', ({ grade, says }) => {
  expect(describeGrade({ grade, score: 1, marks: [{ start: 0, end: 2, as: 'same' }] })).toBe(says);
});

test.each([
  { when: 'lacks a word', told: { missing: ['quay'] }, says: 'related: only some of the words' },
  {
    when: 'holds a synonym',
    told: { marks: [{ start: 0, end: 2, as: 'synonym' }] },
    says: 'related: by a synonym',
  },
  { when: 'is marked nowhere', told: {}, says: 'related' },
] as const)('what is related and $when reads “$says”', ({ told, says }) => {
  expect(describeGrade({ grade: 'related', score: 1, marks: [], ...told })).toBe(says);
});

test.each([
  { kind: 'named', confidence: 0.97, says: 'named beside the words, 97 % sure' },
  { kind: 'carried', confidence: 0.915, says: 'carried over from the words before, 92 % sure' },
  { kind: 'pronoun', confidence: 0.8, says: 'a pronoun, resolved, 80 % sure' },
  { kind: 'not-stated', confidence: 0.4, says: 'not stated' },
] as const)('a speaker who is $kind reads “$says”', ({ kind, confidence, says }) => {
  expect(describeAttribution({ kind, confidence })).toBe(says);
});

test.each([
  { told: {}, says: 'corrected by a curator' },
  { told: { why: 'it is her letter' }, says: 'corrected by a curator: it is her letter' },
  { told: { on: day('2024-03-04') }, says: 'corrected by a curator on 2024-03-04' },
  {
    told: { why: 'it is her letter', by: 'Jo Berry', on: day('2024-03-04') },
    says: 'corrected by Jo Berry on 2024-03-04: it is her letter',
  },
])('a correction reads “$says”', ({ told, says }) => {
  expect(describeAttribution({ kind: 'corrected', confidence: 1, ...told })).toBe(says);
});

describe('describeSpeaker', () => {
  test.each([
    { when: 'a role is printed', told: {}, says: 'Ada Marsh, mayor' },
    {
      when: 'no role is printed',
      told: { speaker: { id: 'ada-marsh', name: 'Ada Marsh', role: null } },
      says: 'Ada Marsh',
    },
    { when: 'nobody is named', told: { speaker: null }, says: 'speaker not stated' },
    {
      when: 'the words are the document’s own',
      told: { speaker: null, speech: 'narration' },
      says: 'the document’s own words',
    },
  ] as const)('when $when, it reads “$says”', ({ told, says }) => {
    expect(describeSpeaker(aWitness(told))).toBe(says);
  });
});

describe('describeDays', () => {
  const said = day('2024-02-28');
  const published = day('2024-02-29');
  test.each([
    {
      when: 'both are known',
      days: { said, published, expected: false },
      says: 'said 2024-02-28, published 2024-02-29',
    },
    { when: 'only the first is', days: { said, published: null, expected: false }, says: 'said 2024-02-28' },
    {
      when: 'only the second is',
      days: { said: null, published, expected: false },
      says: 'published 2024-02-29',
    },
    { when: 'neither is', days: { said: null, published: null, expected: false }, says: 'day unknown' },
    {
      when: 'the speech was announced',
      days: { said, published: null, expected: true },
      says: 'to be said 2024-02-28',
    },
    {
      when: 'no day of an announced speech is known',
      days: { said: null, published: null, expected: true },
      says: 'day unknown',
    },
  ])('when $when, they read “$says”', ({ days, says }) => {
    expect(describeDays(days)).toBe(says);
  });
});

test.each([
  { when: 'both are known', told: {}, says: 'The Gazette, Council votes on the bridge' },
  {
    when: 'no publisher is',
    told: { publisher: null },
    says: 'publisher unknown, Council votes on the bridge',
  },
  { when: 'no title is', told: { title: null }, says: 'The Gazette, title unknown' },
])('a source of which $when reads “$says”', ({ told, says }) => {
  expect(describeSource(aSource(told))).toBe(says);
});

test.each([
  { when: 'the text is the source’s own', told: {}, says: null },
  {
    when: 'it is a record',
    told: { text: 'summary' },
    says: 'our summary of The Gazette’s article; the words in quotation marks are the source’s',
  },
  {
    when: 'the publisher ends in s',
    told: { text: 'summary', publisher: 'The Times' },
    says: 'our summary of The Times’ article; the words in quotation marks are the source’s',
  },
  {
    when: 'no publisher is known',
    told: { text: 'summary', publisher: null },
    says: 'our summary of an article; the words in quotation marks are the source’s',
  },
] as const)('when $when, the record reads “$says”', ({ told, says }) => {
  expect(describeRecord(aSource(told))).toBe(says);
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

describe('describeAnswer', () => {
  const candidates = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...{ id: `marsh-${at}`, name: `Marsh ${at + 1}`, aliases: [] },
      ...{ role: null, quotations: 0 },
    }));
  const ROWS: readonly { readonly when: string; readonly answer: Answer; readonly says: string | null }[] = [
    { when: 'something is found', answer: { kind: 'found', citations: [] }, says: null },
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

test('a witness reads as its source and its days', () => {
  expect(describeWitness(aWitness())).toBe(
    'The Gazette, Council votes on the bridge (said 2024-02-28, published 2024-02-29)',
  );
});

test.each([
  {
    when: 'it was published on a known day',
    told: {},
    says: 'The Gazette, Council votes on the bridge (published 2024-02-29, 3 quotations)',
  },
  {
    when: 'only the day it speaks of is known',
    told: { published: null },
    says: 'The Gazette, Council votes on the bridge (about 2024-02-28, 3 quotations)',
  },
  {
    when: 'no day is known',
    told: { published: null, event: null, quotations: 1 },
    says: 'The Gazette, Council votes on the bridge (day unknown, 1 quotation)',
  },
  {
    when: 'it is a record of ours',
    told: { text: 'summary' },
    says: 'The Gazette, Council votes on the bridge (published 2024-02-29, 3 quotations, our summary)',
  },
  {
    when: 'neither publisher nor title is known',
    told: { publisher: null, title: null },
    says: 'publisher unknown, title unknown, document vote (published 2024-02-29, 3 quotations)',
  },
  {
    when: 'these are speeches',
    told: { speeches: { since: day('1999-01-01'), until: day('2024-02-29') } },
    says: 'The Gazette, file vote (3 speeches, from 1999-01-01 to 2024-02-29)',
  },
  {
    when: 'it is one speech',
    told: { quotations: 1, speeches: { since: day('2024-02-29'), until: day('2024-02-29') } },
    says: 'The Gazette, file vote (1 speech, of 2024-02-29)',
  },
  {
    when: 'these are speeches of unknown publisher and day',
    told: { publisher: null, speeches: { since: null, until: null } },
    says: 'publisher unknown, file vote (3 speeches, day unknown)',
  },
] as const)('when $when, a document reads “$says”', ({ told, says }) => {
  const entry = { document: 'vote', published: day('2024-02-29'), event: day('2024-02-28'), quotations: 3 };
  expect(describeEntry({ ...aSource(), ...entry, ...told })).toBe(says);
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

const ADA = { id: 'ada-marsh', name: 'Ada Marsh', role: 'mayor' };

test.each([
  {
    speaker: ADA,
    times: 3,
    first: '2024-02-28',
    last: '2024-03-04',
    says: 'Ada Marsh, mayor: 3 times, from 2024-02-28 to 2024-03-04',
  },
  {
    speaker: ADA,
    times: 1,
    first: '2024-02-28',
    last: '2024-02-28',
    says: 'Ada Marsh, mayor: once, on 2024-02-28',
  },
  { speaker: null, times: 1, first: null, last: null, says: 'speaker not stated: once, day unknown' },
  {
    speaker: null,
    isNarration: true,
    times: 2,
    first: null,
    last: null,
    says: 'the document’s own words: 2 times, day unknown',
  },
])('who said it how often is told as “$says”', ({ isNarration = false, first, last, says, ...one }) => {
  const days = { first: first === null ? null : day(first), last: last === null ? null : day(last) };
  expect(describeSpokenBy({ ...one, ...days, isNarration })).toBe(says);
});
