import type { Problem } from './domain/problem.ts';
import type { Document, Input, KnownSpeaker, Quotation } from './domain/vocabulary.ts';
import { ingest } from './ingest/ingest.ts';
import { findQuotations, type Manner } from './quotations/quotations.ts';

/** What is understood of one document by itself, before it meets the others. */
export type Understood = {
  readonly document: Document | null;
  readonly quotations: readonly Quotation[];
  readonly problems: readonly Problem[];
};

/** The first two stages: a text → its document and quotations. `known` tells the gender of speakers, `manner` how to decide. */
export function understand(input: Input, known: readonly KnownSpeaker[] = [], manner: Manner = {}): Understood {
  const { document, problems } = ingest(input);
  return { document, quotations: document === null ? [] : findQuotations(document, known, manner), problems };
}
