import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { backup } from 'node:sqlite';
import { idFor } from './id-for.ts';
import type { Added, KeptDocument, Library, Reading } from './library.ts';
import { inTransaction, LibraryUnusable, openDatabase, sentenceFor } from './open-database.ts';

/** A row of `documents`. */
type Known = {
  readonly number: number;
  readonly id: string;
  readonly version: number;
  readonly removed_at: string | null;
};

/**
 * The library in one file of SQLite. Its promises are kept when the change is on the disk.
 *
 * @param now the time, as milliseconds since 1970
 * @param database the file, where it is open already
 * @throws LibraryUnusable with a sentence, here and from every method, when the file or its disk fails
 */
export function openSqliteLibrary(file: string, now: () => number, database = openDatabase(file)): Library {
  const told = async <T>(work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof LibraryUnusable || !isOfSqlite(error)) throw error;
      throw new LibraryUnusable(sentenceFor(error, file));
    }
  };
  const changing = <T>(change: () => T): Promise<T> => told(() => inTransaction(database, change));

  const findKnown = database.prepare(
    'SELECT number, id, version, removed_at FROM documents WHERE holder = ? AND recognised_by = ?',
  );
  const isTaken = database.prepare('SELECT 1 FROM documents WHERE holder = ? AND id = ?');
  const insertDocument = database.prepare(
    'INSERT INTO documents (holder, id, recognised_by, version) VALUES (?, ?, ?, 1)',
  );
  const insertVersion = database.prepare(
    'INSERT INTO versions (document, version, added_at, name, format, header, text, text_hash, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const findSame = database.prepare(`
    SELECT number, id, documents.version, removed_at
    FROM versions JOIN documents ON number = document AND documents.version = versions.version
    WHERE holder = ? AND text_hash = ? AND format = ? AND header = ? ORDER BY removed_at IS NOT NULL, number`);
  const present = database.prepare(`
    SELECT id, versions.version, added_at AS addedAt, name, format, header, text
    FROM documents JOIN versions ON document = number AND versions.version = documents.version
    WHERE holder = ? AND removed_at IS NULL ORDER BY number`);

  const change = (holder: string): void => {
    database
      .prepare('INSERT INTO holders VALUES (?, 1) ON CONFLICT DO UPDATE SET revision = revision + 1')
      .run(holder);
  };
  const keep = (document: number, version: number, { name, format, header, text, bytes }: Reading): void => {
    const time = new Date(now()).toISOString();
    insertVersion.run(document, version, time, name, format, header, text, hashOf(text), bytes);
  };
  const addNew = (holder: string, reading: Reading): Added => {
    change(holder);
    const id = idFor(reading.name, (taken) => isTaken.get(holder, taken) !== undefined);
    const { lastInsertRowid } = insertDocument.run(holder, id, reading.recognisedBy);
    keep(Number(lastInsertRowid), 1, reading);
    return { outcome: 'added', id, version: 1 };
  };
  /** The same text and header, whatever it is called now. */
  const addSame = (holder: string, { number, id, version, removed_at }: Known): Added => {
    if (removed_at === null) return { outcome: 'known', id, version };
    change(holder);
    database.prepare('UPDATE documents SET removed_at = NULL WHERE number = ?').run(number);
    return { outcome: 'added', id, version };
  };
  const addVersion = (
    holder: string,
    { number, id, version, removed_at }: Known,
    reading: Reading,
  ): Added => {
    change(holder);
    keep(number, version + 1, reading);
    database
      .prepare('UPDATE documents SET version = version + 1, removed_at = NULL WHERE number = ?')
      .run(number);
    return { outcome: removed_at === null ? 'changed' : 'added', id, version: version + 1 };
  };

  return {
    add: (holder, reading) =>
      changing(() => {
        const { recognisedBy, text, format, header } = reading;
        // Sound, both: what the two select.
        const same = findSame.get(holder, hashOf(text), format, header) as Known | undefined;
        if (same !== undefined) return addSame(holder, same);
        const known = findKnown.get(holder, recognisedBy) as Known | undefined;
        return known === undefined ? addNew(holder, reading) : addVersion(holder, known, reading);
      }),
    documents: (holder) =>
      told(() => (present.all(holder) as unknown as KeptDocument[]).map((row) => ({ ...row }))), // What it selects.
    bytesOf: (holder, id, version) =>
      told(() => {
        const row = database
          .prepare(
            'SELECT bytes FROM documents JOIN versions ON document = number WHERE holder = ? AND id = ? AND versions.version = ?',
          )
          .get(holder, id, version);
        return row === undefined ? null : (row.bytes as Uint8Array); // A strict table's BLOB.
      }),
    remove: (holder, id) =>
      changing(() => {
        const { changes } = database
          .prepare('UPDATE documents SET removed_at = ? WHERE holder = ? AND id = ? AND removed_at IS NULL')
          .run(new Date(now()).toISOString(), holder, id);
        if (Number(changes) > 0) change(holder);
        return Number(changes) > 0;
      }),
    revision: (holder) =>
      told(() =>
        Number(database.prepare('SELECT revision FROM holders WHERE holder = ?').get(holder)?.revision ?? 0),
      ),
    deleteAll: (holder) =>
      changing(() => {
        const { changes } = database.prepare('DELETE FROM documents WHERE holder = ?').run(holder);
        if (Number(changes) > 0) change(holder);
        return Number(changes);
      }),
    backup: (copy) =>
      told(async () => {
        if (existsSync(copy))
          throw new LibraryUnusable(`${copy} exists already. Name a new file for the copy.`);
        await backup(database, copy);
      }),
    close: async () => database.close(),
  };
}

const hashOf = (text: string): string => hash('sha256', text);

const isOfSqlite = (error: unknown): boolean => error instanceof Error && 'errcode' in error;
