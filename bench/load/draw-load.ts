import { curve, dot, legend, line, picture, text, WIDTH } from '../../src/adapters/files/picture.ts';
import type { Figures, Latency } from './figures.ts';

/** In pixels: where the rows begin, how high one is, the space left of the plots, and their width. */
const [TOP, ROW, LEFT] = [56, 30, 170];
const PLOT = WIDTH - LEFT - 36;
/** The plot of memory: its height, and the space above it. */
const [HEIGHT, GAP] = [110, 92];
/** In milliseconds: the axis reaches over whole powers of ten. */
const [FASTEST, SLOWEST] = [0.1, 10_000];

/** How long an acknowledgement takes beside what it takes to say anything, and the memory resident meanwhile. */
export function drawLoad(real: Figures, echo: Figures): string {
  const bottom = TOP + real.kinds.size * ROW;
  const rows = [...real.kinds].flatMap(([kind, latency], row) => {
    const y = TOP + (row + 0.5) * ROW;
    const beside = echo.kinds.get(kind);
    return [
      text(LEFT - 14, y + 4, kind, '', 'end'),
      rangeOf(latency, 0, y - 6),
      ...(beside === undefined ? [] : [rangeOf(beside, 1, y + 6)]),
    ];
  });
  const top = bottom + GAP;
  return picture(top + HEIGHT + 52, 'Many at once', describe(real), [
    legend(['Who Said', 'echo'], 36),
    ...[0.1, 1, 10, 100, 1_000, 10_000].map(
      (ms) => line(x(ms), TOP, x(ms), bottom, 'grid') + text(x(ms), bottom + 18, duration(ms), '', 'middle'),
    ),
    ...rows,
    text(
      LEFT + PLOT / 2,
      bottom + 40,
      'dot: half of the acknowledgements are faster; bar: to the 99th percentile; tick: the slowest',
      '',
      'middle',
    ),
    memoryPlot(real, top),
  ]);
}

const rangeOf = ({ p50, p99, worst }: Latency, at: number, y: number): string =>
  line(x(p50), y, x(p99), y, `range series-${at}`) +
  line(x(worst), y - 5, x(worst), y + 5, `series-${at}`) +
  dot(at, x(p50), y);

function memoryPlot({ seconds }: Figures, top: number): string {
  const resident = seconds.map((second) => second.resident / 1e6);
  const most = Math.ceil(Math.max(...resident) / 100) * 100;
  const [along, up] = [
    (second: number) => LEFT + (PLOT * second) / seconds.length,
    (megabytes: number) => top + HEIGHT * (1 - megabytes / most),
  ];
  return [
    ...[0, most / 2, most].map(
      (tick) =>
        line(LEFT, up(tick), LEFT + PLOT, up(tick), 'grid') +
        text(LEFT - 14, up(tick) + 4, `${tick} MB`, '', 'end'),
    ),
    curve(
      resident.map((megabytes, second) => [along(second + 1), up(megabytes)]),
      'series-0',
    ),
    text(LEFT + PLOT / 2, top + HEIGHT + 28, `memory resident over ${seconds.length} seconds`, '', 'middle'),
  ].join('\n');
}

const describe = (figures: Figures): string =>
  [...figures.kinds]
    .map(
      ([kind, { p50, p99, worst }]) =>
        `${kind}: half within ${duration(p50)}, 99 % within ${duration(p99)}, the slowest ${duration(worst)}.`,
    )
    .join(' ');

const x = (ms: number): number => {
  const within = Math.min(SLOWEST, Math.max(FASTEST, ms));
  return LEFT + (PLOT * Math.log(within / FASTEST)) / Math.log(SLOWEST / FASTEST);
};

const duration = (ms: number): string =>
  ms >= 1000 ? `${Number((ms / 1000).toPrecision(2))} s` : `${Number(ms.toPrecision(2))} ms`;
