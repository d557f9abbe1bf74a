import { slice, toInput } from './span.ts';
import type { Document, Quotation, Span } from './vocabulary.ts';

/** A quotation as the program tells it to others: offsets in UTF-16 code units of the text as it came in. */
export type QuotationEntry = Span &
  Pick<Quotation, 'kind' | 'speaker' | 'confidence' | 'named'> & {
    readonly text: string;
    readonly mention: Span | null;
    readonly cue: Span | null;
  };

/** The quotations of a document, told in the text that it was made from; none where no document came of it. */
export function entriesOf(
  input: string,
  { document, quotations }: { readonly document: Document | null; readonly quotations: readonly Quotation[] },
): readonly QuotationEntry[] {
  if (document === null) return [];
  const place = (span: Span): Span => toInput(document.origin, span);
  return quotations.map(({ span, kind, speaker, confidence, named, mention, cue }) => ({
    ...place(span),
    text: slice(input, place(span)),
    kind,
    speaker,
    confidence,
    named,
    mention: mention === null ? null : place(mention),
    cue: cue === null ? null : place(cue),
  }));
}
