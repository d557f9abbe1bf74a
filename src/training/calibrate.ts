import type { Line } from '../quotations/weighing/model.ts';

/** A best candidate of a document that the weights had not seen: its share, and whether it was right. */
export type Trial = { readonly share: number; readonly right: boolean };

/** So many corners at most; each stands for equally many trials. */
const CORNERS = 20;

/**
 * How often a share is right: a rising line through the means of equally large groups. Groups that would make it
 * fall are joined (pool adjacent violators; Ayer et al. 1955).
 */
export function calibrate(trials: readonly Trial[]): Line {
  const sorted = trials.toSorted((a, b) => a.share - b.share);
  const border = (group: number): number => Math.floor((group * sorted.length) / CORNERS);
  const groups = Array.from({ length: CORNERS }, (_, at) => sorted.slice(border(at), border(at + 1)));
  const rising: Trial[][] = [];
  for (const group of groups) {
    if (group.length === 0) continue;
    rising.push(group);
    while (rising.length > 1 && rightOf(rising.at(-2)) >= rightOf(rising.at(-1))) {
      const last = rising.pop() ?? [];
      rising.push([...(rising.pop() ?? []), ...last]);
    }
  }
  return rising.map((group) => [rounded(mean(group.map(({ share }) => share))), rounded(rightOf(group))]);
}

/**
 * The lowest confidence from which on those that are named are right as often as asked.
 * @param asked 0–1
 */
export function thresholdFor(asked: number, trials: readonly Trial[]): number {
  const sorted = trials.toSorted((a, b) => b.share - a.share);
  let right = 0;
  let threshold = 1;
  sorted.forEach((trial, at) => {
    if (trial.right) right++;
    const isLastOfItsShare = sorted[at + 1]?.share !== trial.share;
    if (isLastOfItsShare && right >= asked * (at + 1)) threshold = trial.share;
  });
  return rounded(threshold);
}

const rightOf = (trials: readonly Trial[] = []): number => mean(trials.map(({ right }) => (right ? 1 : 0)));
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
