import { expect, test } from 'vitest';
import { answerQuery } from '../../src/answer/answer-query.ts';
import { anArchive } from '../support/an-archive.ts';

/** Passages about something else: without them every word of the others would be a common one. */
const MINUTES = { id: 'minutes', text: 'The hall was full.\n'.repeat(12) };
const article = (id: string, published: string | null, text: string) => ({
  id,
  text,
  ...(published === null ? {} : { header: { published } }),
});

const ARCHIVE = anArchive([
  MINUTES,
  article('vote', '2024-02-28', '“We wait for the evening tide,” said Ada Marsh, a councillor.'),
  article('vote again', '2024-02-29', '“We wait for the evening tide,” said Ada Marsh, a councillor.'),
  article('speech', '2024-03-04', '“Nobody can wait for the evening tide today,” said Ada Marsh, the mayor.'),
  article('reply', '2024-03-01', '“They wait for the evening tide,” said Tom Reed.'),
  article('leaflet', null, '“Let us wait for the evening tide,” said Eva Hill.'),
  article('placard', '2024-03-02', '“You wait for the evening tide.”'),
  article('notice', '2024-03-03', 'Here people wait for the evening tide.'),
]);

const asked = { phrase: 'wait for the evening tide', order: 'speakers' } as const;

test('who said it is told with how often, from when to when; what is printed twice was said once', async () => {
  const { kind, citations, ...rest } = await answerQuery(asked, ARCHIVE);
  const { spokenBy = [] } = rest as {
    spokenBy?: readonly { speaker: { name: string; role: string } | null }[];
  };
  expect([kind, citations]).toEqual(['found', []]);
  expect(
    spokenBy.map(({ speaker, ...one }) => ({ ...one, name: speaker?.name, role: speaker?.role })),
  ).toEqual([
    {
      name: 'Ada Marsh',
      role: 'mayor',
      isNarration: false,
      times: 2,
      first: '2024-02-28',
      last: '2024-03-04',
    },
    { name: 'Tom Reed', role: null, isNarration: false, times: 1, first: '2024-03-01', last: '2024-03-01' },
    { name: 'Eva Hill', role: null, isNarration: false, times: 1, first: null, last: null },
    {
      name: undefined,
      role: undefined,
      isNarration: false,
      times: 1,
      first: '2024-03-02',
      last: '2024-03-02',
    },
    {
      name: undefined,
      role: undefined,
      isNarration: true,
      times: 1,
      first: '2024-03-03',
      last: '2024-03-03',
    },
  ]);
});

test('only those within the limits are counted', async () => {
  expect(await answerQuery({ ...asked, speaker: 'Reed' }, ARCHIVE)).toMatchObject({
    asked: 'wait for the evening tide, by Tom Reed',
    spokenBy: [{ speaker: { name: 'Tom Reed' }, times: 1 }],
  });
});

test('where nobody said it, it is answered as ever', async () => {
  const { kind } = await answerQuery({ ...asked, phrase: 'zebras cross the moon' }, ARCHIVE);
  expect(kind).toBe('nothing-found');
});
