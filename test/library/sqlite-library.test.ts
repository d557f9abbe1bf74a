import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { EVERYBODY, type Reading } from '../../src/library/library.ts';
import { MIGRATIONS } from '../../src/library/sqlite/migrations.ts';
import { openDatabase } from '../../src/library/sqlite/open-database.ts';
import { openSqliteLibrary } from '../../src/library/sqlite/sqlite-library.ts';
import { tempFolders } from '../support/temp-folder.ts';
import { describeLibrary } from './contract.ts';

const tempFolder = tempFolders();
const newFile = () => join(tempFolder(), 'library.sqlite');

describeLibrary((now) => openSqliteLibrary(newFile(), now));

const aReading = (name: string, text = `We wait for ${name}.`): Reading => ({
  name,
  recognisedBy: name,
  bytes: new TextEncoder().encode(text),
  format: 'text',
  text,
  header: '',
});

test('is the same when it is opened again', async () => {
  const file = newFile();
  const first = openSqliteLibrary(file, () => 0);
  await first.add(EVERYBODY, aReading('a.txt'));
  const documents = await first.documents(EVERYBODY);
  await first.close();
  const second = openSqliteLibrary(file, () => 0);
  expect(await second.documents(EVERYBODY)).toEqual(documents);
  await second.close();
});

test('is nobody else’s to read', async () => {
  const file = newFile();
  await openSqliteLibrary(file, () => 0).close();
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('two that are open at once see each other’s changes', async () => {
  const file = newFile();
  const [one, two] = [openSqliteLibrary(file, () => 0), openSqliteLibrary(file, () => 0)];
  const names = Array.from({ length: 20 }, (_, at) => `${at}.txt`);
  await Promise.all(names.map((name, at) => (at % 2 === 0 ? one : two).add(EVERYBODY, aReading(name))));
  expect((await one.documents(EVERYBODY)).map(({ id }) => id).sort()).toEqual(
    names.map((name) => name.replace('.txt', '')).sort(),
  );
  expect(await two.documents(EVERYBODY)).toEqual(await one.documents(EVERYBODY));
  expect(await two.revision(EVERYBODY)).toBe(20);
  await Promise.all([one.close(), two.close()]);
});

test('a copy made while it is used holds what it held', async () => {
  const file = newFile();
  const library = openSqliteLibrary(file, () => 0);
  await library.add(EVERYBODY, aReading('a.txt'));
  const copy = newFile();
  await library.backup(copy);
  await library.add(EVERYBODY, aReading('b.txt'));
  await expect(library.backup(copy)).rejects.toThrow(`${copy} exists already. Name a new file for the copy.`);
  await library.close();
  const restored = openSqliteLibrary(copy, () => 0);
  expect((await restored.documents(EVERYBODY)).map(({ id }) => id)).toEqual(['a']);
  await restored.close();
});

test('nothing of what was deleted is left in its files', async () => {
  const file = newFile();
  const library = openSqliteLibrary(file, () => 0);
  await library.add('100000000000000001', aReading('secret-plan.txt', 'The tide turns at noon.'));
  await library.deleteAll('100000000000000001');
  await library.close();
  for (const one of [file, `${file}-wal`].filter(existsSync)) {
    expect(readFileSync(one).includes('The tide turns'), one).toBe(false);
    expect(readFileSync(one).includes('secret-plan'), one).toBe(false);
  }
});

/** The version of a file before each migration: the tables of an older program, with what it kept. */
test.each(MIGRATIONS.map((_, version) => version))(
  'a file of version %i becomes one of now',
  async (version) => {
    const file = newFile();
    openDatabase(file, MIGRATIONS.slice(0, version)).close();
    const library = openSqliteLibrary(file, () => 0);
    expect(await library.documents(EVERYBODY)).toEqual([]);
    expect((await library.add(EVERYBODY, aReading('a.txt'))).outcome).toBe('added');
    await library.close();
    const database = new DatabaseSync(file);
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: MIGRATIONS.length });
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    database.close();
  },
);

test('a migration that fails leaves the file as it was', async () => {
  const file = newFile();
  await openSqliteLibrary(file, () => 0).close();
  const broken = [...MIGRATIONS, 'CREATE TABLE half (one TEXT) STRICT; CREATE TABLE half (two TEXT) STRICT'];
  expect(() => openDatabase(file, broken)).toThrow('half');
  const library = openSqliteLibrary(file, () => 0);
  expect((await library.add(EVERYBODY, aReading('a.txt'))).outcome).toBe('added');
  await library.close();
});

test.each([
  {
    what: 'another program’s',
    make: (file: string) => {
      const other = new DatabaseSync(file);
      other.exec('CREATE TABLE theirs (one TEXT)');
      other.close();
    },
    says: 'is the file of another program. Name another place in STATE_FOLDER.',
  },
  {
    what: 'a newer program’s',
    make: (file: string) =>
      openDatabase(file, [...MIGRATIONS, 'CREATE TABLE later (one TEXT) STRICT']).close(),
    says: 'was written by a newer version of this program. Install that one, or restore a backup.',
  },
  {
    what: 'no database',
    make: (file: string) => writeFileSync(file, 'We wait for the river to fall. '.repeat(200)),
    says: 'is damaged or no library. Restore a backup of it, or move it away to begin with an empty one.',
  },
])('a file that is $what is refused with a sentence and left alone', ({ make, says }) => {
  const file = newFile();
  make(file);
  const before = readFileSync(file);
  expect(() => openSqliteLibrary(file, () => 0)).toThrow(`${file} ${says}`);
  expect(readFileSync(file)).toEqual(before);
});

test('a place that is no folder is told with a sentence', () => {
  const file = join(tempFolder(), 'nowhere', 'library.sqlite');
  expect(() => openSqliteLibrary(file, () => 0)).toThrow(
    `${file} cannot be written. Check that its folder exists and may be written, or name another in STATE_FOLDER.`,
  );
});

test('a full disk loses nothing and is told with a sentence', async () => {
  const file = newFile();
  const library = openSqliteLibrary(file, () => 0);
  await library.add(EVERYBODY, aReading('a.txt'));
  await library.close();
  // The engine's own limit stands for the disk's: it fails with the same code, in the middle of a change.
  const database = openDatabase(file);
  const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count);
  database.exec(`PRAGMA max_page_count = ${pages + 1}`);
  const full = openSqliteLibrary(file, () => 0, database);
  await expect(full.add(EVERYBODY, aReading('b.txt', 'x'.repeat(100_000)))).rejects.toThrow(
    `${file} cannot be written: the disk is full or fails. Nothing that was kept is lost. Make room and try again.`,
  );
  expect((await full.documents(EVERYBODY)).map(({ id }) => id)).toEqual(['a']);
  await full.close();
});
