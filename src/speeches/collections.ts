import type { Collection } from '../domain/vocabulary.ts';
import { dayOfNumber, type SpeechTable } from './speech-table.ts';

/** How many speeches each publisher has in each file, and their days. */
export function collectionsOf({ shelved, shelves, days }: SpeechTable): readonly Collection[] {
  const counts = shelves.map(() => ({ speeches: 0, undated: 0, first: Number.POSITIVE_INFINITY, last: 0 }));
  for (let row = 0; row < days.length; row++) {
    const count = counts[shelved.at(row)];
    if (count === undefined) continue;
    const day = days.at(row);
    count.speeches++;
    if (day === 0) count.undated++;
    else {
      count.first = Math.min(count.first, day);
      count.last = Math.max(count.last, day);
    }
  }
  return shelves.map(({ name, publisher }, at): Collection => {
    const { speeches = 0, undated = 0, first = 0, last = 0 } = counts[at] ?? {};
    const isDated = undated < speeches;
    return {
      name,
      publisher,
      speeches,
      undated,
      since: isDated ? dayOfNumber(first) : null,
      until: isDated ? dayOfNumber(last) : null,
    };
  });
}
