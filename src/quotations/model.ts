import learned from './weights.json' with { type: 'json' };

/** What an observation is worth: positive speaks for a candidate. What is not listed is worth nothing. */
export type Weights = Readonly<Record<string, number>>;

/** Everything that was learned from annotated news; `npm run train` writes it. */
export type Model = {
  /** Whom a pronoun means. */
  readonly antecedent: Weights;
  /** Who said the words, or that nobody did. */
  readonly speaker: Weights;
  /** Share of the best candidate → how often it is right: corners of a line, ascending. */
  readonly calibration: readonly (readonly [share: number, right: number])[];
};

export const LEARNED = learned as unknown as Model; // Sound: the training program writes this shape.

/** A candidate as the model sees it. */
export type Observed = {
  readonly seen: readonly string[];
  /** 0–1: how surely the phrase that suggests the candidate means them. */
  readonly meant: number;
};

/** How likely each candidate is: 0–1, together 1. A log-linear model over what was observed (McFadden 1974). */
export function sharesOf(candidates: readonly Observed[], weights: Weights): readonly number[] {
  const scores = candidates.map(
    ({ seen, meant }) =>
      seen.reduce((sum, observation) => sum + (weights[observation] ?? 0), 0) + Math.log(meant),
  );
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const all = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / all);
}

/** How often a best candidate with this share was right; linear between the corners that were learned. */
export function calibrated(share: number, corners: Model['calibration']): number {
  const next = corners.findIndex(([at]) => at >= share);
  const [high, top] = corners[next < 0 ? corners.length - 1 : next] ?? [1, share];
  const [low, bottom] = corners[next < 0 ? corners.length - 1 : Math.max(0, next - 1)] ?? [0, share];
  return high === low ? top : bottom + ((top - bottom) * (share - low)) / (high - low);
}
