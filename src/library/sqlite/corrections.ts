import type { DatabaseSync } from 'node:sqlite';
import type { CorrectionFields, Corrections, Holder, KeptCorrection, Member } from '../library.ts';
import type { Tables } from './table.ts';

type Row = {
  readonly number: number;
  readonly fields: string;
  readonly made_at: string;
  readonly made_by: string | null;
  readonly undone_at: string | null;
  readonly undone_by: string | null;
};

/** What curators said. What a query gives is cast to what it selects, which strict tables vouch for. */
export function correctionsIn({ database, reading, changing, time, changed }: Tables): Corrections {
  const correct = (holder: Holder, fields: CorrectionFields, by: Member): number => {
    changed(holder);
    const { number } = database
      .prepare(
        `INSERT INTO corrections (holder, number, fields, made_at, made_by)
         SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4 FROM corrections WHERE holder = ?1 RETURNING number`,
      )
      .get(holder, JSON.stringify(fields), time(), by) as { number: number };
    return number;
  };
  return {
    correct: (holder, fields, by) => changing(() => correct(holder, fields, by)),
    correctAll: (holder, entries, by) => changing(() => entries.map((fields) => correct(holder, fields, by))),
    undo: (holder, number, by) =>
      changing(() => {
        const { changes } = database
          .prepare(
            'UPDATE corrections SET undone_at = ?, undone_by = ? WHERE holder = ? AND number = ? AND undone_at IS NULL',
          )
          .run(time(), by, holder, number);
        if (Number(changes) > 0) changed(holder);
        return Number(changes) > 0;
      }),
    corrections: (holder) => reading(() => correctionRows(database, holder)),
  };
}

/** All that were ever made, in order. */
export function correctionRows(database: DatabaseSync, holder: Holder): readonly KeptCorrection[] {
  const rows = database
    .prepare(
      'SELECT number, fields, made_at, made_by, undone_at, undone_by FROM corrections WHERE holder = ? ORDER BY number',
    )
    .all(holder) as Row[];
  return rows.map(({ number, fields, made_at, made_by, undone_at, undone_by }) => ({
    number,
    fields: JSON.parse(fields) as CorrectionFields,
    madeAt: made_at,
    madeBy: made_by,
    undone: undone_at === null ? null : { at: undone_at, by: undone_by },
  }));
}
