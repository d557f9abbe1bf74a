import { describe, expect, test } from 'vitest';
import { LONGEST, shorten } from '../../src/search/suggest/shorten.ts';
import { anArchive } from '../support/an-archive.ts';

const LONG =
  'We have asked the harbour for years to mend the old quay before winter comes, and nobody has ever answered our letters about the broken lamps';
const ARCHIVE = anArchive([
  {
    text: '“We wait for the river,” said Ada Marsh.',
    header: { published: '2024-02-01', publisher: 'Courier' },
  },
  { text: '“The river can wait,” said Tom Reed.', header: { published: '2024-03-01' } },
  { text: '“Nobody, not even we, wait for the tide,” said Ada Marsh.', header: { published: '2024-01-01' } },
  { text: `“${LONG},” said Lena Holt of the Harbour Trust.`, header: { published: '2023-01-01' } },
  '“We wait for the river!” the crowd shouted. The “river lobby” won. Ada Marsh said that rivers wait.',
]);

const suggested = async (what: Parameters<typeof ARCHIVE.suggest>[0], typed: string) =>
  (await ARCHIVE.suggest(what, typed)).map(({ value, about }) => `${value} (${about})`);

const RIVER = 'We wait for the river (said by Ada Marsh)';
const TIDE = 'Nobody, not even we, wait for the tide (said by Ada Marsh)';
const CAN_WAIT = 'The river can wait (said by Tom Reed)';
const BEGINNING = `${LONG.slice(0, LONG.indexOf(' answered'))} (said by Lena Holt)`;

describe('phrases', () => {
  test.each([
    {
      phenomenon: 'that begin as typed come before those that go on so and those that hold it somewhere',
      typed: 'we w',
      phrases: [RIVER, TIDE, BEGINNING],
    },
    {
      phenomenon: 'that hold the words in order come before those that hold them somewhere',
      typed: 'river can',
      phrases: [CAN_WAIT],
    },
    {
      phenomenon: 'that hold all the words come last, newest first',
      typed: 'wait ri',
      phrases: [CAN_WAIT, RIVER],
    },
    { phenomenon: 'are found whatever the case and the marks', typed: '“NOT  even', phrases: [TIDE] },
    { phenomenon: 'hold the last word in full where a space follows it', typed: 'riv ', phrases: [] },
    { phenomenon: 'are none where a word stands nowhere', typed: 'giraffe', phrases: [] },
    {
      phenomenon: 'are those of nobody where nothing quoted holds the words',
      typed: 'lobby',
      phrases: ['The “river lobby” won (the document’s own words)'],
    },
    {
      phenomenon: 'are the newest where nothing is typed',
      typed: '',
      phrases: [CAN_WAIT, RIVER, TIDE, BEGINNING],
    },
    { phenomenon: 'are cut at a word', typed: 'we have asked', phrases: [BEGINNING] },
    {
      phenomenon: 'begin with the words typed where these are far from the beginning',
      typed: 'ever answered',
      phrases: ['ever answered our letters about the broken lamps (said by Lena Holt)'],
    },
    {
      phenomenon: 'are none for more words than a suggestion has',
      typed: 'we '.repeat(33),
      phrases: [],
    },
  ])('$phenomenon: $typed', async ({ typed, phrases }) => {
    expect(await suggested('phrases', typed)).toEqual(phrases);
  });

  test('are 25 at most, each found by the search it is typed into', async () => {
    const many = anArchive(
      Array.from({ length: 40 }, (_, at) => `“The tide ${at} turns, and turns,” said Ada Marsh.`),
    );
    const phrases = await many.suggest('phrases', 'the ti');
    expect(phrases).toHaveLength(25);
    for (const { value } of phrases) expect((await many.find(value))[0]?.match.grade).toBe('exact');
  });

  test('of whose speaker nobody is sure say so', async () => {
    const crowd = anArchive(['“Nobody knows who said this sentence of ours.”']);
    expect(await crowd.suggest('phrases', 'nobody')).toEqual([
      { value: 'Nobody knows who said this sentence of ours', about: 'said, speaker not stated' },
    ]);
  });
});

