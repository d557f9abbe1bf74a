import type { Answer, SourceEntry } from '../domain/answer.ts';
import { isQuoted } from '../domain/is-quoted.ts';
import type { Archive } from '../domain/vocabulary.ts';

/** The documents of the archive, newest first; those of which no day is known come last. */
export function listSources({ documents, entries, extent }: Archive): Answer {
  const quotations = new Map<string, number>();
  for (const { document, quotations: inside } of entries) {
    const said = inside.filter(isQuoted).length;
    quotations.set(document.id, (quotations.get(document.id) ?? 0) + said);
  }
  const sources = documents.map(
    ({ id, source, published, event }): SourceEntry => ({
      document: id,
      ...source,
      published,
      event: event?.day ?? null,
      quotations: quotations.get(id) ?? 0,
    }),
  );
  const day = ({ published, event }: SourceEntry): string => published ?? event ?? '';
  sources.sort((a, b) => day(b).localeCompare(day(a)) || a.document.localeCompare(b.document));
  return { kind: 'found', citations: [], sources, extent };
}
