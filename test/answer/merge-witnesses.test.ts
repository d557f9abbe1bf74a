import { expect, test } from 'vitest';
import { citationOf, type Found, mergeWitnesses } from '../../src/answer/merge-witnesses.ts';
import type { Grade, Match } from '../../src/domain/vocabulary.ts';
import { anArchive, type Written } from '../support/an-archive.ts';

const LISTED: Match = { grade: 'exact', score: 1, marks: [] };
const WORDS = 'We wait for the river to fall and then we vote on it';

type Told = Omit<Written, 'text'> & { words?: string; by?: string; on?: string; match?: Partial<Match> };

/** An archive of one statement a document, and all of them as found. */
function found(all: readonly Told[]) {
  const archive = anArchive(
    all.map(({ id, words = WORDS, by = 'Ada Marsh', on, header }) => ({
      ...(id === undefined ? {} : { id }),
      text: `“${words},” said ${by}${on === undefined ? '' : ` on ${on}`}.`,
      header: { ...header },
    })),
  );
  const places = [...archive.entries].flatMap((entry, at) =>
    entry.quotations.map(
      (statement): Found => ({ entry, statement, match: { ...LISTED, ...all[at]?.match } }),
    ),
  );
  return { archive, places };
}

/** Each utterance as the ids of its documents, the best first. */
function merged(all: readonly Told[]) {
  const { archive, places } = found(all);
  return mergeWitnesses(places, archive).map((utterance) => utterance.map(({ entry }) => entry.document.id));
}

const on = (published: string) => ({ header: { published } });

test.each<{ when: string; a: Told; b: Told }>([
  {
    when: 'one is the better find',
    a: { match: { grade: 'close' }, ...on('2024-01-01') },
    b: on('2024-01-02'),
  },
  {
    when: 'one holds more of the words asked for',
    a: { match: { grade: 'close', missing: ['tide', 'low'] }, ...on('2024-01-01') },
    b: { match: { grade: 'close', missing: ['tide'] }, ...on('2024-01-02') },
  },
  { when: 'one was published earlier', a: on('2024-01-02'), b: on('2024-01-01') },
  {
    when: 'one tells that it was said earlier',
    a: on('2024-01-02'),
    b: { on: 'Monday', ...on('2024-01-03') },
  },
  { when: 'the day of the other is unknown', a: {}, b: on('2024-01-01') },
  { when: 'one prints more of it', a: { words: 'for the river to fall' }, b: {} },
])('of the places of one utterance the best comes first when $when', ({ a, b }) => {
  expect(
    merged([
      { id: 'a', ...a },
      { id: 'b', ...b },
    ]),
  ).toEqual([['b', 'a']]);
});

test('utterances keep the order of their best finds', () => {
  const tom = { by: 'Tom Reed' };
  expect(merged([{ id: 'a' }, { id: 'b', ...tom }, { id: 'c' }, { id: 'd', ...tom }])).toEqual([
    ['a', 'c'],
    ['b', 'd'],
  ]);
});

test('the same place found twice is one, as it was found first', () => {
  const { archive, places } = found([{ id: 'a' }]);
  const again = places.map((place) => ({ ...place, match: { ...LISTED, grade: 'close' as const } }));
  expect(mergeWitnesses([...places, ...again], archive)).toEqual([places]);
});

test('an utterance that was found in one place has its other places as well', () => {
  const { archive, places } = found([
    { id: 'a', ...on('2024-01-01') },
    { id: 'b', ...on('2024-01-02') },
  ]);
  const [a, b] = places as [Found, Found];
  const notFound: Match = { grade: 'related', score: 0, marks: [] };
  expect(mergeWitnesses([b], archive)).toEqual([[b, { ...a, match: notFound }]]);
});

test('a document’s own text stands by itself', () => {
  const archive = anArchive(['The hall was full.', 'The hall was full.']);
  const places = [...archive.entries].map((entry): Found => ({ entry, statement: null, match: LISTED }));
  expect(mergeWitnesses(places, archive)).toEqual(places.map((place) => [place]));
});

test('a citation shows the best place, and the others the earliest published first', () => {
  const grade = (is: Grade) => ({ match: { grade: is } });
  const { archive, places } = found([
    { id: 'undated', ...grade('close') },
    { id: 'third', ...grade('close'), ...on('2024-01-03') },
    { id: 'best', ...grade('exact'), ...on('2024-01-04') },
    { id: 'first', ...grade('close'), ...on('2024-01-01') },
  ]);
  const citations = mergeWitnesses(places, archive).map(citationOf);
  const idOf = (document: string) =>
    [citations[0]!, ...citations[0]!.alsoIn].find(({ span }) => span.document === document)!.id;
  expect(
    citations.map(({ span, alsoIn, firstPrinted }) => ({
      best: span.document,
      alsoIn: alsoIn.map((other) => [other.span.document, other.wording]),
      firstPrinted,
    })),
  ).toEqual([
    {
      best: 'best',
      alsoIn: ['first', 'third', 'undated'].map((id) => [id, { covers: 'all', differs: [] }]),
      firstPrinted: { day: '2024-01-01', by: [idOf('first')], undated: [idOf('undated')] },
    },
  ]);
});
