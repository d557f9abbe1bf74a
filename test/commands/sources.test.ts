import { expect, test } from 'vitest';
import { sources } from '../../commands/sources.ts';
import { day } from '../support/a-document.ts';
import { anArchive } from '../support/an-archive.ts';

const TODAY = day('2024-03-15');

const QUOTED = '“We wait for the river to fall,” said Ada Marsh.';
const source = { publisher: 'The Gazette', byline: null, url: null, text: 'full' };

test('/sources lists documents newest first, those of unknown day last, each with its quotations', async () => {
  const archive = anArchive([
    { id: 'undated', text: QUOTED, header: { title: 'Undated' } },
    { id: 'old', text: 'The council met.', header: { title: 'Old', published: '2020-03-05' } },
    { id: 'new', text: `${QUOTED}\n\n${QUOTED}`, header: { title: 'New', published: '2024-02-29' } },
    { id: 'meeting', text: QUOTED, header: { title: 'Meeting', event: '2021-04-19', text: 'summary' } },
  ]);
  expect(await sources.run({}, archive, [], TODAY)).toEqual({
    kind: 'found',
    citations: [],
    sources: [
      { ...source, document: 'new', title: 'New', published: '2024-02-29', event: null, quotations: 2 },
      {
        ...source,
        document: 'meeting',
        title: 'Meeting',
        published: null,
        event: '2021-04-19',
        quotations: 1,
        text: 'summary',
      },
      { ...source, document: 'old', title: 'Old', published: '2020-03-05', event: null, quotations: 0 },
      { ...source, document: 'undated', title: 'Undated', published: null, event: null, quotations: 1 },
    ],
    extent: {
      documents: 4,
      passages: 5,
      quotations: 4,
      speakers: 1,
      since: '2020-03-05',
      until: '2024-02-29',
      undated: 1,
    },
  });
});

test('/sources lists nothing of an empty archive', async () => {
  expect(await sources.run({}, anArchive([]), [], TODAY)).toMatchObject({
    kind: 'found',
    citations: [],
    sources: [],
  });
});
