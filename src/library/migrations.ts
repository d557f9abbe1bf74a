/**
 * How the tables came to be, in order: the first makes version 1 out of an empty file, the second version 2 …
 * One that was ever released is never edited; what is to be otherwise is a new one.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE holders (
    holder TEXT PRIMARY KEY,
    revision INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE documents (
    number INTEGER PRIMARY KEY,
    holder TEXT NOT NULL REFERENCES holders (holder) ON DELETE CASCADE,
    id TEXT NOT NULL,
    recognised_by TEXT NOT NULL,
    version INTEGER NOT NULL,
    removed_at TEXT,
    UNIQUE (holder, id),
    UNIQUE (holder, recognised_by)
  ) STRICT;
  CREATE TABLE versions (
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    name TEXT NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('markdown', 'text')),
    header TEXT NOT NULL,
    text TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (document, version)
  ) STRICT;
  CREATE INDEX versions_by_text ON versions (text_hash);
  `,
];
