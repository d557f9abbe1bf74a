import type { Problem } from './domain/problem.ts';
import type { Document, Input, KnownSpeaker, Quotation } from './domain/vocabulary.ts';
import { ingest } from './ingest/ingest.ts';
import { findQuotations } from './quotations/quotations.ts';

/** What is understood of one document by itself, before it meets the others. */
export type Understood = {
  readonly document: Document | null;
  readonly quotations: readonly Quotation[];
  readonly problems: readonly Problem[];
};

/** The first two stages: a text → its document and quotations. `known` tells the gender of speakers. */
export function understand(input: Input, known: readonly KnownSpeaker[] = []): Understood {
  const { document, problems } = ingest(input);
  return { document, quotations: document === null ? [] : findQuotations(document, known), problems };
}
