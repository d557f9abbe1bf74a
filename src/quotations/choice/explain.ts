import type { ExplainedCandidate, Explanation } from '../../domain/explanation.ts';
import type { Weights } from '../weighing/model.ts';
import type { Attribution } from './attribute.ts';
import type { Finding } from './finding.ts';
import type { Suggestion } from './suggest.ts';

/** As many reasons are told on each side: the ones behind them hardly count. */
const MOST_REASONS = 4;
/** Shares below this are not told. */
const LEAST_SHARE = 0.005;

/** Says in words why a quotation was given to whom it was. `attribution` is absent where its place alone decided. */
export function explain(
  { span, why }: Finding,
  attribution: Attribution | undefined,
  weights: Weights,
): Explanation {
  if (attribution === undefined) return { span, because: why, candidates: [] };
  const candidates = attribution.suggestions
    .map((suggestion, at) => explainCandidate(suggestion, attribution.shares[at] ?? 0, weights))
    .filter(({ share }) => share >= LEAST_SHARE)
    .toSorted((a, b) => b.share - a.share);
  const doubt = attribution.isDoubtful ? '; the sentence says that it was perhaps never said' : '';
  return { span, because: why + doubt, candidates };
}

function explainCandidate({ who, seen }: Suggestion, share: number, weights: Weights): ExplainedCandidate {
  const weighed = seen
    .map((reason) => ({ reason, weight: weights[reason] ?? 0 }))
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const told = (sign: 1 | -1): readonly string[] =>
    weighed
      .filter(({ weight }) => weight * sign > 0)
      .slice(0, MOST_REASONS)
      .map(({ reason }) => reason.replace(/^(?:nobody|unseen): /u, ''));
  return {
    who: who === 'nobody' ? 'nobody' : who === 'unseen' ? 'somebody unseen' : who.name,
    share,
    inFavour: told(1),
    against: told(-1),
  };
}
