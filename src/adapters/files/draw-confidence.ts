import type { CalibrationBin, ConfidenceScore, CurvePoint, Estimate } from '../../domain/score.ts';
import { band, curve, dot, line, picture, text } from './picture.ts';

/** Size of the picture and of the plots in it, in pixels at its natural size. */
const HEIGHT = 320;
const PLOT = { width: 300, height: 196, top: 62 };
const LEFT_PLOT = 58;
const RIGHT_PLOT = 432;

/**
 * Draws whether the confidence can be trusted, as an SVG that is read on light and dark pages: on the left how often
 * the surest attributions are right, with the 95 % interval; on the right how often those of a confidence are.
 */
export function drawConfidence(confidence: ConfidenceScore): string {
  return picture(HEIGHT, 'How often the speaker is right, by how sure we are', describe(confidence), [
    curvePlot(confidence.curve),
    calibrationPlot(confidence.bins),
  ]);
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

function curvePlot(points: readonly CurvePoint[]): string {
  const lowest = tenthBelow(points.map(({ precision }) => bounds(precision).low));
  const [x, y] = [scale(0, LEFT_PLOT, LEFT_PLOT + PLOT.width), upwards(lowest)];
  const path = (right: (precision: Estimate) => number) =>
    points.map(({ coverage, precision }) => [x(coverage), y(right(precision))] as const);
  const upper = path((precision) => bounds(precision).high);
  const lower = path((precision) => bounds(precision).low);
  return `<g>
${frame('Right among the surest', LEFT_PLOT, lowest)}
${ticksBelow(x, [0, 0.25, 0.5, 0.75, 1], 'share of the quotations, the surest first')}
${band([...upper, ...lower.toReversed()], 'series-0')}
${curve(
  path(({ value }) => value ?? 0),
  'series-0',
)}
</g>`;
}

function calibrationPlot(bins: readonly CalibrationBin[]): string {
  const lowest = tenthBelow(bins.flatMap(({ confidence, right }) => [confidence, right]));
  const [x, y] = [scale(lowest, RIGHT_PLOT, RIGHT_PLOT + PLOT.width), upwards(lowest)];
  return `<g>
${frame('Right at each confidence', RIGHT_PLOT, lowest)}
${ticksBelow(x, tenthsFrom(lowest), 'how sure we said to be, in ten equal groups')}
${line(x(lowest), y(lowest), x(1), y(1), 'ideal')}
${bins.map(({ confidence, right }) => dot(0, x(confidence), y(right))).join('\n')}
</g>`;
}

/** The heading and the grid of a plot, from the lowest share right to all. */
function frame(heading: string, left: number, lowest: number): string {
  const y = upwards(lowest);
  const lines = tenthsFrom(lowest).map(
    (share) =>
      line(left, y(share), left + PLOT.width, y(share), 'grid') +
      text(left - 8, y(share) + 4, percent(share), '', 'end'),
  );
  return [text(left, PLOT.top - 26, heading, 'heading'), ...lines].join('\n');
}

function ticksBelow(x: Scale, shares: readonly number[], told: string): string {
  const bottom = PLOT.top + PLOT.height;
  const middle = x(1) - PLOT.width / 2;
  return [
    ...shares.map((share) => text(x(share), bottom + 20, percent(share), '', 'middle')),
    text(middle, bottom + 42, told, '', 'middle'),
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
