import { hash } from 'node:crypto';
import type {
  Added,
  AddOptions,
  Documents,
  Holder,
  KeptDocument,
  PastVersion,
  Reading,
  Usage,
} from '../library.ts';
import { idFor } from './id-for.ts';
import type { Tables } from './table.ts';

/** A row of `documents`. */
type Known = {
  readonly number: number;
  readonly id: string;
  readonly version: number;
  readonly removed_at: string | null;
};

const AN_HOUR = 3_600_000;

/** Documents and their versions. What a query gives is cast to what it selects, which strict tables vouch for. */
export function documentsIn({ database, reading, changing, now, time, changed }: Tables): Documents {
  const findKnown = database.prepare(
    'SELECT number, id, version, removed_at FROM documents WHERE holder = ? AND recognised_by = ?',
  );
  const isTaken = database.prepare('SELECT 1 FROM documents WHERE holder = ? AND id = ?');
  const insertDocument = database.prepare(
    'INSERT INTO documents (holder, id, recognised_by, version) VALUES (?, ?, ?, 1)',
  );
  const insertVersion = database.prepare(
    `INSERT INTO versions (document, version, added_at, added_by, name, format, header, text, text_hash, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const findSame = database.prepare(`
    SELECT number, id, documents.version, removed_at
    FROM versions JOIN documents ON number = document AND documents.version = versions.version
    WHERE holder = ? AND text_hash = ? AND format = ? AND header = ? ORDER BY removed_at IS NOT NULL, number`);
  const present = database.prepare(`
    SELECT id, versions.version, added_at AS addedAt, added_by AS addedBy, name, format, header, text
    FROM documents JOIN versions ON document = number AND versions.version = documents.version
    WHERE holder = ? AND removed_at IS NULL ORDER BY number`);
  const past = database.prepare(`
    SELECT id, versions.version, name, format, header, text
    FROM documents JOIN versions ON document = number
    WHERE holder = ? AND (versions.version < documents.version OR removed_at IS NOT NULL)
    ORDER BY number, versions.version DESC`);
  const size = database.prepare(`
    SELECT count(DISTINCT CASE WHEN removed_at IS NULL THEN number END) AS documents, coalesce(sum(length(bytes)), 0) AS bytes
    FROM documents JOIN versions ON document = number WHERE holder = ?`);
  const lately = database.prepare(`
    SELECT added_at FROM documents JOIN versions ON document = number
    WHERE holder = ? AND added_at > ? ORDER BY added_at`);
  const lastOf = database.prepare(`
    SELECT max(added_at) AS last FROM documents JOIN versions ON document = number WHERE holder = ? AND added_by = ?`);

  const usage = (holder: Holder, by: string | null): Usage => {
    const { documents, bytes } = size.get(holder) as { documents: number; bytes: number };
    const recent = lately.all(holder, new Date(now() - AN_HOUR).toISOString()) as { added_at: string }[];
    const last = by === null ? null : (lastOf.get(holder, by)?.last as string | null);
    return {
      documents,
      bytes,
      lastHour: recent.map(({ added_at }) => Date.parse(added_at)),
      lastOfMember: last === null ? null : Date.parse(last),
    };
  };
  const keep = (document: number, version: number, one: Reading, by: string | null): void => {
    const { name, format, header, text, bytes } = one;
    insertVersion.run(document, version, time(), by, name, format, header, text, hashOf(text), bytes);
  };
  const addNew = (holder: Holder, one: Reading, by: string | null): Added => {
    changed(holder);
    const id = idFor(one.name, (taken) => isTaken.get(holder, taken) !== undefined);
    const { lastInsertRowid } = insertDocument.run(holder, id, one.recognisedBy);
    keep(Number(lastInsertRowid), 1, one, by);
    return { outcome: 'added', id, version: 1 };
  };
  /** The same text and header, whatever it is called now. */
  const addSame = (holder: Holder, { number, id, version }: Known): Added => {
    changed(holder);
    database.prepare('UPDATE documents SET removed_at = NULL WHERE number = ?').run(number);
    return { outcome: 'added', id, version };
  };
  const addVersion = (
    holder: Holder,
    { number, id, version, removed_at }: Known,
    one: Reading,
    by: string | null,
  ): Added => {
    changed(holder);
    keep(number, version + 1, one, by);
    database
      .prepare('UPDATE documents SET version = version + 1, removed_at = NULL WHERE number = ?')
      .run(number);
    return { outcome: removed_at === null ? 'changed' : 'added', id, version: version + 1 };
  };
  const add = (holder: Holder, one: Reading, { by = null, refuse }: AddOptions): Added => {
    const { recognisedBy, text, format, header } = one;
    const same = findSame.get(holder, hashOf(text), format, header) as Known | undefined;
    if (same?.removed_at === null) return { outcome: 'known', id: same.id, version: same.version };
    const reason = refuse?.(usage(holder, by)) ?? null;
    if (reason !== null) return { outcome: 'refused', reason };
    if (same !== undefined) return addSame(holder, same);
    const known = findKnown.get(holder, recognisedBy) as Known | undefined;
    return known === undefined ? addNew(holder, one, by) : addVersion(holder, known, one, by);
  };

  return {
    add: (holder, one, options = {}) => changing(() => add(holder, one, options)),
    documents: (holder) => reading(() => rowsOf<KeptDocument>(present.all(holder))),
    pastVersions: (holder) => reading(() => rowsOf<PastVersion>(past.all(holder))),
    bytesOf: (holder, id, version) =>
      reading(() => {
        const row = database
          .prepare(
            'SELECT bytes FROM documents JOIN versions ON document = number WHERE holder = ? AND id = ? AND versions.version = ?',
          )
          .get(holder, id, version);
        return row === undefined ? null : (row.bytes as Uint8Array);
      }),
    remove: (holder, id) =>
      changing(() => {
        const { changes } = database
          .prepare('UPDATE documents SET removed_at = ? WHERE holder = ? AND id = ? AND removed_at IS NULL')
          .run(time(), holder, id);
        if (Number(changes) > 0) changed(holder);
        return Number(changes) > 0;
      }),
  };
}

/** What the same text is found by. */
export const hashOf = (text: string): string => hash('sha256', text);

/** As plain objects: the rows of SQLite have no prototype. */
const rowsOf = <T>(rows: readonly unknown[]): readonly T[] => (rows as T[]).map((row) => ({ ...row }));
