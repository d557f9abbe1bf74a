/** The only file that opens the library's SQLite. */
import { chmodSync, existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { LibraryUnusable } from '../unusable.ts';
import { MIGRATIONS } from './migrations.ts';

/** How long one process waits for another that writes, in milliseconds. A change takes a few. */
const PATIENCE = 5_000;
/** “WHOS”, so that a file of another program is told from ours (`PRAGMA application_id`). */
const OURS = 0x57484f53;

/**
 * Opens the file, makes it where there is none, and brings its tables up to date.
 *
 * @param migrations all but those that a test leaves out
 * @throws LibraryUnusable with a sentence: it cannot be read or written, is damaged, another program's, or newer
 */
export function openDatabase(file: string, migrations: readonly string[] = MIGRATIONS): DatabaseSync {
  const isNew = !existsSync(file);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: PATIENCE });
    // Before anything is changed: the file of another program is left as it is.
    checkOwner(database, file, migrations.length);
    // FULL: what was acknowledged outlives a power failure, too.
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON',
    );
    migrate(database, migrations);
    // Whatever people have added may be meant for their server alone.
    if (isNew) chmodSync(file, 0o600);
    return database;
  } catch (error) {
    database?.close();
    throw error instanceof LibraryUnusable ? error : new LibraryUnusable(sentenceFor(error, file));
  }
}

/**
 * Opens the file for whoever only reads: as above, or without writing where the folder or the disk lets nobody write.
 *
 * @throws LibraryUnusable as above
 */
export function openToRead(file: string): DatabaseSync {
  try {
    return openDatabase(file);
  } catch (error) {
    if (!(error instanceof LibraryUnusable) || error.message !== cannotBeWritten(file)) throw error;
    return openUnwritable(file, error);
  }
}

/** Looks at every page of the file. @returns what is damaged, as a sentence. @throws LibraryUnusable as above */
export function damageIn(file: string): string | null {
  const database = openToRead(file);
  try {
    const [found] = database.prepare('PRAGMA integrity_check(1)').all();
    if (found?.integrity_check === 'ok') return null;
    return `${sentenceOfDamage(file)} (SQLite says: ${found?.integrity_check}.)`;
  } catch (error) {
    return sentenceFor(error, file);
  } finally {
    database.close();
  }
}

/** @param refusal why it cannot be opened for writing, which is the sentence where it cannot be read either */
function openUnwritable(file: string, refusal: LibraryUnusable): DatabaseSync {
  // Beside a log of what was written lately it can be read as it is; without one it wants to begin such a log, unless
  // it is told that nobody writes, which is so: whoever did would have a log.
  const isAtRest = !existsSync(`${file}-wal`);
  const address = pathToFileURL(file);
  if (isAtRest) address.search = 'immutable=1';
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(address, { readOnly: true, timeout: PATIENCE });
    checkOwner(database, file, MIGRATIONS.length);
  } catch {
    database?.close();
    throw refusal;
  }
  if (numberOf(database, 'user_version') === MIGRATIONS.length) return database;
  // Of an older version: its tables cannot be brought up to date.
  database.close();
  throw refusal;
}

function checkOwner(database: DatabaseSync, file: string, newest: number): void {
  const tables = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.tables;
  const isEmpty = tables === 0 && numberOf(database, 'user_version') === 0;
  if (numberOf(database, 'application_id') !== OURS && !isEmpty) {
    throw new LibraryUnusable(`${file} is the file of another program. Name another place in STATE_FOLDER.`);
  }
  if (numberOf(database, 'user_version') > newest) {
    throw new LibraryUnusable(
      `${file} was written by a newer version of this program. Install that one, or restore a backup.`,
    );
  }
}

/** All steps are made or none, also when two processes start at once: the second finds nothing left to do. */
function migrate(database: DatabaseSync, migrations: readonly string[]): void {
  if (numberOf(database, 'user_version') === migrations.length) return;
  inTransaction(database, () => {
    for (const migration of migrations.slice(numberOf(database, 'user_version'))) database.exec(migration);
    database.exec(`PRAGMA application_id = ${OURS}; PRAGMA user_version = ${migrations.length}`);
  });
}

const numberOf = (database: DatabaseSync, pragma: 'application_id' | 'user_version'): number =>
  Number(database.prepare(`PRAGMA ${pragma}`).get()?.[pragma]);

/** Runs changes that are all made or none; the write lock is taken at once, so that two never wait for each other. */
export function inTransaction<T>(database: DatabaseSync, change: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = change();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Result codes of SQLite that a person can do something about (sqlite.org/rescode.html). */
const BUSY = 5;
const READ_ONLY = 8;
const IO_ERROR = 10;
const DAMAGED = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

const sentenceOfDamage = (file: string): string =>
  `${file} is damaged or no library. Restore a backup of it, or move it away to begin with an empty one.`;

const cannotBeWritten = (file: string): string =>
  `${file} cannot be written. Check that its folder exists and may be written, or name another in STATE_FOLDER.`;

/** What went wrong with the library's file and what to do; the error itself where that is nobody's but ours. */
export function sentenceFor(error: unknown, file: string): string {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  switch (code) {
    case BUSY:
      return `${file} is in use by another process that has not let go of it for ${PATIENCE / 1000} seconds. Try again.`;
    case READ_ONLY:
    case CANNOT_OPEN:
      return cannotBeWritten(file);
    case FULL:
    case IO_ERROR:
      return `${file} cannot be written: the disk is full or fails. Nothing that was kept is lost. Make room and try again.`;
    case DAMAGED:
    case NOT_A_DATABASE:
      return sentenceOfDamage(file);
    default:
      return `${file} cannot be used (${error instanceof Error ? error.message : String(error)}).`;
  }
}
