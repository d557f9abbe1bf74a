import type { DatabaseSync } from 'node:sqlite';
import type { Holder, Unanswered, UnansweredQuestions } from '../library.ts';
import type { Tables } from './table.ts';

/** Questions that are remembered of each holder. */
const MOST = 1_000;

/** Questions that found nothing. What a query gives is cast to what it selects, which strict tables vouch for. */
export const unansweredIn = ({
  database,
  reading,
  changing,
  time,
  entering,
}: Tables): UnansweredQuestions => ({
  missed: (holder, question) =>
    changing(() => {
      entering(holder);
      database
        .prepare(
          `INSERT INTO unanswered VALUES (?, ?, 1, ?)
           ON CONFLICT DO UPDATE SET times = times + 1, last_on = excluded.last_on`,
        )
        .run(holder, question, time().slice(0, 10));
      database
        .prepare(
          `DELETE FROM unanswered WHERE holder = ?1 AND question IN
           (SELECT question FROM unanswered WHERE holder = ?1 ORDER BY last_on DESC, times DESC LIMIT -1 OFFSET ?2)`,
        )
        .run(holder, MOST);
    }),
  unanswered: (holder) => reading(() => unansweredRows(database, holder)),
});

/** The most often asked first. */
export function unansweredRows(database: DatabaseSync, holder: Holder): readonly Unanswered[] {
  const rows = database
    .prepare(
      `SELECT question, times, last_on AS lastOn FROM unanswered WHERE holder = ?
       ORDER BY times DESC, last_on DESC, question`,
    )
    .all(holder) as Unanswered[];
  return rows.map((row) => ({ ...row }));
}
