import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readExport } from '../../../src/library/files/read-export.ts';
import { writeExport } from '../../../src/library/files/write-export.ts';
import type { Dump, Library } from '../../../src/library/library.ts';
import { aLibraryOfMarch, exportEverything, HARBOUR } from '../../support/an-export.ts';
import { tempFolders } from '../../support/temp-folder.ts';

const tempFolder = tempFolders();
/** A folder with an export of something of every kind; and what was exported. */
let folder: string;
let dump: Dump;
beforeAll(async () => {
  folder = join(tempFolder(), 'export');
  dump = await exportEverything(folder, newLibrary());
});
const newLibrary = (): Library => aLibraryOfMarch(tempFolder());

const filesIn = (path: string): readonly string[] =>
  (readdirSync(path, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();

test('an export is files that people can read, and nobody else', () => {
  expect(filesIn(folder)).toEqual([
    'corrections.yaml',
    'documents/boats.txt',
    'documents/boats.yaml',
    'documents/readme_.txt',
    'documents/the-vote.md',
    'kept.yaml',
    'library.yaml',
    'originals/boats/1.html',
    'past/corrections.yaml',
    'past/gone/1.txt',
    'past/the-vote/1.md',
    'past/the-vote/1.yaml',
    'reports.yaml',
    'settings.yaml',
    'unanswered.yaml',
  ]);
  expect(readFileSync(join(folder, 'documents/the-vote.md'), 'utf8')).toBe('We go.');
  expect(readFileSync(join(folder, 'originals/boats/1.html'), 'utf8')).toBe('<p>Boats.</p>');
  expect(readFileSync(join(folder, 'corrections.yaml'), 'utf8')).toBe(
    '- words: "true"\n  speaker: "1984"\n  why: "a: b\\n# c"\n',
  );
  const modes = (readdirSync(folder, { recursive: true }) as string[]).map((name) => {
    const found = statSync(join(folder, name));
    return [found.isDirectory(), found.mode & 0o777];
  });
  expect(modes.filter(([isFolder, mode]) => mode !== (isFolder ? 0o700 : 0o600))).toEqual([]);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('what is restored is what was exported, to the byte', async () => {
  const library = newLibrary();
  const read = readExport(folder);
  expect(await library.restore('everybody', read.dump, read.contentOf)).toBe(true);
  expect(await library.dump('everybody')).toEqual(dump);
  const again = join(tempFolder(), 'export');
  await writeExport(library, 'everybody', again);
  await library.close();
  expect(filesIn(again)).toEqual(filesIn(folder));
  for (const file of filesIn(folder))
    expect(readFileSync(join(again, file)).equals(readFileSync(join(folder, file))), file).toBe(true);
});

test('a folder that is there already is left as it is', async () => {
  const at = tempFolder({ 'mine.txt': 'Mine.' });
  const given = { dump: async () => dump, contentOf: async () => null };
  await expect(writeExport(given, HARBOUR, at)).rejects.toThrow(
    new Error(`${at} exists already. Name a new folder for the export.`),
  );
  expect(readFileSync(join(at, 'mine.txt'), 'utf8')).toBe('Mine.');
});

test('an export that cannot be finished leaves nothing', async () => {
  const at = join(tempFolder(), 'export');
  const given = { dump: async () => dump, contentOf: async () => null };
  await expect(writeExport(given, HARBOUR, at)).rejects.toThrow(
    new Error('The library was changed while it was exported. Try again.'),
  );
  expect(existsSync(at)).toBe(false);
});

test('of a holder that has nothing nothing is exported', async () => {
  const library = newLibrary();
  const at = join(tempFolder(), 'export');
  expect(await writeExport(library, HARBOUR, at)).toBeNull();
  expect(existsSync(at)).toBe(false);
  await library.close();
});
