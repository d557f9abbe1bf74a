import { expect, test } from 'vitest';
import { answerQuery } from '../../src/answer/answer-query.ts';
import type { Query } from '../../src/domain/vocabulary.ts';
import { day } from '../support/a-document.ts';
import { anArchive } from '../support/an-archive.ts';
import { ARCHIVE, answered, PHRASE } from '../support/answered.ts';

test('what was said comes before what a document says, each utterance with all its witnesses', async () => {
  expect(await answered({ phrase: PHRASE })).toEqual({
    kind: 'found',
    documents: [['courier/vote', 'gazette/vote'], ['courier/reply'], ['leaflet'], ['notice']],
  });
});

test.each([
  { speaker: 'Ada Marsh', documents: [['courier/vote', 'gazette/vote']] },
  { speaker: 'ada', documents: [['courier/vote', 'gazette/vote']] },
  { speaker: 'Reed', documents: [['courier/reply']] },
  { speaker: 'tom-reed', documents: [['courier/reply']] },
])('only what “$speaker” said is found', async ({ speaker, documents }) => {
  expect(await answered({ phrase: PHRASE, speaker })).toEqual({ kind: 'found', documents });
});

test.each<{ limits: Omit<Query, 'phrase'>; documents: readonly (readonly string[])[] }>([
  { limits: { publisher: 'courier' }, documents: [['courier/vote', 'gazette/vote']] },
  { limits: { publisher: 'the COURIER' }, documents: [['courier/vote', 'gazette/vote']] },
  {
    limits: { publisher: 'The Gazette', speech: 'direct' },
    documents: [['gazette/vote', 'courier/vote'], ['courier/reply'], ['leaflet']],
  },
  { limits: { speech: 'narration' }, documents: [['notice']] },
])('within $limits these are found: $documents', async ({ limits, documents }) => {
  expect(await answered({ phrase: PHRASE, ...limits })).toEqual({ kind: 'found', documents });
});

test.each(['urier', 'Courier The', 'The Courier of the Coast'])(
  'no publisher is called “%s”',
  async (publisher) => {
    expect((await answered({ phrase: PHRASE, publisher })).kind).toBe('nothing-found');
  },
);

test('what fits is found though hundreds of passages before it do not', async () => {
  const others = Array.from({ length: 400 }, () => '“We wait for the tide here,” said Ada Marsh.');
  const archive = anArchive([
    { text: others.join('\n\n') },
    { id: 'far', text: '“We wait for the tide there,” said Tom Reed.', header: { publisher: 'The Courier' } },
  ]);
  for (const limits of [{ speaker: 'Tom Reed' }, { publisher: 'The Courier' }]) {
    expect(await answered({ phrase: 'we wait for the slow tide', ...limits }, archive)).toEqual({
      kind: 'near',
      documents: [['far']],
    });
  }
});

test('a name that several bear is asked back', async () => {
  expect(await answerQuery({ phrase: PHRASE, speaker: 'Marsh' }, ARCHIVE)).toEqual({
    kind: 'ambiguous-speaker',
    citations: [],
    name: 'Marsh',
    candidates: [
      { id: 'ada-marsh', name: 'Ada Marsh', aliases: [], role: null, quotations: 2 },
      { id: 'eva-marsh', name: 'Eva Marsh', aliases: [], role: null, quotations: 1 },
    ],
  });
});

test.each([
  {
    when: 'nobody bears the name',
    query: { phrase: PHRASE, speaker: 'Zorblat Quine' },
    asked: 'Zorblat Quine',
    unknown: { unknownSpeaker: 'Zorblat Quine' },
  },
  { when: 'nobody said it', query: { phrase: 'parliament budget' }, asked: 'parliament budget' },
  {
    when: 'somebody else said it',
    query: { phrase: PHRASE, speaker: 'Eva Marsh' },
    asked: `${PHRASE}, by Eva Marsh`,
  },
  {
    when: 'it was said on another day',
    query: { phrase: PHRASE, since: day('2025-01-01') },
    asked: `${PHRASE}, since 2025-01-01`,
  },
  {
    when: 'another paper printed it',
    query: { phrase: PHRASE, publisher: 'The Herald' },
    asked: `${PHRASE}, published by The Herald`,
  },
  {
    when: 'it was said in another form',
    query: { phrase: PHRASE, speaker: 'Tom Reed', speech: 'indirect' as const, until: day('2024-03-01') },
    asked: `${PHRASE}, by Tom Reed, only what is reported, until 2024-03-01`,
  },
])(
  'nothing is found, and how far the archive reaches is told, when $when',
  async ({ query, asked, unknown }) => {
    expect(await answerQuery(query, ARCHIVE)).toEqual({
      kind: 'nothing-found',
      citations: [],
      asked,
      ...unknown,
      extent: {
        documents: 6,
        passages: 17,
        quotations: 5,
        speakers: 4,
        since: '2024-02-28',
        until: '2024-03-01',
        undated: 3,
      },
    });
  },
);

test.each([
  {
    when: 'on that day or later',
    days: { since: day('2024-02-29') },
    documents: [['gazette/vote', 'courier/vote'], ['courier/reply']],
  },
  {
    when: 'on that day or earlier',
    days: { until: day('2024-02-29') },
    documents: [['courier/vote', 'gazette/vote']],
  },
  {
    when: 'on one day',
    days: { since: day('2024-02-29'), until: day('2024-02-29') },
    documents: [['gazette/vote', 'courier/vote']],
  },
])(
  'only what was said $when is found, with its other witnesses, and nothing of which no day is known',
  async ({ days, documents }) => {
    expect(await answered({ phrase: PHRASE, ...days })).toEqual({ kind: 'found', documents });
  },
);
