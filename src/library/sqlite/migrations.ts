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
  `
  CREATE TABLE clock (last INTEGER NOT NULL) STRICT;
  INSERT INTO clock SELECT coalesce(sum(revision), 0) FROM holders;
  ALTER TABLE holders ADD COLUMN left_at TEXT;
  ALTER TABLE versions ADD COLUMN added_by TEXT;
  CREATE TABLE corrections (
    holder TEXT NOT NULL REFERENCES holders (holder) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    fields TEXT NOT NULL CHECK (json_valid(fields)),
    made_at TEXT NOT NULL,
    made_by TEXT,
    undone_at TEXT,
    undone_by TEXT,
    PRIMARY KEY (holder, number)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE kept (
    number INTEGER PRIMARY KEY,
    holder TEXT NOT NULL REFERENCES holders (holder) ON DELETE CASCADE,
    folded TEXT NOT NULL,
    name TEXT NOT NULL,
    line TEXT NOT NULL,
    reply TEXT NOT NULL CHECK (json_valid(reply)),
    kept_at TEXT NOT NULL,
    kept_by TEXT,
    UNIQUE (holder, folded)
  ) STRICT;
  CREATE TABLE posts (
    kept INTEGER NOT NULL REFERENCES kept (number) ON DELETE CASCADE,
    channel TEXT NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY (kept, channel, message)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE settings (
    holder TEXT NOT NULL REFERENCES holders (holder) ON DELETE CASCADE,
    channel TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (holder, channel, name)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE unanswered (
    holder TEXT NOT NULL REFERENCES holders (holder) ON DELETE CASCADE,
    question TEXT NOT NULL,
    times INTEGER NOT NULL,
    last_on TEXT NOT NULL,
    PRIMARY KEY (holder, question)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE reports (
    holder TEXT NOT NULL REFERENCES holders (holder) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    fields TEXT NOT NULL CHECK (json_valid(fields)),
    made_at TEXT NOT NULL,
    made_by TEXT,
    closed_at TEXT,
    closed_by TEXT,
    outcome TEXT CHECK (outcome IN ('accepted', 'dismissed')),
    PRIMARY KEY (holder, number)
  ) STRICT, WITHOUT ROWID;
  `,
];
