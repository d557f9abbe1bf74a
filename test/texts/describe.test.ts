import { describe, expect, test } from 'vitest';
import {
  describeAttribution,
  describeDays,
  describeEntry,
  describeGrade,
  describeRecord,
  describeSource,
  describeSpeaker,
  describeSpokenBy,
  describeWitness,
} from '../../src/texts/describe.ts';
import { day } from '../support/a-document.ts';
import { aSource, aWitness } from '../support/a-witness.ts';

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
