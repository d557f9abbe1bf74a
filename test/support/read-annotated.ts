import type { Document, Quotation } from '../../src/domain/vocabulary.ts';
import { findQuotations } from '../../src/quotations/quotations.ts';
import { aDocument } from './a-document.ts';
import { annotate, annotated } from './annotated.ts';

/** The quotations found in an annotated text, from which the annotation was taken away before. */
export const quotationsIn = (text: string, about?: Partial<Document>): readonly Quotation[] =>
  findQuotations(aDocument(annotated(text).text, about));

/** What was found in an annotated text: written into it again, and who is named for each quotation. */
export function readAnnotated(text: string): { text: string; by: readonly (string | null)[] } {
  const quotations = quotationsIn(text);
  return {
    text: annotate(annotated(text).text, quotations),
    by: quotations.map(({ named, speaker }) => (named ? speaker : null)),
  };
}
