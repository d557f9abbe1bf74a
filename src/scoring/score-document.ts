import { isQuoted } from '../domain/is-quoted.ts';
import { slice } from '../domain/span.ts';
import type { Span } from '../domain/vocabulary.ts';
import type { GoldDocument } from './gold.ts';
import { isSameStretch, matchUnits, overlapShare } from './match-units.ts';
import { type Agreement, speakerAgrees } from './speaker-agrees.ts';
import { countWords, type Found, type FoundUnit, foundUnits, type GoldUnit, goldUnits } from './units.ts';

/** One document, read by people and by us: what every figure is counted from. */
export type ScoredDocument = {
  readonly units: readonly ScoredUnit[];
  /** Found where nothing is annotated. */
  readonly spurious: readonly FoundUnit[];
  /** For each short stretch annotated as nobody’s words, whether we labelled it so. */
  readonly terms: readonly { readonly labelled: boolean }[];
};

/** An annotated unit and what became of it. */
export type ScoredUnit = {
  readonly gold: GoldUnit;
  readonly found: FoundUnit | null;
  /** Found with the same first and last word. */
  readonly exact: boolean;
  readonly agreement: Agreement;
  /** Labelled as nobody’s words instead. */
  readonly labelled: boolean;
};

/** Longest stretch, in words, that counts as a term. */
const LONGEST_TERM = 4;

/** Compares what was found in a document with its annotation. */
export function scoreDocument(document: GoldDocument, found: readonly Found[]): ScoredDocument {
  const { text, unattributedQuoted } = document;
  const gold = goldUnits(document);
  const units = foundUnits(text, found.filter(isQuoted));
  const labels = foundUnits(
    text,
    found.filter(({ kind }) => kind === 'unattributed'),
  );
  const isLabelled = (span: Span): boolean => labels.some((label) => overlapShare(span, label) > 0.5);

  const matches = matchUnits(gold, units);
  const matched = new Set(matches.values());
  return {
    units: gold.map((one) => {
      const match = matches.get(one) ?? null;
      return {
        gold: one,
        found: match,
        exact: match !== null && isSameStretch(text, one, match),
        agreement: match === null ? 'no' : speakerAgrees(match.quotation.speaker, one),
        labelled: isLabelled(one),
      };
    }),
    spurious: units.filter((unit) => !matched.has(unit)),
    terms: unattributedQuoted
      .filter((span) => countWords(slice(text, span)) <= LONGEST_TERM)
      .map((span) => ({ labelled: isLabelled(span) })),
  };
}
