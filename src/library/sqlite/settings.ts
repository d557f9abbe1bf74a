import type { Settings } from '../library.ts';
import type { Tables } from './table.ts';

/** The name of no channel. */
export const ALL = '';

/** What is set. What a query gives is cast to what it selects, which strict tables vouch for. */
export function settingsIn({ database, reading, changing, entering }: Tables): Settings {
  // Asked twice for each question, on the thread of the gateway.
  const set = database.prepare(
    'SELECT name, value FROM settings WHERE holder = ? AND channel = ? ORDER BY name',
  );
  return {
    settings: (holder, channel) =>
      reading(() => {
        const rows = set.all(holder, channel ?? ALL) as { name: string; value: string }[];
        return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
      }),
    set: (holder, channel, name, value) =>
      changing(() => {
        if (value === null) {
          database
            .prepare('DELETE FROM settings WHERE holder = ? AND channel = ? AND name = ?')
            .run(holder, channel ?? ALL, name);
          return;
        }
        entering(holder);
        database
          .prepare(
            'INSERT INTO settings VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
          )
          .run(holder, channel ?? ALL, name, value);
      }),
  };
}
