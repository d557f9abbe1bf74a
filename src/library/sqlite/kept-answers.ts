import type { DatabaseSync } from 'node:sqlite';
import { foldedName } from '../folded-name.ts';
import type { Holder, KeptAnswer, KeptAnswers, Post } from '../library.ts';
import type { Tables } from './table.ts';

type Row = Omit<KeptAnswer, 'posts'> & { readonly number: number };

/** Answers that were kept. What a query gives is cast to what it selects, which strict tables vouch for. */
export function keptAnswersIn({ database, reading, changing, time, entering }: Tables): KeptAnswers {
  const find = database.prepare('SELECT number FROM kept WHERE holder = ? AND folded = ?');
  const numberOf = (holder: Holder, name: string): number | undefined =>
    (find.get(holder, foldedName(name)) as { number: number } | undefined)?.number;
  return {
    keep: (holder, { name, line, reply, keptBy }) =>
      changing(() => {
        if (numberOf(holder, name) !== undefined) return false;
        entering(holder);
        database
          .prepare(
            'INSERT INTO kept (holder, folded, name, line, reply, kept_at, kept_by) VALUES (?, ?, ?, ?, ?, ?, ?)',
          )
          .run(holder, foldedName(name), name, line, reply, time(), keptBy);
        return true;
      }),
    kept: (holder) => reading(() => keptRows(database, holder)),
    rename: (holder, name, to) =>
      changing(() => {
        const number = numberOf(holder, name);
        if (number === undefined) return 'unknown';
        const taken = numberOf(holder, to);
        if (taken !== undefined && taken !== number) return 'taken';
        database
          .prepare('UPDATE kept SET folded = ?, name = ? WHERE number = ?')
          .run(foldedName(to), to, number);
        return 'renamed';
      }),
    forget: (holder, name) =>
      changing(() => {
        const number = numberOf(holder, name);
        if (number !== undefined) database.prepare('DELETE FROM kept WHERE number = ?').run(number);
        return number !== undefined;
      }),
    posted: (holder, name, { channel, message }) =>
      changing(() => {
        const number = numberOf(holder, name);
        if (number === undefined) return false;
        database.prepare('INSERT OR IGNORE INTO posts VALUES (?, ?, ?)').run(number, channel, message);
        return true;
      }),
  };
}

/** By name, each with where it was posted. */
export function keptRows(database: DatabaseSync, holder: Holder): readonly KeptAnswer[] {
  const posts = database.prepare('SELECT channel, message FROM posts WHERE kept = ? ORDER BY message');
  const rows = database
    .prepare(
      `SELECT number, name, line, reply, kept_at AS keptAt, kept_by AS keptBy
       FROM kept WHERE holder = ? ORDER BY folded`,
    )
    .all(holder) as Row[];
  return rows.map(({ number, ...row }) => ({
    ...row,
    posts: (posts.all(number) as Post[]).map((post) => ({ ...post })),
  }));
}