/** Every kind of words that a phrase may be, and what stands beside it. */
test.each([
  { kind: 'a quotation by somebody', typed: 'boats are', about: 'said by Ada Marsh' },
  { kind: 'a quotation in part', typed: 'good as lost', about: 'said by Tom Reed' },
  { kind: 'a quotation by nobody known', typed: 'whoever it', about: 'said, speaker not stated' },
  { kind: 'reported words', typed: 'nets were torn', about: 'reported of Lena Holt' },
  { kind: 'the document’s own words', typed: 'tide was low', about: 'the document’s own words' },
  {
    kind: 'an inflected form',
    typed: 'keeper counted the boat',
    about: 'the document’s own words',
    form: 'other form',
  },
  { kind: 'a mended spelling', typed: 'boats are reday', about: 'said by Ada Marsh', form: 'other spelling' },
  {
    kind: 'a mended spelling in the document’s own words',
    typed: 'the tide was low yesterdya',
    about: 'the document’s own words',
    form: 'other spelling',
  },
])('beside $kind stands “$about”', async ({ typed, about, form }) => {
  const harbour = anArchive([
    '“The boats are ready for the sea,” said Ada Marsh. Tom Reed called the old quay “as good as lost”.',
    'The tide was low yesterday. Lena Holt said that the nets were torn. The keepers counted the boats.',
    'On the wall stood a sentence. “Whoever it is, let them come in and sit down.”',
  ]);
  const suggestions = await harbour.suggest('phrases', typed);
  expect(suggestions.map(({ value, ...told }) => told)).toEqual([
    { about, ...(form === undefined ? {} : { form }) },
  ]);
  for (const { value } of suggestions) expect((await harbour.find(value))[0]?.match.grade).toBe('exact');
});

describe('names', () => {
  const MARSH = 'Ada Marsh (speaker, 2 quotations)';
  const HOLT = 'Lena Holt (speaker, 1 quotation)';
  const REED = 'Tom Reed (speaker, 1 quotation)';
  test.each([
    { phenomenon: 'come the most quoted first', what: 'speakers', typed: '', names: [MARSH, HOLT, REED] },
    { phenomenon: 'are found by any word', what: 'speakers', typed: 'mar', names: [MARSH] },
    { phenomenon: 'are found by words in any order', what: 'speakers', typed: 'reed t', names: [REED] },
    { phenomenon: 'are none where a word begins none', what: 'speakers', typed: 'ada x', names: [] },
    {
      phenomenon: 'of publishers come with their documents',
      what: 'publishers',
      typed: '',
      names: ['The Gazette (publisher, 4 documents)', 'Courier (publisher, 1 document)'],
    },
    {
      phenomenon: 'of publishers are found by any word',
      what: 'publishers',
      typed: 'gaz',
      names: ['The Gazette (publisher, 4 documents)'],
    },
  ] as const)('$phenomenon: $what $typed', async ({ what, typed, names }) => {
    expect(await suggested(what, typed)).toEqual(names);
  });

  test('that begin as typed come before those that hold it', async () => {
    const archive = anArchive(['“No,” said Ada Marsh. “No, no,” said Ada Marsh. “Yes,” said Marsha Ode.']);
    expect((await archive.suggest('speakers', 'mar')).map(({ value }) => value)).toEqual([
      'Marsha Ode',
      'Ada Marsh',
    ]);
  });

  test('are found by those that a curator gives besides', async () => {
    const known = [{ name: 'Ada Marsh', aliases: ['Harbour Master Quill'] }];
    const archive = anArchive(['“We wait,” said Ada Marsh.'], known);
    expect((await archive.suggest('speakers', 'qui')).map(({ value }) => value)).toEqual(['Ada Marsh']);
  });
});

test('an archive without documents suggests nothing', async () => {
  const empty = anArchive([]);
  const all = await Promise.all(
    (['phrases', 'speakers', 'publishers'] as const).map((what) => empty.suggest(what, '')),
  );
  expect(all).toEqual([[], [], []]);
});

test.each([
  { of: 'a word that is too long', text: 'a'.repeat(LONGEST + 1), shown: '' },
  { of: 'a word that just fits', text: 'a'.repeat(LONGEST), shown: 'a'.repeat(LONGEST) },
  { of: 'words over several lines', text: '“We\n  wait.”', shown: 'We wait' },
  { of: 'no word', text: '…', shown: '' },
])('of $of $shown is shown', ({ text, shown }) => {
  expect(shorten(text, { first: 0, last: 0 })).toBe(shown);
});
