import type { Estimate } from '../domain/score.ts';

/** Figures of a sample, which is told by how often each document is in it; null where there is nothing to count. */
type Measure<Figures> = (times: readonly number[]) => Figures;

export type Bootstrap = {
  readonly estimate: (measure: Measure<number | null>) => Estimate;
  /** Several at once, where they are quicker taken together. */
  readonly estimateEach: (measure: Measure<readonly (number | null)[]>) => readonly Estimate[];
};

const RESAMPLES = 1000;
/** Fixed, so that the same reading has the same intervals. */
const SEED = 42;

/**
 * Estimates figures with their 95 % intervals by the percentile bootstrap: as many documents are drawn as there are,
 * with replacement, a thousand times. Documents are drawn and not quotations, because the quotations of one document
 * resemble each other. All figures are taken of the same resamples.
 */
export function bootstrapOver(documents: number): Bootstrap {
  const resamples = resamplesOf(documents);
  const once = Array<number>(documents).fill(1);
  return {
    estimate: (measure) => withInterval(measure(once), resamples.map(measure)),
    estimateEach: (measure) => {
      const rows = resamples.map(measure);
      return measure(once).map((value, at) =>
        withInterval(
          value,
          rows.map((row) => row[at] ?? null),
        ),
      );
    },
  };
}

/** How often each document is in each resample. */
function resamplesOf(documents: number): readonly (readonly number[])[] {
  const chance = mulberry32(SEED);
  return Array.from({ length: RESAMPLES }, () => {
    const times = Array<number>(documents).fill(0);
    for (let drawn = 0; drawn < documents; drawn++) {
      const document = Math.floor(chance() * documents);
      times[document] = (times[document] ?? 0) + 1;
    }
    return times;
  });
}

/** Leaves out the resamples in which there was nothing to count. */
function withInterval(value: number | null, resampled: readonly (number | null)[]): Estimate {
  const values = resampled.filter((one) => one !== null).toSorted((a, b) => a - b);
  const beyond = Math.floor(values.length * 0.025);
  return { value, low: values[beyond] ?? null, high: values.at(-1 - beyond) ?? null };
}

/** Numbers in [0, 1) that look random and are the same for the same seed (Tommy Ettinger’s Mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
