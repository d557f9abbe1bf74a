import { expect, test } from 'vitest';
import { answerQuery } from '../../src/answer/answer-query.ts';
import { listSources } from '../../src/answer/list-sources.ts';
import { quotesBy } from '../../src/answer/quotes-by.ts';
import { recall } from '../../src/answer/recall.ts';
import { idOf } from '../../src/domain/citation-id.ts';
import { placesOf } from '../support/places.ts';
import { anArchiveOfSpeeches, type Spoken } from '../support/speeches.ts';

const NONE = { byline: null, url: null, text: 'full' };

test('a record is one direct quotation by its speaker, of its day, in a document called by its id', async () => {
  const text = ' “We  wait” – she said;\nthen 😀 nobody\u00a0spoke. ';
  const archive = anArchiveOfSpeeches([{ id: 'board/7', text }]);
  const { citations } = await answerQuery({ phrase: 'nobody spoke' }, archive);
  expect(citations).toMatchObject([
    {
      quotation: text,
      passage: text,
      quotedAt: { start: 0, end: text.length },
      speaker: { name: 'Ada Marsh', role: null },
      attribution: { kind: 'named', confidence: 1 },
      speech: 'direct',
      said: '2024-02-29',
      published: null,
      source: { publisher: 'The Harbour Trust', title: 'Meeting of the board', ...NONE },
      span: { document: 'board/7', start: 0, end: text.length },
      alsoIn: [],
    },
  ]);
});

test.each([
  { when: 'a speaker is empty', speaker: '' },
  { when: 'a speaker is null', speaker: null },
])('when $when, nobody is named', async ({ speaker }) => {
  const { citations } = await answerQuery(
    { phrase: 'wait for the tide' },
    anArchiveOfSpeeches([{ speaker }]),
  );
  expect(citations).toMatchObject([{ speaker: null, attribution: { kind: 'not-stated', confidence: 0 } }]);
});

test('an archive counts speeches as documents, and their days', () => {
  const archive = anArchiveOfSpeeches(
    [{ date: '2024-03-05' }, { date: '1999-01-01', speaker: 'Tom Reed' }, { date: '', speaker: '' }],
    [{ text: '“We wait,” said Lena Holt. The hall was full.', header: { published: '2024-02-01' } }],
  );
  expect(archive.extent).toEqual({
    documents: 4,
    passages: 4,
    quotations: 4,
    speakers: 3,
    since: '1999-01-01',
    until: '2024-03-05',
    undated: 1,
  });
});

test('speeches are listed once for each publisher, among the documents', () => {
  const archive = anArchiveOfSpeeches(
    [
      { date: '2024-03-05' },
      { date: '1999-01-01' },
      { source: 'The Courier', date: '' },
      { source: null, date: '2001-01-01' },
    ],
    [{ id: 'vote', text: 'The hall was full.', header: { published: '2024-02-01' } }],
  );
  const entry = (
    publisher: string | null,
    quotations: number,
    since: string | null,
    until: string | null,
  ) => ({
    document: 'board.jsonl',
    publisher,
    title: null,
    ...NONE,
    published: null,
    event: null,
    quotations,
    speeches: { since, until },
  });
  expect(listSources(archive)).toMatchObject({
    sources: [
      entry('The Harbour Trust', 2, '1999-01-01', '2024-03-05'),
      { document: 'vote', published: '2024-02-01' },
      entry(null, 1, '2001-01-01', '2001-01-01'),
      entry('The Courier', 1, null, null),
    ],
  });
});

test('what somebody said comes newest first, from documents and speeches, of unknown day last', async () => {
  const archive = anArchiveOfSpeeches(
    [
      { text: 'The third words.', date: '2024-02-01' },
      { text: 'The last words.', date: '' },
      { text: 'Words of another.', speaker: 'Tom Reed' },
      { text: 'The first words.', date: '2024-02-03' },
      { text: 'The fourth words.', date: '2024-02-01' },
    ],
    [{ text: '“The second words,” said Ada Marsh.', header: { published: '2024-02-02' } }],
  );
  const { citations } = await quotesBy({ speaker: 'Ada Marsh' }, archive);
  expect(citations.map(({ quotation }) => quotation)).toEqual([
    'The first words.',
    'The second words,',
    'The third words.',
    'The fourth words.',
    'The last words.',
  ]);
});

test('only as many speeches are read as are shown, however many there are', async () => {
  const archive = anArchiveOfSpeeches(
    Array.from({ length: 200 }, (_, at) => ({ text: `These are words number ${at}.` })),
  );
  let read = 0;
  const { by } = archive.entries;
  const counting = {
    ...archive,
    entries: {
      ...archive.entries,
      *by(...of: Parameters<typeof by>) {
        for (const place of by(...of)) {
          read++;
          yield place;
        }
      },
    },
  };
  expect((await quotesBy({ speaker: 'Ada Marsh' }, counting)).citations).toHaveLength(25);
  expect(read).toBe(26);
});

