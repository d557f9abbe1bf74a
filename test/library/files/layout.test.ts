import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesOf, stemOf } from '../../../src/library/files/layout.ts';
import { idFor } from '../../../src/library/sqlite/id-for.ts';

const PDF = { version: 2, format: 'markdown', name: 'papers/The vote.PDF' } as const;

test('what is answered from lies by itself, and what was before beside it', () => {
  expect(filesOf('the-vote', PDF, true)).toEqual({
    text: 'documents/the-vote.md',
    header: 'documents/the-vote.yaml',
    original: 'originals/the-vote/2.pdf',
  });
  expect(filesOf('the-vote', { ...PDF, format: 'text' }, false)).toEqual({
    text: 'past/the-vote/2.txt',
    header: 'past/the-vote/2.yaml',
    original: 'originals/the-vote/2.pdf',
  });
});

test.each([
  { name: 'C:\\papers\\vote.docx', ending: '.docx' },
  { name: 'https://example.org/boats.html?page=1.php#top.x', ending: '.html' },
  { name: 'https://example.org', ending: '' },
  { name: 'https://example.org/news/', ending: '' },
  { name: '.htaccess', ending: '' },
  { name: 'vote.a/../../x', ending: '' },
  { name: 'a.much-too-long-ending', ending: '' },
])('the original of $name ends in “$ending”', ({ name, ending }) => {
  expect(filesOf('a', { ...PDF, name }, true).original).toBe(`originals/a/2${ending}`);
});

test.each([
  { id: 'the-vote', stem: 'the-vote' },
  { id: 'straße', stem: 'straße' },
  { id: 'readme', stem: 'readme_' },
  { id: 'speakers', stem: 'speakers_' },
  { id: 'corrections', stem: 'corrections_' },
  { id: 'synonyms', stem: 'synonyms_' },
  { id: 'readme-2', stem: 'readme-2' },
])('the files of $id are called $stem: a corpus takes some names for something else', ({ id, stem }) => {
  expect(stemOf(id)).toBe(stem);
});

/** Letters that take four bytes each, so that an id is longer than a file's name may be. */
const LONG = '𐐨'.repeat(79);

test('a name is cut where systems would not take it, and told from a like one', () => {
  const stems = [`${LONG}a`, `${LONG}b`].map(stemOf);
  expect(new Set(stems).size).toBe(2);
  for (const stem of stems) expect(Buffer.byteLength(`${stem}.yaml`)).toBeLessThanOrEqual(255);
});

const names = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('readme.md', 'README', '../..', '/', 'con', LONG, `${LONG}${LONG}`, '..\\x', 'a/..'),
  ),
  { maxLength: 20 },
);
test('whatever documents are called, their files are told apart and lead nowhere', () => {
  fc.assert(
    fc.property(names, (called) => {
      const ids = new Set<string>();
      for (const name of called) ids.add(idFor(name, (id) => ids.has(id)));
      const stems = [...ids].map(stemOf);
      expect(new Set(stems).size).toBe(ids.size);
      for (const stem of stems) {
        expect(stem).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}_-]*$/u);
        expect(Buffer.byteLength(`${stem}.yaml`)).toBeLessThanOrEqual(255);
        expect(stem).not.toMatch(/^(?:readme|speakers|corrections|synonyms)$/u);
      }
    }),
  );
});
