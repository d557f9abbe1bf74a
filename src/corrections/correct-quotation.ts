import type { Correction } from '../domain/correction.ts';
import { normalise } from '../domain/fold.ts';
import { slice } from '../domain/span.ts';
import type { Quotation, Span } from '../domain/vocabulary.ts';

/** Tells the role that a document prints with a speaker; null where it prints none. */
export type RoleOf = (speaker: string) => string | null;

/** A quotation as a curator says it is. */
export function correctQuotation(
  quotation: Quotation,
  { verdict, reason }: Correction,
  roleOf: RoleOf,
): Quotation {
  if (verdict.kind === 'said-on') return { ...quotation, said: verdict.day, saidReason: reason };
  const isSaid = verdict.kind !== 'not-a-quotation';
  const isKnown = verdict.kind === 'said-by';
  return {
    ...quotation,
    ...(isSaid ? {} : { kind: 'unattributed', cue: null, said: null, expected: false }),
    // Whom the rules took for nobody's words, somebody has said after all.
    ...(isSaid && quotation.kind === 'unattributed' ? { kind: 'direct' } : {}),
    mention: null,
    speaker: isKnown ? verdict.speaker : null,
    role: isKnown ? (verdict.role ?? roleOf(verdict.speaker)) : null,
    attribution: 'corrected',
    confidence: 1,
    named: isKnown,
    reason,
  };
}

/** The roles that a document prints with its speakers' quotations, of each the first; read once for all corrections. */
export function rolesIn(quotations: readonly Quotation[]): RoleOf {
  const roles = new Map<string, string>();
  for (const { speaker, role } of quotations) {
    const name = normalise(speaker ?? '');
    if (role !== null && !roles.has(name)) roles.set(name, role);
  }
  return (speaker) => roles.get(normalise(speaker)) ?? null;
}

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
