import type { Quotation, Span } from '../../domain/vocabulary.ts';
import type { Voice } from '../mentions/voice.ts';

/** A quotation as the reading comes upon it. */
export type Finding = Pick<Quotation, 'span' | 'kind'> & {
  readonly voice: Voice | null;
  /** 0–1: how sure it is that the words are theirs, or nobody's. */
  readonly sure: number;
  readonly how?: Quotation['attribution'] | undefined;
  readonly cue?: Span | null;
  readonly expected?: boolean;
  /** What decided, in a sentence. */
  readonly why: string;
};

/** Names the speaker from a confidence of `namedFrom` on; below, the document does not state it surely enough. */
export function quotationOf(
  { span, kind, voice, sure, how = 'not-stated', cue = null, expected = false }: Omit<Finding, 'why'>,
  namedFrom: number,
): Quotation {
  const confidence = voice === null && kind !== 'unattributed' ? 0 : Math.round(sure * 1000) / 1000;
  const named = voice !== null && confidence >= namedFrom;
  return {
    span,
    kind,
    cue,
    mention: voice?.mention ?? null,
    speaker: voice?.name ?? null,
    role: voice?.role ?? null,
    attribution: named ? how : 'not-stated',
    confidence,
    named,
    said: null,
    expected,
  };
}
