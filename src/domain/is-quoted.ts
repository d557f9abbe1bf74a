import type { QuotationKind } from './vocabulary.ts';

/** Direct and mixed speech is somebody's very words; indirect speech and terms are the document's own. */
export const isQuoted = ({ kind }: { readonly kind: QuotationKind }): boolean =>
  kind === 'direct' || kind === 'mixed';
