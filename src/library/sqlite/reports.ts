import type { DatabaseSync } from 'node:sqlite';
import type { Holder, Report, ReportFields, ReportOutcome, Reports } from '../library.ts';
import type { Tables } from './table.ts';

/** Open reports that a member may have. */
const MOST_OPEN = 20;

type Row = {
  readonly number: number;
  readonly fields: string;
  readonly made_at: string;
  readonly made_by: string | null;
  readonly closed_at: string | null;
  readonly closed_by: string | null;
  readonly outcome: ReportOutcome | null;
};

/** What waits for a curator. What a query gives is cast to what it selects, which strict tables vouch for. */
export const reportsIn = ({ database, reading, changing, time, entering }: Tables): Reports => ({
  report: (holder, fields, by) =>
    changing(() => {
      const { open } = database
        .prepare(
          'SELECT count(*) AS open FROM reports WHERE holder = ? AND made_by IS ? AND closed_at IS NULL',
        )
        .get(holder, by) as { open: number };
      if (open >= MOST_OPEN) return null;
      entering(holder);
      const { number } = database
        .prepare(
          `INSERT INTO reports (holder, number, fields, made_at, made_by)
           SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4 FROM reports WHERE holder = ?1 RETURNING number`,
        )
        .get(holder, JSON.stringify(fields), time(), by) as { number: number };
      return number;
    }),
  reports: (holder) => reading(() => reportRows(database, holder)),
  reopen: (holder, number) =>
    changing(() => {
      const { changes } = database
        .prepare(
          `UPDATE reports SET outcome = NULL, closed_at = NULL, closed_by = NULL
           WHERE holder = ? AND number = ? AND closed_at IS NOT NULL`,
        )
        .run(holder, number);
      return Number(changes) > 0;
    }),
  settle: (holder, number, outcome, by) =>
    changing(() => {
      const { changes } = database
        .prepare(
          `UPDATE reports SET outcome = ?, closed_at = ?, closed_by = ?
           WHERE holder = ? AND number = ? AND closed_at IS NULL`,
        )
        .run(outcome, time(), by, holder, number);
      return Number(changes) > 0;
    }),
});

export function reportRows(database: DatabaseSync, holder: Holder): readonly Report[] {
  const rows = database
    .prepare('SELECT * FROM reports WHERE holder = ? ORDER BY number')
    .all(holder) as unknown as Row[];
  return rows.map(({ number, fields, made_at, made_by, closed_at, closed_by, outcome }) => ({
    number,
    fields: JSON.parse(fields) as ReportFields,
    madeAt: made_at,
    madeBy: made_by,
    closed: closed_at === null || outcome === null ? null : { at: closed_at, by: closed_by, outcome },
  }));
}
