import { applyCorrections } from '../../src/corrections/apply-corrections.ts';
import type { Correction, Verdict } from '../../src/domain/correction.ts';
import { slice } from '../../src/domain/span.ts';
import type { Document, Quotation } from '../../src/domain/vocabulary.ts';
import { aDocument } from './a-document.ts';
import { annotated } from './annotated.ts';

/** What the rules say of every quotation here: it is the clerk's. */
export const FOUND: Omit<Quotation, 'span'> = {
  kind: 'direct',
  cue: { start: 0, end: 1 },
  mention: { start: 0, end: 1 },
  speaker: 'Tom Reed',
  role: 'clerk',
  attribution: 'named',
  confidence: 0.9,
  named: true,
  said: null,
  expected: false,
};

export const BY_ADA = { kind: 'said-by', speaker: 'Ada Marsh' } as const satisfies Verdict;

export const UNKNOWN: Verdict = { kind: 'said-by-unknown' };

export const NOBODYS: Verdict = { kind: 'not-a-quotation' };

/** A document in which the rules have found what stands in ⟨ ⟩ and, around others, in [ ]. */
export function read(sentence: string, about: Partial<Document> = {}) {
  const { text, contents, mentions } = annotated(sentence);
  return {
    document: aDocument(text, about),
    quotations: [...mentions, ...contents].map((span) => ({ ...FOUND, span })),
  };
}

export const aCorrection = (told: Partial<Correction> & Pick<Correction, 'words'>): Correction => ({
  verdict: BY_ADA,
  reason: {},
  file: 'corrections.yaml',
  line: 1,
  ...told,
});

type Read = ReturnType<typeof read>;

/** Each quotation afterwards, with whose it is. */
export function correct(documents: readonly Read[], ...corrections: readonly Correction[]) {
  const { quoted, problems } = applyCorrections(documents, corrections);
  const told = quoted.flatMap(({ document, quotations }) =>
    quotations.map(({ span, kind, speaker }) =>
      [slice(document.text, span), kind === 'direct' ? speaker : kind].join(' – '),
    ),
  );
  return { told, problems };
}
