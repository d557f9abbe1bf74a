import { describe, expect, test } from 'vitest';
import { slice } from '../../src/domain/span.ts';
import { anArchive } from '../support/an-archive.ts';

const ARCHIVE = anArchive(
  [
    'The Lowmoor line has a new boat.',
    'A roll-on roll-off ferry is dear.',
    'A ferry rolls on and on.',
    'The RORO docks at the wharf.',
    'Old quays crumble.',
  ],
  [],
  [
    ['roll-on roll-off ferry', 'RORO', 'car ferry'],
    ['quay', 'wharf', 'landing stage'],
    ['ferry', 'passenger boat'],
  ],
);

const hitsOf = async (topic: string) =>
  (await ARCHIVE.about(topic)).map(({ entry, match }) => {
    const text = slice(entry.document.text, entry.passage);
    const marked = match.marks.map(({ start, end, as }) => `${text.slice(start, end)} ${as}`);
    return match.missing === undefined ? marked : [...marked, `without ${match.missing.join(', ')}`];
  });

describe('a topic is found by synonyms', () => {
  test.each([
    {
      phenomenon: 'of one word, below the word itself',
      topic: 'quay',
      hits: [['quays inflected'], ['wharf synonym']],
    },
    {
      phenomenon: 'of several words, which stand side by side',
      topic: 'RORO',
      hits: [['RORO same'], ['roll-on roll-off ferry synonym']],
    },
    {
      phenomenon: 'for several words',
      topic: 'the roll-on roll-off ferry',
      hits: [['roll same', 'roll same', 'ferry same'], ['ferry same', 'rolls inflected'], ['RORO synonym']],
    },
    {
      phenomenon: 'for some of its words',
      topic: 'RORO wharf',
      hits: [
        ['RORO same', 'wharf same'],
        ['quays synonym', 'without roro'],
        ['roll-on roll-off ferry synonym', 'without wharf'],
      ],
    },
    { phenomenon: 'and not by those of other terms', topic: 'dear', hits: [['dear same']] },
  ])('$phenomenon: $topic', async ({ topic, hits }) => {
    expect(await hitsOf(topic)).toEqual(hits);
  });
});

test.each([
  { topic: 'a quay in Lowmoor', also: ['wharf', 'landing stage'] },
  { topic: 'RORO', also: ['roll-on roll-off ferry', 'car ferry'] },
  { topic: 'car ferries', also: ['roll-on roll-off ferry', 'RORO', 'passenger boat'] },
  { topic: 'quay and wharf', also: ['landing stage'] },
  { topic: 'boat', also: [] },
])('besides “$topic” $also is searched for', ({ topic, also }) => {
  expect(ARCHIVE.searchedAlso(topic)).toEqual(also);
});
