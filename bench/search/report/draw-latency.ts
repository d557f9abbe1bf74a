import { dot, legend, line, picture, text, WIDTH } from '../../../src/adapters/files/picture.ts';
import type { Measured } from '../measured.ts';

/** In pixels: where the rows begin, how high one is, the space left of the plot, between sizes, and its width. */
const [TOP, ROW, LEFT, GAP] = [56, 22, 150, 34];
const PLOT = WIDTH - LEFT - 36;
/** In milliseconds: the axis reaches over whole powers of ten. */
const [FASTEST, SLOWEST] = [0.01, 10_000];

/** How long an answer takes: the middle one (dot), from there to the slowest of a hundred (bar), the slowest (tick). */
export function drawLatency(measured: readonly Measured[]): string {
  const engines = [...new Set(measured.map(({ engine }) => engine))];
  const sizes = [...new Set(measured.map(({ texts }) => texts))];
  const bottom = TOP + measured.length * ROW + sizes.length * GAP;
  const rows = measured.map((one, row) => {
    const y = TOP + (row + 0.5) * ROW + (sizes.indexOf(one.texts) + 1) * GAP;
    const isFirst = measured[row - 1]?.texts !== one.texts;
    const heading = text(
      LEFT - 14,
      y - ROW + 1,
      `${one.texts.toLocaleString('en')} passages`,
      'heading',
      'end',
    );
    return (isFirst ? heading : '') + rowOf(one, engines.indexOf(one.engine), y);
  });
  return picture(bottom + 58, 'How long an answer takes', describe(measured), [
    legend(engines, 36),
    ...powers().map(
      (ms) => line(x(ms), TOP, x(ms), bottom, 'grid') + text(x(ms), bottom + 18, duration(ms), '', 'middle'),
    ),
    ...rows,
    text(
      LEFT + PLOT / 2,
      bottom + 42,
      'dot: half of the answers are faster; bar: to the 99th percentile; tick: the slowest',
      '',
      'middle',
    ),
  ]);
}

function rowOf({ engine, served: { latency } }: Measured, at: number, y: number): string {
  const slowest = x(latency.max);
  return [
    text(LEFT - 14, y + 4, engine, '', 'end'),
    line(x(latency.p50), y, x(latency.p99), y, `range series-${at}`),
    line(slowest, y - 6, slowest, y + 6, `series-${at}`),
    dot(at, x(latency.p50), y),
  ].join('');
}

const describe = (measured: readonly Measured[]): string =>
  measured
    .map(
      ({ engine, texts, served: { latency } }) =>
        `${engine} in ${texts.toLocaleString('en')} passages: half within ${duration(latency.p50)}, 99 % within ${duration(latency.p99)}, the slowest ${duration(latency.max)}.`,
    )
    .join(' ');

const x = (ms: number): number => {
  const within = Math.min(SLOWEST, Math.max(FASTEST, ms));
  return LEFT + (PLOT * Math.log(within / FASTEST)) / Math.log(SLOWEST / FASTEST);
};

const powers = (): readonly number[] => Array.from({ length: 7 }, (_, power) => FASTEST * 10 ** power);

const duration = (ms: number): string =>
  ms >= 1000 ? `${(ms / 1000).toFixed(ms >= 10_000 ? 0 : 1)} s` : `${Number(ms.toPrecision(2))} ms`;
