import type { DatabaseSync } from 'node:sqlite';
import { foldedName } from '../folded-name.ts';
import type { Content, Dump, DumpedDocument, DumpedVersion, Holder, Transfer } from '../library.ts';
import { correctionRows } from './corrections.ts';
import { hashOf } from './documents.ts';
import { keptRows } from './kept-answers.ts';
import { reportRows } from './reports.ts';
import { ALL } from './settings.ts';
import type { Tables } from './table.ts';
import { unansweredRows } from './unanswered.ts';

/** A row of `documents`. */
type Row = Omit<DumpedDocument, 'versions'> & { readonly number: number };

/** What is on a holder's row, table by table. */
const TABLES = ['documents', 'corrections', 'reports', 'kept', 'settings', 'unanswered'] as const;

/** A holder's whole library, out and in. What a query gives is cast to what it selects, which strict tables vouch for. */
export function transferIn({ database, reading, changing, entering, changed }: Tables): Transfer {
  return {
    // A change, so that nobody else's falls in between.
    dump: (holder) => changing(() => dumpOf(database, holder)),
    contentOf: (holder, id, version) =>
      reading(() => {
        const row = database
          .prepare(
            `SELECT text, bytes FROM documents JOIN versions ON document = number
             WHERE holder = ? AND id = ? AND versions.version = ?`,
          )
          .get(holder, id, version) as Content | undefined;
        return row === undefined ? null : { ...row };
      }),
    restore: (holder, dump, contentOf) =>
      changing(() => {
        const has = (table: string): boolean =>
          database.prepare(`SELECT 1 FROM ${table} WHERE holder = ?`).get(holder) !== undefined;
        if (TABLES.some(has)) return false;
        if (dump.documents.length + dump.corrections.length > 0) changed(holder);
        else entering(holder);
        restoreDocuments(database, holder, dump.documents, contentOf);
        restoreOthers(database, holder, dump);
        return true;
      }),
  };
}

function dumpOf(database: DatabaseSync, holder: Holder): Dump {
  const documents = database
    .prepare(
      `SELECT number, id, recognised_by AS recognisedBy, removed_at AS removedAt
       FROM documents WHERE holder = ? ORDER BY number`,
    )
    .all(holder) as Row[];
  const versions = database.prepare(
    `SELECT version, added_at AS addedAt, added_by AS addedBy, name, format, header
     FROM versions WHERE document = ? ORDER BY version`,
  );
  const settings = database
    .prepare('SELECT channel, name, value FROM settings WHERE holder = ? ORDER BY channel, name')
    .all(holder) as { channel: string; name: string; value: string }[];
  return {
    documents: documents.map(({ number, ...document }) => ({
      ...document,
      versions: (versions.all(number) as DumpedVersion[]).map((version) => ({ ...version })),
    })),
    corrections: correctionRows(database, holder),
    reports: reportRows(database, holder),
    kept: keptRows(database, holder),
    settings: settings.map((one) => ({ ...one, channel: one.channel === ALL ? null : one.channel })),
    unanswered: unansweredRows(database, holder),
  };
}

function restoreDocuments(
  database: DatabaseSync,
  holder: Holder,
  documents: readonly DumpedDocument[],
  contentOf: (id: string, version: number) => Content,
): void {
  const insertDocument = database.prepare(
    'INSERT INTO documents (holder, id, recognised_by, version, removed_at) VALUES (?, ?, ?, ?, ?)',
  );
  const insertVersion = database.prepare(
    `INSERT INTO versions (document, version, added_at, added_by, name, format, header, text, text_hash, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { id, recognisedBy, removedAt, versions } of documents) {
    const { lastInsertRowid } = insertDocument.run(holder, id, recognisedBy, versions.length, removedAt);
    for (const { version, addedAt, addedBy, name, format, header } of versions) {
      const { text, bytes } = contentOf(id, version);
      const known = [addedAt, addedBy, name, format, header] as const;
      insertVersion.run(lastInsertRowid, version, ...known, text, hashOf(text), bytes);
    }
  }
}

function restoreOthers(database: DatabaseSync, holder: Holder, dump: Dump): void {
  const { corrections, reports, kept, settings, unanswered } = dump;
  const correction = database.prepare('INSERT INTO corrections VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const { number, fields, madeAt, madeBy, undone } of corrections) {
    const { at, by } = undone ?? { at: null, by: null };
    correction.run(holder, number, JSON.stringify(fields), madeAt, madeBy, at, by);
  }
  const report = database.prepare('INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  for (const { number, fields, madeAt, madeBy, closed } of reports) {
    const { at, by, outcome } = closed ?? { at: null, by: null, outcome: null };
    report.run(holder, number, JSON.stringify(fields), madeAt, madeBy, at, by, outcome);
  }
  const answer = database.prepare(
    'INSERT INTO kept (holder, folded, name, line, reply, kept_at, kept_by) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const post = database.prepare('INSERT INTO posts VALUES (?, ?, ?)');
  for (const { name, line, reply, keptAt, keptBy, posts } of kept) {
    const { lastInsertRowid } = answer.run(holder, foldedName(name), name, line, reply, keptAt, keptBy);
    for (const { channel, message } of posts) post.run(lastInsertRowid, channel, message);
  }
  const setting = database.prepare('INSERT INTO settings VALUES (?, ?, ?, ?)');
  for (const { channel, name, value } of settings) setting.run(holder, channel ?? ALL, name, value);
  const question = database.prepare('INSERT INTO unanswered VALUES (?, ?, ?, ?)');
  for (const { question: asked, times, lastOn } of unanswered) question.run(holder, asked, times, lastOn);
}
