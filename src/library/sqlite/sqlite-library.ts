import { existsSync } from 'node:fs';
import { backup } from 'node:sqlite';
import type { Holder, Library } from '../library.ts';
import { LibraryUnusable } from '../unusable.ts';
import { correctionsIn } from './corrections.ts';
import { deletionIn } from './deletion.ts';
import { documentsIn } from './documents.ts';
import { keptAnswersIn } from './kept-answers.ts';
import { inTransaction, openDatabase, sentenceFor } from './open-database.ts';
import { reportsIn } from './reports.ts';
import { settingsIn } from './settings.ts';
import type { Tables } from './table.ts';
import { transferIn } from './transfer.ts';
import { unansweredIn } from './unanswered.ts';

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
  const entering = (holder: Holder): void => {
    database.prepare('INSERT OR IGNORE INTO holders (holder, revision) VALUES (?, 0)').run(holder);
  };
  const changed = (holder: Holder): void => {
    entering(holder);
    // Of all holders together: one that is deleted and comes again must not seem to be as it was.
    database.prepare('UPDATE clock SET last = last + 1').run();
    database.prepare('UPDATE holders SET revision = (SELECT last FROM clock) WHERE holder = ?').run(holder);
  };
  const tables: Tables = {
    database,
    reading: told,
    changing: (change) => told(() => inTransaction(database, change)),
    now,
    time: () => new Date(now()).toISOString(),
    entering,
    changed,
  };
  const revisionOf = database.prepare('SELECT revision FROM holders WHERE holder = ?');
  const revisionOfAll = database.prepare('SELECT last AS revision FROM clock');
  return {
    ...documentsIn(tables),
    ...correctionsIn(tables),
    ...reportsIn(tables),
    ...keptAnswersIn(tables),
    ...settingsIn(tables),
    ...unansweredIn(tables),
    ...deletionIn(tables),
    ...transferIn(tables),
    revision: (holder) =>
      told(() => {
        const row = holder === undefined ? revisionOfAll.get() : revisionOf.get(holder);
        return Number(row?.revision ?? 0);
      }),
    allHolders: () =>
      told(() =>
        database
          .prepare('SELECT holder FROM holders ORDER BY holder')
          .all()
          .map((row) => String(row.holder)),
      ),
    holders: () =>
      told(() =>
        database
          .prepare('SELECT holder FROM holders WHERE revision > 0 ORDER BY holder')
          .all()
          .map((row) => String(row.holder)),
      ),
    backup: (copy) =>
      told(async () => {
        if (existsSync(copy))
          throw new LibraryUnusable(`${copy} exists already. Name a new file for the copy.`);
        await backup(database, copy);
      }),
    close: async () => database.close(),
  };
}

const isOfSqlite = (error: unknown): boolean => error instanceof Error && 'errcode' in error;
