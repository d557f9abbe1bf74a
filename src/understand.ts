import { applyCorrections } from './corrections/apply-corrections.ts';
import type { Correction } from './domain/correction.ts';
import type { Explanation } from './domain/explanation.ts';
import type { Problem } from './domain/problem.ts';
import type { Document, Input, KnownSpeaker, Quotation } from './domain/vocabulary.ts';
import { ingest } from './ingest/ingest.ts';
import { explain } from './quotations/choice/explain.ts';
import { findQuotations, type Manner } from './quotations/quotations.ts';
import { LEARNED } from './quotations/weighing/model.ts';

/** What is understood of one document by itself, before it meets the others. */
export type Understood = {
  readonly document: Document | null;
  readonly quotations: readonly Quotation[];
  readonly problems: readonly Problem[];
};

/** The first two stages: a text → its document and quotations. `known` tells the gender of speakers, `manner` how to decide. */
export function understand(
  input: Input,
  known: readonly KnownSpeaker[] = [],
  manner: Manner = {},
): Understood {
  const { document, problems } = ingest(input);
  return { document, quotations: document === null ? [] : findQuotations(document, known, manner), problems };
}

/** The same with those corrections that speak of this document; only a whole corpus tells what is wrong with the others. */
export function understandCorrected(
  input: Input,
  corrections: readonly Correction[],
  manner: Manner = {},
): Understood {
  const { document, quotations, problems } = understand(input, [], manner);
  if (document === null) return { document, quotations, problems };
  const [corrected] = applyCorrections([{ document, quotations }], corrections).quoted;
  return { document, quotations: corrected?.quotations ?? quotations, problems };
}

/** The same with why each quotation was given to whom it was; a curator's word is its own reason. */
export function understandExplained(
  input: Input,
  corrections: readonly Correction[],
): Understood & { readonly explanations: readonly Explanation[] } {
  const explanations: Explanation[] = [];
  const onFinding: Manner['onFinding'] = (finding, attribution) =>
    explanations.push(explain(finding, attribution, LEARNED.speaker));
  return { ...understandCorrected(input, corrections, { onFinding }), explanations };
}
