import { normalise } from '../domain/fold.ts';
import { slice } from '../domain/span.ts';
import type { Correction, Quotation, Span } from '../domain/vocabulary.ts';

/** A quotation as a curator says it is. `beside` are those of its document: they may tell the speaker's role. */
export function correctQuotation(
  quotation: Quotation,
  { verdict, reason }: Correction,
  beside: readonly Quotation[],
): Quotation {
  const isSaid = verdict.kind !== 'not-a-quotation';
  const isKnown = verdict.kind === 'said-by';
  return {
    ...quotation,
    ...(isSaid ? {} : { kind: 'unattributed', cue: null, said: null, expected: false }),
    // Whom the rules took for nobody's words, somebody has said after all.
    ...(isSaid && quotation.kind === 'unattributed' ? { kind: 'direct' } : {}),
    mention: null,
    speaker: isKnown ? verdict.speaker : null,
    role: isKnown ? (verdict.role ?? roleOf(verdict.speaker, beside)) : null,
    attribution: 'corrected',
    confidence: 1,
    named: isKnown,
    reason,
  };
}

/** The role that the document prints with the speaker's other quotations. */
const roleOf = (speaker: string, quotations: readonly Quotation[]): string | null =>
  quotations.find((one) => one.role !== null && normalise(one.speaker ?? '') === normalise(speaker))?.role ??
  null;

/** Signs that belong to the word behind or before them: “$5”, “5 %.” */
const SIGNS_BEFORE = /(?<!\S)[\p{Sc}\p{Sm}#@-]+$/u;
const SIGNS_BEHIND = /^[.,;:!?…%‰°\p{Sc}]+/u;

/** A quotation of these words, which the rules have not found; what is not known of it yet is none. */
export function newQuotation(text: string, words: Span): Quotation {
  const before = SIGNS_BEFORE.exec(slice(text, { start: Math.max(0, words.start - 8), end: words.start }));
  const behind = SIGNS_BEHIND.exec(slice(text, { start: words.end, end: words.end + 8 }));
  return {
    span: {
      start: words.start - (before?.[0].length ?? 0),
      end: words.end + (behind?.[0].length ?? 0),
    },
    kind: 'direct',
    cue: null,
    mention: null,
    speaker: null,
    role: null,
    attribution: 'not-stated',
    confidence: 0,
    named: false,
    said: null,
    expected: false,
  };
}