test('every speech can be cited again by its id', async () => {
  const archive = anArchiveOfSpeeches(
    [{ text: 'One.' }, { text: 'Two.' }, { text: 'One.', speaker: '' }],
    [{ text: '“We wait,” said Lena Holt.' }],
  );
  const places = placesOf(archive);
  expect(places).toHaveLength(4);
  for (const place of places) {
    const { citations } = await recall([{ id: idOf(place), grade: 'exact' }], archive);
    expect(citations.map(({ span }) => span.document)).toEqual([place.entry.document.id]);
  }
  expect((await recall([{ id: 'nosuchword', grade: 'exact' }], archive)).kind).toBe('nothing-found');
});

const LONG = 'We wait for the tide and then we sail out.';
const SHORT = 'We wait for the tide.';

test.each<{ when: string; records: readonly Spoken[]; joined: readonly (readonly string[])[] }>([
  {
    when: 'the words are the same but for case and marks',
    records: [{ text: LONG }, { text: 'WE wait, for the tide; and then we sail out!' }],
    joined: [['speech-1', 'speech-2']],
  },
  { when: 'one word differs', records: [{ text: LONG }, { text: LONG.replace('sail', 'row') }], joined: [] },
  { when: 'the days differ', records: [{ text: LONG }, { text: LONG, date: '2024-03-01' }], joined: [] },
  { when: 'the speakers differ', records: [{ text: LONG }, { text: LONG, speaker: 'Tom Reed' }], joined: [] },
  {
    when: 'nobody is named',
    records: [
      { text: LONG, speaker: '' },
      { text: LONG, speaker: '' },
    ],
    joined: [],
  },
  {
    when: 'the speaker is printed otherwise',
    records: [{ text: LONG }, { text: LONG, speaker: 'ADA MARSH' }],
    joined: [['speech-1', 'speech-2']],
  },
  {
    when: 'no day is known and the words are many',
    records: [
      { text: LONG, date: '' },
      { text: LONG, date: '' },
    ],
    joined: [['speech-1', 'speech-2']],
  },
  {
    when: 'few words stand in two transcripts of a day',
    records: [{ text: SHORT }, { text: SHORT, title: 'The recording' }],
    joined: [['speech-1', 'speech-2']],
  },
  {
    when: 'few words stand in one transcript twice',
    records: [{ text: SHORT }, { text: SHORT }],
    joined: [],
  },
  {
    when: 'few words have no day',
    records: [
      { text: SHORT, date: '' },
      { text: SHORT, date: '', title: 'The recording' },
    ],
    joined: [],
  },
  {
    when: 'the words are two',
    records: [{ text: 'We wait.' }, { text: 'We wait.', title: 'B' }],
    joined: [],
  },
])('when $when, these are one utterance: $joined', ({ records, joined }) => {
  const archive = anArchiveOfSpeeches(records);
  const told = placesOf(archive)
    .map((place) => archive.printingsOf(place).map(({ entry }) => entry.document.id))
    .filter((ids) => ids.length > 0);
  // Each printing knows all of them.
  expect(told).toEqual(joined.flatMap((ids) => ids.map(() => ids)));
});

test('one utterance is one citation with all its witnesses', async () => {
  const archive = anArchiveOfSpeeches([
    { text: LONG },
    { text: LONG, source: 'The Courier' },
    { text: SHORT },
  ]);
  for (const phrase of ['then we sail out', 'and then we sail']) {
    const { citations } = await answerQuery({ phrase }, archive);
    expect(
      citations.map(({ span, alsoIn }) => [span.document, ...alsoIn.map((one) => one.span.document)]),
    ).toEqual([['speech-1', 'speech-2']]);
  }
});

test.each([
  { name: 'Mr. Reed', names: ['Mr. Reed', 'Ms. Reed'], speakers: ['reed~male'] },
  { name: 'Tom Reed', names: ['Tom Reed', 'Mr. Reed', 'Mr. Tom Reed'], speakers: ['tom-reed'] },
  { name: 'Ada Marsh', names: ['Ada Marsh', 'ADA MARSH', 'Mayor Ada Marsh'], speakers: ['ada-marsh'] },
])('among the speakers $names, “$name” means $speakers', ({ name, names, speakers }) => {
  const archive = anArchiveOfSpeeches(names.map((speaker) => ({ speaker })));
  expect(archive.speakersNamed(name).map(({ id }) => id)).toEqual(speakers);
});

test('a speech of a million characters is found and cited whole', async () => {
  const text = `${'The tide comes in and goes out again. '.repeat(26_000)}Nobody sails tonight.`;
  const archive = anArchiveOfSpeeches([{ text }, { text: 'The hall was full.' }, { text }]);
  const { citations } = await answerQuery({ phrase: 'nobody sails tonight' }, archive);
  expect(citations.map(({ quotation, alsoIn }) => [quotation === text, alsoIn.length])).toEqual([[true, 1]]);
});
