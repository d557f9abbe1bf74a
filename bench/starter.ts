import { fileURLToPath } from 'node:url';

/** The documents that come with the project: what everybody can measure on. */
export const STARTER_CORPUS = fileURLToPath(new URL('../corpus', import.meta.url));

/** The value below which so many of a hundred lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}
