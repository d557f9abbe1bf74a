import { dot, legend, line, picture, text, WIDTH } from '../../picture.ts';
import type { Measured } from '../measured.ts';
import { KINDS } from '../misremember.ts';

/** In pixels: where the rows begin, how high one is, and the space left of the plots and between them. */
const [TOP, ROW, LEFT, GAP] = [92, 30, 92, 36];
const TICKS = [0, 0.5, 1];

/** How often the first answer is right, by the way it is misremembered: a plot for each size. */
export function drawQuality(measured: readonly Measured[]): string {
  const engines = [...new Set(measured.map(({ engine }) => engine))];
  const sizes = [...new Set(measured.map(({ texts }) => texts))];
  const width = (WIDTH - LEFT - 28) / sizes.length - GAP;
  const plots = sizes.map((size, place) => {
    const left = LEFT + place * (width + GAP);
    const x = (share: number): number => left + share * width;
    const bottom = TOP + KINDS.length * ROW;
    const dots = measured
      .filter(({ texts }) => texts === size)
      .flatMap(({ engine, served }) =>
        KINDS.map((kind, row) =>
          dot(engines.indexOf(engine), x(served.quality[kind].first), TOP + (row + 0.5) * ROW),
        ),
      );
    return [
      text(left, TOP - 14, `${size.toLocaleString('en')} passages`, 'heading'),
      ...TICKS.map(
        (share) =>
          line(x(share), TOP, x(share), bottom, 'grid') +
          text(x(share), bottom + 18, percent(share), '', 'middle'),
      ),
      ...KINDS.map((_, row) =>
        line(left, TOP + (row + 0.5) * ROW, left + width, TOP + (row + 0.5) * ROW, 'grid'),
      ),
      ...dots.toReversed(), // So that ours, the first, lies on top.
    ].join('\n');
  });
  const names = KINDS.map((kind, row) => text(LEFT - 14, TOP + (row + 0.5) * ROW + 4, kind, '', 'end'));
  return picture(TOP + KINDS.length * ROW + 40, 'How often the first answer is right', describe(measured), [
    legend(engines, 36),
    ...names,
    ...plots,
  ]);
}

const describe = (measured: readonly Measured[]): string =>
  measured
    .map(({ engine, texts, served }) => {
      const shares = KINDS.map((kind) => `${kind} ${percent(served.quality[kind].first)}`);
      return `${engine} in ${texts.toLocaleString('en')} passages: ${shares.join(', ')}.`;
    })
    .join(' ');

const percent = (share: number): string => `${Math.round(share * 100)} %`;
