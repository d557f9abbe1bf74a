import type { CalibrationBin, ConfidenceScore, CurvePoint, Estimate } from '../../domain/score.ts';

/** Size of the picture and of the plots in it, in pixels at its natural size. */
const WIDTH = 760;
const HEIGHT = 320;
const PLOT = { width: 300, height: 196, top: 62 };
const LEFT_PLOT = 58;
const RIGHT_PLOT = 432;

type Palette = Readonly<Record<'ground' | 'ink' | 'faint' | 'grid' | 'line' | 'dot', string>>;
const LIGHT: Palette = {
  ground: '#ffffff',
  ink: '#1f2328',
  faint: '#59636e',
  grid: '#d1d9e0',
  line: '#0550ae',
  dot: '#bc4c00',
};
const DARK: Palette = {
  ground: '#151b23',
  ink: '#f0f6fc',
  faint: '#9198a1',
  grid: '#3d444d',
  line: '#79c0ff',
  dot: '#ffa657',
};

const colours = ({ ground, ink, faint, grid, line, dot }: Palette): string =>
  `.ground { fill: ${ground} } text { fill: ${faint} } .heading { fill: ${ink} } .grid { stroke: ${grid} } ` +
  `.ideal { stroke: ${faint} } .curve { stroke: ${line} } .interval { fill: ${line} } .dot { fill: ${dot} }`;

/** The picture has its own ground, since a page may be dark where the reader's system is light. */
const STYLE = `
text { font: 12px system-ui, sans-serif }
.heading { font-size: 14px; font-weight: 600 }
.curve { fill: none; stroke-width: 2.5; stroke-linejoin: round }
.interval { opacity: 0.18 }
.ideal { stroke-dasharray: 4 4 }
${colours(LIGHT)}
@media (prefers-color-scheme: dark) { ${colours(DARK)} }
`;

/**
 * Draws whether the confidence can be trusted, as an SVG that is read on light and dark pages: on the left how often
 * the surest attributions are right, with the 95 % interval; on the right how often those of a confidence are.
 */
export function drawConfidence(confidence: ConfidenceScore): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title description">
<title id="title">How often the speaker is right, by how sure we are</title>
<desc id="description">${describe(confidence)}</desc>
<style>${STYLE}</style>
<rect width="${WIDTH}" height="${HEIGHT}" rx="8" class="ground"/>
${curvePlot(confidence.curve)}
${calibrationPlot(confidence.bins)}
</svg>
`;
}

/** The picture in words, for those who do not see it. */
function describe({ units, curve, bins, calibrationError }: ConfidenceScore): string {
  const half = curve.find(({ coverage }) => coverage === 0.5)?.precision.value;
  const all = curve.at(-1)?.precision.value;
  if (half == null || all == null) return 'There are no quotations to draw.';
  return [
    `Over ${units} direct quotations with an annotated speaker.`,
    `Left: of the surest half ${percent(half)} are right, of all ${percent(all)}.`,
    `Right: ${bins.map(({ confidence, right }) => `at ${percent(confidence)} sure ${percent(right)} are right`).join('; ')}.`,
    `The two lie ${percent(calibrationError.value ?? 0)} apart on average.`,
  ].join(' ');
}

type Scale = (share: number) => number;

function curvePlot(curve: readonly CurvePoint[]): string {
  const lowest = tenthBelow(curve.map(({ precision }) => bounds(precision).low));
  const [x, y] = [scale(0, LEFT_PLOT, LEFT_PLOT + PLOT.width), upwards(lowest)];
  const path = (right: (precision: Estimate) => number, points = curve): string =>
    points.map(({ coverage, precision }) => `${px(x(coverage))},${px(y(right(precision)))}`).join(' ');
  const upper = path((precision) => bounds(precision).high);
  const lower = path((precision) => bounds(precision).low, curve.toReversed());
  return `<g>
${frame('Right among the surest', LEFT_PLOT, lowest)}
${ticksBelow(x, [0, 0.25, 0.5, 0.75, 1], 'share of the quotations, the surest first')}
<polygon class="interval" points="${upper} ${lower}"/>
<polyline class="curve" points="${path(({ value }) => value ?? 0)}"/>
</g>`;
}

function calibrationPlot(bins: readonly CalibrationBin[]): string {
  const lowest = tenthBelow(bins.flatMap(({ confidence, right }) => [confidence, right]));
  const [x, y] = [scale(lowest, RIGHT_PLOT, RIGHT_PLOT + PLOT.width), upwards(lowest)];
  const dots = bins.map(
    ({ confidence, right }) => `<circle class="dot" cx="${px(x(confidence))}" cy="${px(y(right))}" r="4.5"/>`,
  );
  return `<g>
${frame('Right at each confidence', RIGHT_PLOT, lowest)}
${ticksBelow(x, tenthsFrom(lowest), 'how sure we said to be, in ten equal groups')}
<line class="ideal" x1="${px(x(lowest))}" y1="${px(y(lowest))}" x2="${px(x(1))}" y2="${px(y(1))}"/>
${dots.join('\n')}
</g>`;
}

/** The heading and the grid of a plot, from the lowest share right to all. */
function frame(heading: string, left: number, lowest: number): string {
  const y = upwards(lowest);
  const lines = tenthsFrom(lowest).map(
    (share) =>
      `<line class="grid" x1="${left}" y1="${px(y(share))}" x2="${left + PLOT.width}" y2="${px(y(share))}"/>` +
      `<text x="${left - 8}" y="${px(y(share) + 4)}" text-anchor="end">${percent(share)}</text>`,
  );
  return [`<text class="heading" x="${left}" y="${PLOT.top - 26}">${heading}</text>`, ...lines].join('\n');
}

function ticksBelow(x: Scale, shares: readonly number[], told: string): string {
  const bottom = PLOT.top + PLOT.height;
  const middle = x(1) - PLOT.width / 2;
  return [
    ...shares.map(
      (share) => `<text x="${px(x(share))}" y="${bottom + 20}" text-anchor="middle">${percent(share)}</text>`,
    ),
    `<text x="${px(middle)}" y="${bottom + 42}" text-anchor="middle">${told}</text>`,
  ].join('\n');
}

const scale =
  (from: number, start: number, end: number): Scale =>
  (share) =>
    start + ((share - from) / (1 - from)) * (end - start);

const upwards = (lowest: number): Scale => scale(lowest, PLOT.top + PLOT.height, PLOT.top);

/** Where an axis begins: at the tenth below everything drawn. */
const tenthBelow = (shares: readonly number[]): number =>
  Math.min(0.9, Math.floor(Math.min(...shares) * 10) / 10);

/** Every tenth up to the whole; every fifth where that would be crowded. */
function tenthsFrom(lowest: number): readonly number[] {
  const from = Math.round(lowest * 10);
  const step = from < 4 ? 2 : 1;
  return Array.from({ length: Math.floor((10 - from) / step) + 1 }, (_, tick) => (10 - tick * step) / 10);
}

const bounds = ({ value, low, high }: Estimate): { readonly low: number; readonly high: number } => ({
  low: low ?? value ?? 0,
  high: high ?? value ?? 0,
});

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A length in pixels, to a hundredth. */
const px = (length: number): string => String(Math.round(length * 100) / 100);
