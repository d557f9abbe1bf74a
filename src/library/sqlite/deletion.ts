import type { Deletion, Holder } from '../library.ts';
import type { Tables } from './table.ts';

/** Where the ids of members stand, table and column. */
const MEMBERS = [
  ['versions', 'added_by'],
  ['corrections', 'made_by'],
  ['corrections', 'undone_by'],
  ['kept', 'kept_by'],
  ['reports', 'made_by'],
  ['reports', 'closed_by'],
] as const;

/** What is deleted leaves nothing behind: the row of a holder takes all others along (ON DELETE CASCADE). */
export function deletionIn({ database, changing, time, entering, changed }: Tables): Deletion {
  const deleteHolder = (holder: Holder): boolean => {
    if (database.prepare('SELECT 1 FROM holders WHERE holder = ?').get(holder) === undefined) return false;
    changed(holder);
    database.prepare('DELETE FROM holders WHERE holder = ?').run(holder);
    return true;
  };
  /** The log of what was written lately goes, too: it still holds what was there. */
  const provably = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return result;
  };
  return {
    deleteAll: (holder) => provably(changing(() => deleteHolder(holder))),
    eraseMember: (member) =>
      provably(
        changing(() => {
          const changes = MEMBERS.map(
            ([table, column]) =>
              database.prepare(`UPDATE ${table} SET ${column} = NULL WHERE ${column} = ?`).run(member)
                .changes,
          );
          return changes.reduce<number>((sum, one) => sum + Number(one), 0);
        }),
      ),
    left: (holder) =>
      changing(() => {
        entering(holder);
        database
          .prepare('UPDATE holders SET left_at = ? WHERE holder = ? AND left_at IS NULL')
          .run(time(), holder);
      }),
    returned: (holder) =>
      changing(() => {
        database
          .prepare('UPDATE holders SET left_at = NULL WHERE holder = ? AND left_at IS NOT NULL')
          .run(holder);
      }),
    deleteLeftBefore: (before) =>
      provably(
        changing(() => {
          const rows = database
            .prepare('SELECT holder FROM holders WHERE left_at < ? ORDER BY holder')
            .all(new Date(before).toISOString()) as { holder: string }[];
          const holders = rows.map(({ holder }) => holder);
          for (const holder of holders) deleteHolder(holder);
          return holders;
        }),
      ),
  };
}
