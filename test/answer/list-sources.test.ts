import { expect, test } from 'vitest';
import { listSources } from '../../src/answer/list-sources.ts';
import { anArchive } from '../support/an-archive.ts';

test('documents come newest first, those of unknown day last, each with what was said in it', () => {
  const archive = anArchive([
    { id: 'undated', text: 'The hall was full.' },
    { id: 'old', text: '“We wait,” said Ada Marsh, “and vote.”', header: { published: '2024-01-01' } },
    { id: 'event', text: 'The “harbour lobby” won.', header: { event: '2024-02-01', text: 'summary' } },
    {
      id: 'new',
      text: 'Ada Marsh said that the crews wait.',
      header: { published: '2024-03-01', byline: 'Eva Hill' },
    },
  ]);
  const source = {
    publisher: 'The Gazette',
    title: 'The harbour vote',
    byline: null,
    url: null,
    text: 'full',
  };
  expect(listSources(archive)).toEqual({
    kind: 'found',
    citations: [],
    sources: [
      { document: 'new', ...source, byline: 'Eva Hill', published: '2024-03-01', event: null, quotations: 0 },
      { document: 'event', ...source, text: 'summary', published: null, event: '2024-02-01', quotations: 0 },
      { document: 'old', ...source, published: '2024-01-01', event: null, quotations: 2 },
      { document: 'undated', ...source, published: null, event: null, quotations: 0 },
    ],
    extent: archive.extent,
  });
});

test('an empty archive has no sources', () => {
  expect(listSources(anArchive([]))).toMatchObject({ kind: 'found', sources: [], extent: { documents: 0 } });
});
