import type { Archive } from './archive.ts';
import type { Entry } from './vocabulary.ts';

/** The passages of documents, without the speeches behind them, which would have to be read. */
export function* passagesOf({
  entries,
  documents,
}: Pick<Archive, 'entries' | 'documents'>): Generator<Entry> {
  const own = new Set(documents);
  for (const entry of entries) {
    if (!own.has(entry.document)) return;
    yield entry;
  }
}
