import { describe, expect, test } from 'vitest';
import { slice } from '../../src/domain/span.ts';
import type { Hit } from '../../src/domain/vocabulary.ts';
import { anArchive } from '../support/an-archive.ts';

const ARCHIVE = anArchive([
  {
    text: [
      '“The ferry needs a new engine,” said Ada Marsh, mayor of Lowmoor.',
      'Engines are dear. The ferries of Lowmoor need two engines each, and no ferry sails without an engine.',
      'The town waits for summer, as it has always done, and nobody can say what will come of all that waiting.',
    ].join('\n\n'),
    header: { title: 'A winter of repairs', publisher: 'The Gazette' },
  },
  { text: 'Tom Reed has sold his boat.', header: { title: 'Engine for sale', publisher: 'Lowmoor Post' } },
]);

const shown = ({ entry, match }: Hit) => {
  const text = slice(entry.document.text, entry.passage);
  return {
    begins: text.slice(0, 12),
    marked: match.marks.map(({ start, end, as }) => `${text.slice(start, end)} ${as}`),
    ...(match.missing === undefined ? {} : { missing: match.missing }),
  };
};

describe('a topic is found', () => {
  test.each([
    {
      phenomenon: 'in every form of its words',
      topic: 'waiting',
      hits: [{ begins: 'The town wai', marked: ['waits inflected', 'waiting same'] }],
    },
    {
      phenomenon: 'whatever the order of its words, those that lack one behind',
      topic: 'the summer ferry engine',
      hits: [
        {
          begins: 'Engines are ',
          marked: [
            'Engines inflected',
            'ferries inflected',
            'engines inflected',
            'ferry same',
            'engine same',
          ],
          missing: ['summer'],
        },
        { begins: '“The ferry n', marked: ['ferry same', 'engine same'], missing: ['summer'] },
        { begins: 'The town wai', marked: ['summer same'], missing: ['ferry', 'engine'] },
        { begins: 'Tom Reed has', marked: [], missing: ['summer', 'ferry'] },
      ],
    },
    {
      phenomenon: 'with a word of it in the name of whom the passage quotes',
      topic: 'Ada Marsh ferry engine',
      hits: [
        { begins: '“The ferry n', marked: ['ferry same', 'engine same', 'Ada Marsh same'] },
        {
          begins: 'Engines are ',
          marked: [
            'Engines inflected',
            'ferries inflected',
            'engines inflected',
            'ferry same',
            'engine same',
          ],
          missing: ['ada', 'marsh'],
        },
        { begins: 'Tom Reed has', marked: [], missing: ['ada', 'marsh', 'ferry'] },
      ],
    },
    {
      phenomenon: 'with a word of it in the title alone',
      topic: 'boat engine',
      hits: [
        { begins: 'Tom Reed has', marked: ['boat same'] },
        {
          begins: 'Engines are ',
          marked: ['Engines inflected', 'engines inflected', 'engine same'],
          missing: ['boat'],
        },
        { begins: '“The ferry n', marked: ['engine same'], missing: ['boat'] },
      ],
    },
    {
      phenomenon: 'with a word of it in the name of the publisher alone',
      topic: 'post boat',
      hits: [{ begins: 'Tom Reed has', marked: ['boat same'] }],
    },
    { phenomenon: 'nowhere when no word of it is known', topic: 'parliament budget', hits: [] },
    { phenomenon: 'nowhere when it is made of function words alone', topic: 'the of and', hits: [] },
    { phenomenon: 'nowhere when it holds no word', topic: '?!', hits: [] },
  ])('$phenomenon: $topic', async ({ topic, hits }) => {
    expect((await ARCHIVE.about(topic)).map(shown)).toEqual(hits);
  });
});

test('a passage with all words of a topic scores from a half up, one that lacks some below', async () => {
  const hits = await ARCHIVE.about('boat engine');
  expect(hits.map(({ match }) => match.grade)).toEqual(['related', 'related', 'related']);
  const [whole, ...parts] = hits.map(({ match }) => match.score);
  expect(whole).toBe(1);
  for (const score of parts) expect([score > 0, score < 0.5]).toEqual([true, true]);
});

test('of a topic that is spoken of everywhere 200 passages are given', async () => {
  const harbour = anArchive([Array.from({ length: 210 }, (_, at) => `Quay ${at} is dry.`).join('\n\n')]);
  expect(await harbour.about('quay')).toHaveLength(200);
});

test('an archive without documents speaks of nothing', async () => {
  expect(await anArchive([]).about('ferry')).toEqual([]);
});
