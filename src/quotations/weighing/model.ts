import learned from './weights.json' with { type: 'json' };

/** What an observation is worth: positive speaks for a candidate. What is not listed is worth nothing. */
export type Weights = Readonly<Record<string, number>>;

/** Corners of a line: the share of a candidate → how often such a one is right. Ascending. */
export type Line = readonly (readonly [share: number, right: number])[];

/** A whole statement beside its cue, a part in the reporter's sentence, or words without a cue of their own. */
export type Beside = 'whole' | 'part' | 'carried';

/** Everything that was learned from annotated news; the training program writes it. */
export type Model = {
  /** Whom a pronoun means. */
  readonly antecedent: Weights;
  /** Who said the words, or that nobody did. */
  readonly speaker: Weights;
  /** How sure a best candidate is. */
  readonly calibration: Readonly<Record<Beside, Line>>;
  /** From this confidence on a speaker is named; below, the answer is “not stated”. */
  readonly namedFrom: number;
};

export const LEARNED = learned as unknown as Model; // Sound: the training program writes this shape.

/** A candidate as the model sees it. */
export type Observed = {
  readonly seen: readonly string[];
  /** 0–1, not 0: how surely the phrase that suggests the candidate means them. */
  readonly meant: number;
};

/**
 * How likely each candidate is: 0–1, together 1.
 * A conditional logit over what was observed (McFadden, “Conditional logit analysis”, 1974).
 */
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

/** How often a best candidate with this share is right, 0–1: linear between the corners. */
export function calibrated(share: number, line: Line): number {
  const next = line.findIndex(([at]) => at >= share);
  const [right, high] = line[next < 0 ? line.length - 1 : next] ?? [1, 1];
  const [left, low] = line[Math.max(0, (next < 0 ? line.length : next) - 1)] ?? [0, 0];
  return right === left ? high : low + ((high - low) * (Math.min(share, right) - left)) / (right - left);
}
