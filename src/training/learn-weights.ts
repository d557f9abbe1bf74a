import type { Observed, Weights } from '../quotations/weighing/model.ts';

/** One decision to learn from: the candidates, and which of them are right (several names of one person may be). */
export type Example = {
  readonly candidates: readonly Observed[];
  readonly right: readonly boolean[];
  /** How much it counts; 1 for an ordinary one. */
  readonly weight: number;
};

/** Observations seen less often tell nothing that would carry over. */
const FEWEST = 8;
/** Keeps weights small: the strength of the penalty on their squares. */
const PENALTY = 1;
const STEPS = 150;
/** The first step's length; steps shorten to nothing, so that the end does not depend on where it stops. */
const STRIDE = 0.3;
/** How much of the squared slopes before a step remembers. */
const MEMORY = 0.9;

/** An example with its observations as numbers. */
type Numbered = {
  readonly rows: readonly { readonly seen: readonly number[]; readonly meant: number }[];
  readonly right: readonly boolean[];
  readonly weight: number;
};

/**
 * Learns what each observation is worth: the weights under which the right candidates are likeliest, less a penalty
 * on large ones, found by gradient ascent with steps scaled by each weight's own slopes (RMSprop; Hinton 2012).
 * Examples without a right candidate teach nothing. The same examples in the same order give the same weights.
 */
export function learnWeights(examples: readonly Example[]): Weights {
  const teaching = examples.filter(({ right }) => right.includes(true));
  const names = commonObservations(teaching);
  const place = new Map(names.map((name, at) => [name, at]));
  const numbered = teaching.map(({ candidates, right, weight }) => ({
    rows: candidates.map(({ seen, meant }) => ({
      seen: seen.flatMap((name) => place.get(name) ?? []),
      meant: Math.log(meant),
    })),
    right,
    weight,
  }));
  const weights = ascend(numbered, names.length);
  const rounded = names.map((name, at) => [name, Math.round((weights[at] ?? 0) * 1000) / 1000] as const);
  return Object.fromEntries(rounded.filter(([, weight]) => weight !== 0));
}

/** In alphabetical order, so that the file of weights can be read and compared. */
function commonObservations(examples: readonly Example[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { candidates } of examples) {
    for (const { seen } of candidates) for (const name of seen) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const common = [...counts].filter(([, count]) => count >= FEWEST).map(([name]) => name);
  return common.toSorted((a, b) => (a < b ? -1 : 1));
}

function ascend(examples: readonly Numbered[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const slopes = slopesAt(weights, examples);
    const stride = STRIDE * (1 - step / STEPS);
    for (let at = 0; at < size; at++) {
      const slope = (slopes[at] ?? 0) - PENALTY * (weights[at] ?? 0);
      const square = MEMORY * (squares[at] ?? 0) + (1 - MEMORY) * slope * slope;
      squares[at] = square;
      weights[at] = (weights[at] ?? 0) + (stride * slope) / (Math.sqrt(square) + 1e-6);
    }
  }
  return weights;
}

/** How the likelihood of the right candidates grows with each weight. */
function slopesAt(weights: Float64Array, examples: readonly Numbered[]): Float64Array {
  const slopes = new Float64Array(weights.length);
  for (const { rows, right, weight } of examples) {
    const scores = rows.map(({ seen, meant }) => seen.reduce((sum, at) => sum + (weights[at] ?? 0), meant));
    const highest = Math.max(...scores);
    const odds = scores.map((score) => Math.exp(score - highest));
    const all = odds.reduce((sum, one) => sum + one, 0);
    const good = odds.reduce((sum, one, at) => sum + (right[at] ? one : 0), 0);
    rows.forEach(({ seen }, row) => {
      const odd = odds[row] ?? 0;
      const pull = weight * ((right[row] ? odd / good : 0) - odd / all);
      for (const at of seen) slopes[at] = (slopes[at] ?? 0) + pull;
    });
  }
  return slopes;
}
