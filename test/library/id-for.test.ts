import { expect, test } from 'vitest';
import { idFor } from '../../src/library/sqlite/id-for.ts';

test.each([
  { name: 'papers/The vote.md', id: 'the-vote' },
  { name: 'C:\\papers\\The vote.docx', id: 'the-vote' },
  { name: 'https://example.org/news/2024/the-vote.html?from=home#top', id: 'the-vote' },
  { name: 'https://example.org/', id: 'example' },
  { name: 'Straße_Überall.txt', id: 'straße-überall' },
  { name: '???', id: 'document' },
  { name: `${'long '.repeat(40)}.txt`, id: `${'long-'.repeat(15)}long` },
])('a document called $name gets the id $id', ({ name, id }) => {
  expect(idFor(name, () => false)).toBe(id);
});

test('the id of another is told apart by a number', () => {
  const taken = new Set(['the-vote', 'the-vote-2']);
  expect(idFor('The vote.md', (id) => taken.has(id))).toBe('the-vote-3');
});
