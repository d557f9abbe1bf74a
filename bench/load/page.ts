import { busyOf, type Figures, growthOf, type Latency, othersOf } from './figures.ts';
import type { Rates } from './send.ts';

export type Circumstances = Rates & {
  /** Added to the starter corpus. */
  readonly documents: number;
  readonly warmingUp: number;
};

export type Verdict = { readonly wanted: string; readonly is: string; readonly isMet: boolean };

/** In milliseconds, and how many times as much memory at the end. */
const WANTED = { p99: 150, worst: 1_000, typingP99: 50, growth: 1.05 };

/** What people may expect, and whether it is so. */
export function verdictsOf({ interactions, typing, seconds }: Figures): readonly Verdict[] {
  const failed = [interactions, typing].reduce((sum, one) => sum + one.unanswered + one.refused, 0);
  const growth = growthOf(seconds);
  return [
    verdict(`99 of 100 acknowledged within ${WANTED.p99} ms`, interactions.p99, WANTED.p99, ms),
    verdict('none later than a second', Math.max(interactions.worst, typing.worst), WANTED.worst, ms),
    verdict(`99 of 100 lists of choices within ${WANTED.typingP99} ms`, typing.p99, WANTED.typingP99, ms),
    verdict('nothing unanswered or refused', failed, 0, String),
    verdict('memory is flat (last sixth to first, 5 % at most)', growth, WANTED.growth, times),
  ];
}

const verdict = (wanted: string, is: number, most: number, told: (value: number) => string): Verdict => ({
  wanted,
  is: told(is),
  isMet: is <= most,
});

/** A page in Markdown. */
export function pageOf(real: Figures, echo: Figures, about: Circumstances): string {
  const { seconds, interactions, typing, documents, warmingUp } = about;
  const corpus =
    documents === 0 ? 'the starter corpus' : `the starter corpus and ${number(documents)} documents`;
  return `# Many at once

Written by \`node bench/load.ts --out docs\`: the program as a host starts it, answering from ${corpus}, and in another
process a Discord that sends ${interactions} interactions a second for ${seconds} seconds and asks for ${typing} lists of choices
besides, at random moments and without waiting for answers, after ${warmingUp} seconds of the same. A time counts from the moment when
something was due to be sent until the acknowledgement has arrived. Both share two cores. *Echo* is a bot that says the same
to everything at once: what it takes is Discord's own share, and that of the machine.

${table(
  ['', 'sent', 'p50 ms', 'p99 ms', 'worst ms', 'unanswered', 'refused', 'echo p50', 'echo p99', 'echo worst'],
  [
    ...[...real.kinds].map(([kind, one]) => rowOf(kind, one, echo.kinds.get(kind))),
    rowOf('all but autocomplete', real.interactions, echo.interactions),
  ],
)}

${table(
  ['wanted', 'is', ''],
  verdictsOf(real).map(({ wanted, is, isMet }) => [wanted, is, isMet ? 'met' : '**missed**']),
)}

The bot took ${busyOf(real.seconds).toFixed(2)} seconds of processor time a second and held ${memoryOf(real)}; the echo took ${busyOf(echo.seconds).toFixed(2)}. Things were sent ${ms(real.sentLate)} late at the 99th percentile, which is counted. V8 would let
garbage grow to several times what is in use; \`src/launch.js\` bids it collect sooner, and what is left then stays the same over
a whole day (\`test/a-day.test.ts\`).

![How long an acknowledgement takes, and the memory resident](load.svg)

Measured with Node ${process.version} on ${process.platform}, ${process.arch}; other programs took ${Math.max(0, othersOf(real.seconds)).toFixed(2)} seconds of processor time a second meanwhile.
`;
}

const rowOf = (name: string, one: Latency, echo: Latency | undefined): readonly string[] => [
  name,
  number(one.sent),
  ...timesOf(one),
  number(one.unanswered),
  number(one.refused),
  ...(echo === undefined ? [] : timesOf(echo)),
];

const timesOf = ({ p50, p99, worst }: Latency): readonly string[] =>
  [p50, p99, worst].map((one) => one.toFixed(1));

function memoryOf({ seconds }: Figures): string {
  const resident = seconds.map((second) => second.resident / 1e6);
  return `${Math.min(...resident).toFixed(0)} to ${Math.max(...resident).toFixed(0)} MB`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, at) => (at === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const number = (value: number): string => value.toLocaleString('en');
const ms = (value: number): string => `${value.toFixed(1)} ms`;
const times = (value: number): string => `${value.toFixed(3)} times`;
