import type { Costs } from './costs.ts';

/** What is asked, as an alignment weighs it. */
export type Question = {
  readonly costs: Costs;
  readonly weights: readonly number[];
  /** The weight of all words, alone and with what they are worth together. */
  readonly alone: number;
  readonly total: number;
  /** What a word between two matches costs. */
  readonly contentBetween: number;
  readonly functionBetween: number;
};

/**
 * Weighs what is asked. Whoever writes no function word at all has left them out, and so those between his words, too:
 * then they cost nothing.
 */
export function questionOf(
  asked: readonly { readonly weight: number; readonly isFunction: boolean }[],
  costs: Costs,
): Question {
  const weights = asked.map(({ weight }) => weight);
  const alone = Math.max(
    1e-9,
    weights.reduce((sum, weight) => sum + weight, 0),
  );
  const pairs = weights.slice(1).reduce((sum, weight, at) => sum + (weight + (weights[at] ?? 0)) / 2, 0);
  const unit = alone / Math.max(1, weights.length);
  const hasFunction = asked.some(({ isFunction }) => isFunction);
  return {
    costs,
    weights,
    alone,
    total: alone + costs.together * pairs,
    contentBetween: unit * costs.contentBetween,
    functionBetween: hasFunction ? unit * costs.functionBetween : 0,
  };
}
