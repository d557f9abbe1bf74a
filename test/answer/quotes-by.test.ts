import { expect, test } from 'vitest';
import { quotesBy } from '../../src/answer/quotes-by.ts';
import { parseDay } from '../../src/domain/day.ts';
import { anArchive } from '../support/an-archive.ts';

const ARCHIVE = anArchive([
  { text: '“We wait,” said Ada Marsh.\n“We sail,” said Tom Reed.', header: { published: '2024-02-01' } },
  { text: '“The quay is old,” said Ada Marsh.', header: { published: '2024-03-01' } },
  { text: '“Nobody sails tonight,” said Ada Marsh. She added that the quay is closed.' },
  { text: 'The “harbour lobby” won. “We wait,” said Eva Marsh.', header: { published: '2024-01-01' } },
]);

async function quotedFrom(query: Parameters<typeof quotesBy>[0]) {
  const { kind, citations } = await quotesBy(query, ARCHIVE);
  return { kind, quotations: citations.map(({ quotation }) => quotation) };
}

test('what somebody said comes newest first, and of unknown day last', async () => {
  expect(await quotedFrom({ speaker: 'Ada Marsh' })).toEqual({
    kind: 'found',
    quotations: ['The quay is old,', 'We wait,', 'Nobody sails tonight,'],
  });
});

test('with a topic what speaks of it comes first, indirect speech included', async () => {
  expect(await quotedFrom({ speaker: 'Ada Marsh', about: 'the quay is' })).toEqual({
    kind: 'found',
    quotations: ['The quay is old,', null, 'Nobody sails tonight,'],
  });
});

test.each([
  {
    phenomenon: 'words that speak of it come before words beside which it is spoken of',
    about: 'sails',
    kind: 'found',
    quotations: ['Nobody sails tonight,', null],
  },
  {
    phenomenon: 'what holds a part of it is offered as near',
    about: 'old pier',
    kind: 'near',
    quotations: ['The quay is old,'],
  },
  {
    phenomenon: 'what holds a part of it is left out where something holds all of it',
    about: 'old quays',
    kind: 'found',
    quotations: ['The quay is old,'],
  },
  {
    phenomenon: 'what stands under a title that names it is offered as near',
    about: 'harbour vote',
    kind: 'near',
    quotations: ['We wait,', 'The quay is old,', 'Nobody sails tonight,', null],
  },
])('with a topic $phenomenon', async ({ about, kind, quotations }) => {
  expect(await quotedFrom({ speaker: 'Ada Marsh', about })).toEqual({ kind, quotations });
});

test('what a synonym finds comes with the terms that were searched for besides', async () => {
  const harbour = anArchive(['“The wharf is old,” said Ada Marsh.'], [], [['quay', 'wharf', 'pier']]);
  const answer = await quotesBy({ speaker: 'Ada Marsh', about: 'quay' }, harbour);
  expect([answer.kind, answer.searchedAlso]).toEqual(['found', ['wharf', 'pier']]);
  expect(answer.citations[0]?.match).toEqual({
    grade: 'related',
    score: 1,
    marks: [{ start: 5, end: 10, as: 'synonym' }],
  });
});

test('an utterance is told in the printing where the topic is spoken of', async () => {
  const harbour = anArchive([
    { text: '“We will wait for the river to fall,” said Ada Marsh.', header: { published: '2024-01-01' } },
    { text: '“We will wait for the river to fall,” said Ada Marsh on the quay.' },
  ]);
  const answer = await quotesBy({ speaker: 'Ada Marsh', about: 'old quay' }, harbour);
  const places = answer.citations.map(({ passage, alsoIn }) => [passage.slice(-8), alsoIn.length]);
  expect([answer.kind, places]).toEqual(['near', [['he quay.', 1]]]);
});

test('nothing is marked in a list that nobody searched', async () => {
  const { citations } = await quotesBy({ speaker: 'Tom Reed' }, ARCHIVE);
  expect(citations.map(({ match }) => match)).toEqual([{ grade: 'exact', score: 1, marks: [] }]);
});

test.each([
  { when: 'the name is ambiguous', query: { speaker: 'Marsh' }, kind: 'ambiguous-speaker' },
  { when: 'nobody bears the name', query: { speaker: 'Zorblat Quine' }, kind: 'nothing-found' },
  {
    when: 'the topic was never theirs',
    query: { speaker: 'Tom Reed', about: 'parliament budget' },
    kind: 'nothing-found',
  },
])('no quotation is given when $when', async ({ query, kind }) => {
  expect(await quotedFrom(query)).toEqual({ kind, quotations: [] });
});

test('what was asked is told when nothing is found', async () => {
  expect(await quotesBy({ speaker: 'Tom Reed', about: 'parliament' }, ARCHIVE)).toMatchObject({
    kind: 'nothing-found',
    asked: 'Tom Reed: parliament',
    extent: ARCHIVE.extent,
  });
});

const QUAY = 'The quay is old,';
test.each([
  {
    within: 'the days before',
    query: { until: '2024-02-29' },
    kind: 'found',
    quotations: ['We wait,'],
  },
  {
    within: 'the day itself',
    query: { since: '2024-03-01', until: '2024-03-01' },
    kind: 'found',
    quotations: [QUAY],
  },
  {
    within: 'the days of a topic',
    query: { about: 'quay', since: '2024-02-02' },
    kind: 'found',
    quotations: [QUAY],
  },
  {
    within: 'days on which nothing was said',
    query: { about: 'quay', since: '2024-03-02' },
    kind: 'nothing-found',
    quotations: [],
  },
] as const)(
  'of $within only what was said or published then is listed',
  async ({ query, kind, quotations }) => {
    const { since, until, ...other } = { since: undefined, until: undefined, ...query };
    const days = {
      ...(since === undefined ? {} : { since: parseDay(since)! }),
      ...(until === undefined ? {} : { until: parseDay(until)! }),
    };
    expect(await quotedFrom({ speaker: 'Ada Marsh', ...other, ...days })).toEqual({ kind, quotations });
  },
);

test('days between which there is none are not understood, and days are named where nothing is found', async () => {
  const [first, last] = [parseDay('2024-02-01')!, parseDay('2024-03-01')!];
  expect(await quotesBy({ speaker: 'Ada Marsh', since: last, until: first }, ARCHIVE)).toEqual({
    kind: 'not-understood',
    citations: [],
    reason: '`since` is 2024-03-01 and `until` is 2024-02-01: no day lies between. Exchange them.',
  });
  expect(await quotesBy({ speaker: 'Tom Reed', since: last }, ARCHIVE)).toEqual({
    kind: 'nothing-found',
    citations: [],
    asked: 'Tom Reed, since 2024-03-01',
    extent: ARCHIVE.extent,
  });
});
