import type { Span } from './vocabulary.ts';

/** One who may have said it, and what spoke for and against: plain words, weightiest first. */
export type ExplainedCandidate = {
  /** As the document prints them; `nobody` for a term or a title, `somebody unseen` for whom we do not see. */
  readonly who: string;
  /** 0–1, together 1. */
  readonly share: number;
  readonly inFavour: readonly string[];
  readonly against: readonly string[];
};

/** Why a quotation was given to whom it was. */
export type Explanation = {
  readonly span: Span;
  /** What decided, in a sentence. */
  readonly because: string;
  /** Likeliest first; none where the place of the words alone decided. */
  readonly candidates: readonly ExplainedCandidate[];
};
