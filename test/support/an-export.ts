import { join } from 'node:path';
import { expect } from 'vitest';
import { writeExport } from '../../src/library/files/write-export.ts';
import type { Dump, Library } from '../../src/library/library.ts';
import { openSqliteLibrary } from '../../src/library/sqlite/sqlite-library.ts';

export const HARBOUR = '100000000000000001';
export const ADA = '200000000000000001';
export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** An empty one, in which it is always the same moment. */
export const aLibraryOfMarch = (folder: string): Library =>
  openSqliteLibrary(join(folder, 'library.sqlite'), () => Date.parse('2024-03-01T10:00:00Z'));

/** Puts something of every kind into a library and exports it. @returns what was exported */
export async function exportEverything(folder: string, library: Library): Promise<Dump> {
  const page = { name: 'https://example.org/boats.html', recognisedBy: 'https://example.org/boats.html' };
  const vote = { name: 'The vote.md', recognisedBy: '/papers/The vote.md', format: 'markdown' as const };
  const add = (text: string, fields: object, bytes = bytesOf(text)) =>
    library.add(HARBOUR, { ...vote, header: '', text, bytes, ...fields }, { by: ADA });
  await add('We wait.', { header: '{"title":"The vote"}' });
  await add('We go.', {});
  await add('Boats.', { ...page, format: 'text', header: 'title: Boats\n' }, bytesOf('<p>Boats.</p>'));
  await add('Read me.', { name: 'README.txt', recognisedBy: 'README.txt', format: 'text' });
  await add('Gone.', { name: 'gone.txt', recognisedBy: 'gone.txt', format: 'text' });
  await library.remove(HARBOUR, 'gone');
  await library.correct(HARBOUR, { words: 'We go', speaker: 'Tom Reed' }, ADA);
  await library.correct(HARBOUR, { words: 'true', speaker: '1984', why: 'a: b\n# c' }, null);
  await library.undo(HARBOUR, 1, ADA);
  await library.keep(HARBOUR, { name: 'The vote', line: '/help', reply: '{"a":"“b”"}', keptBy: ADA });
  await library.posted(HARBOUR, 'The vote', { channel: '3', message: '4' });
  await library.set(HARBOUR, '3', 'language', 'no');
  await library.missed(HARBOUR, '/who-said we stay');
  expect(await writeExport(library, HARBOUR, folder)).toBe(4);
  const dump = await library.dump(HARBOUR);
  await library.close();
  return dump;
}
