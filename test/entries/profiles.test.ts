import { expect, test } from 'vitest';
import { anArchive } from '../support/an-archive.ts';

test.each([
  {
    phenomenon: 'the role that was printed last',
    texts: [
      { text: 'Deputy Ada Marsh agreed. “We wait,” said Marsh.', header: { published: '2024-02-01' } },
      { text: 'Mayor Ada Marsh agreed. “We left,” said Marsh.', header: { published: '2024-03-01' } },
      { text: '“We are here,” said Ada Marsh.', header: { published: '2024-04-01' } },
    ],
    profile: { role: 'Mayor', quotations: 3 },
  },
  {
    phenomenon: 'no role where none is printed, and what is reported is no quotation',
    texts: ['“We wait,” said Ada Marsh. Ada Marsh said that the boats wait.'],
    profile: { role: null, quotations: 1 },
  },
])('a speaker is known by $phenomenon', ({ texts, profile }) => {
  const archive = anArchive(texts);
  const [marsh] = archive.speakersNamed('Ada Marsh');
  expect(archive.profileOf(marsh!)).toEqual(profile);
});

test('of whom no document tells anything nothing is known', () => {
  const stranger = { id: 'zorblat-quine', name: 'Zorblat Quine', aliases: [] };
  expect(anArchive(['“We wait,” said Ada Marsh.']).profileOf(stranger)).toEqual({
    role: null,
    quotations: 0,
  });
});
