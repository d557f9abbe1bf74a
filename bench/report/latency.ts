import { percentile } from '../starter.ts';
import { number, short } from './units.ts';

/** Headings of what `latencyOf` gives. */
export const LATENCY = ['median ms', '99th percentile ms', 'worst ms', 'times asked'];

/** How long something took, of all the times it was done, in milliseconds. */
export const latencyOf = (times: readonly number[]): readonly string[] => [
  ...[50, 99, 100].map((percent) => short(percentile(times, percent))),
  number(times.length),
];
