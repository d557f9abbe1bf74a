import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Engine, Find } from '../engine.ts';
import { wordsOf } from '../words.ts';

/** In words, between those of a phrase. */
const NEAR = 10;

/** An index on disk without the texts; the first way of asking that finds anything answers. */
export const sqlite: Engine = {
  build: (texts, folder) => {
    const database = new DatabaseSync(join(folder, 'index.db'));
    database.exec(
      `CREATE VIRTUAL TABLE texts USING fts5(text, content = '', tokenize = 'porter unicode61'); BEGIN`,
    );
    const insert = database.prepare('INSERT INTO texts(rowid, text) VALUES (?, ?)');
    let number = 0;
    for (const text of texts) insert.run(number++, text);
    database.exec(`COMMIT; INSERT INTO texts(texts) VALUES ('optimize')`);
    return () => database.close();
  },
  open: (folder) => findIn(new DatabaseSync(join(folder, 'index.db'), { readOnly: true })),
};

function findIn(database: DatabaseSync): Find {
  const select = database.prepare(
    'SELECT rowid AS number FROM texts WHERE texts MATCH ? ORDER BY bm25(texts) LIMIT ?',
  );
  return (phrase, limit) => {
    for (const question of questionsOf(phrase)) {
      const rows = select.all(question, limit);
      if (rows.length > 0) return rows.map(({ number }) => ({ number: Number(number) }));
    }
    return [];
  };
}

function questionsOf(phrase: string): readonly string[] {
  const words = wordsOf(phrase);
  const terms = [...new Set(words)].map((word) => `"${word}"`);
  return terms.length === 0
    ? []
    : [`"${words.join(' ')}"`, `NEAR(${terms.join(' ')}, ${NEAR})`, terms.join(' '), terms.join(' OR ')];
}
