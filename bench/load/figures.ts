import { percentile } from '../starter.ts';
import { KINDS, type Kind, TYPING } from './mix.ts';
import type { Outcome } from './send.ts';
import type { Second } from './watch-process.ts';

/** How long answers took, in milliseconds from when they were due to be asked for. */
export type Latency = {
  readonly sent: number;
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
  readonly unanswered: number;
  /** Answers that Discord refused. */
  readonly refused: number;
};

export type Figures = {
  readonly kinds: ReadonlyMap<Kind, Latency>;
  /** All but lists of choices. */
  readonly interactions: Latency;
  readonly typing: Latency;
  readonly seconds: readonly Second[];
  /** Late in telling the bot, in milliseconds at the 99th percentile: the sender's own fault, and counted. */
  readonly sentLate: number;
};

export function figuresOf(outcomes: readonly Outcome[], seconds: readonly Second[]): Figures {
  const of = (fits: (kind: Kind) => boolean): Latency => latencyOf(outcomes.filter(({ kind }) => fits(kind)));
  return {
    kinds: new Map(KINDS.map((kind) => [kind, of((one) => one === kind)])),
    interactions: of((kind) => kind !== TYPING),
    typing: of((kind) => kind === TYPING),
    seconds,
    sentLate: percentile(
      outcomes.map(({ at, sentAt }) => sentAt - at),
      99,
    ),
  };
}

function latencyOf(outcomes: readonly Outcome[]): Latency {
  // What is never answered took forever.
  const times = outcomes.map(({ at, answeredAt = Number.POSITIVE_INFINITY }) => answeredAt - at);
  const [p50 = 0, p99 = 0, worst = 0] = [50, 99, 100].map((percent) => percentile(times, percent));
  return {
    sent: outcomes.length,
    p50,
    p99,
    worst,
    unanswered: outcomes.filter(({ answeredAt }) => answeredAt === undefined).length,
    refused: outcomes.filter(({ answer }) => (answer?.status ?? 0) >= 400).length,
  };
}

/** So much of the time, at its end and at its beginning, tells whether memory grows. */
const A_SIXTH = 6;

/** How many times as much memory is resident in the last part as in the first one. */
export function growthOf(seconds: readonly Second[]): number {
  const count = Math.max(1, Math.floor(seconds.length / A_SIXTH));
  const meanOf = (part: readonly Second[]): number => mean(part.map(({ resident }) => resident));
  return meanOf(seconds.slice(-count)) / meanOf(seconds.slice(0, count));
}

/** Seconds of processor time a second: of the process, and of all that is not part of the measurement. */
export const busyOf = (seconds: readonly Second[]): number => mean(seconds.map(({ busy }) => busy));
export const othersOf = (seconds: readonly Second[]): number => mean(seconds.map(({ others }) => others));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
