import type { CalibrationBin } from '../domain/score.ts';

/** An attribution and whether it is right. */
export type Judged = { readonly confidence: number; readonly right: boolean };

const BINS = 10;

/** Surest first; equally sure ones stay in their order. */
export const bySureness = <J extends Judged>(judged: readonly J[]): readonly J[] =>
  judged.toSorted((a, b) => b.confidence - a.confidence);

/** Ten bins of equally many units, or nearly so; fewer where there are not ten. `sorted`: surest first. */
export function calibrationBins(sorted: readonly Judged[]): readonly CalibrationBin[] {
  const border = (bin: number): number => Math.floor((bin * sorted.length) / BINS);
  return Array.from({ length: BINS }, (_, bin) => sorted.slice(border(bin), border(bin + 1)))
    .filter((units) => units.length > 0)
    .map((units) => ({
      units: units.length,
      confidence: sum(units.map(({ confidence }) => confidence)) / units.length,
      right: rightIn(units) / units.length,
    }));
}

/** Mean distance between confidence and share right, each bin weighted by its units; null without units. */
export function expectedCalibrationError(bins: readonly CalibrationBin[]): number | null {
  const units = sum(bins.map((bin) => bin.units));
  const distances = bins.map((bin) => bin.units * Math.abs(bin.confidence - bin.right));
  return units === 0 ? null : sum(distances) / units;
}

/**
 * How many of the surest n are right, for n from 0 to all. Of equally sure ones none comes first: each counts as
 * right by the share of right ones among them. `sorted`: surest first.
 */
export function rightAmongSurest(sorted: readonly Judged[]): readonly number[] {
  const right = [0];
  let before = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (sorted[to]?.confidence === sorted[from]?.confidence) to++;
    const equal = sorted.slice(from, to);
    const among = rightIn(equal);
    for (let taken = 1; taken <= equal.length; taken++) right.push(before + (among * taken) / equal.length);
    before += among;
    from = to;
  }
  return right;
}

const rightIn = (units: readonly Judged[]): number => units.filter(({ right }) => right).length;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
