import { dot, legend, line, picture, text, WIDTH } from '../../src/adapters/files/picture.ts';

/** In pixels: where the rows begin, how high one is, and the space left of the plots and between them. */
const [TOP, ROW, LEFT, GAP] = [92, 30, 92, 36];
const TICKS = [0, 0.5, 1];

export type Shares = {
  /** What is compared; the first is ours. */
  readonly series: readonly string[];
  readonly rows: readonly string[];
  /** Side by side: of each series the share of each row, 0–1. A series without any is left out. */
  readonly plots: readonly { readonly heading: string; readonly shares: readonly (readonly number[])[] }[];
};

/** How large a share is, of each of what is compared: a dot in every row, and a plot for each circumstance. */
export function drawShares(title: string, { series, rows, plots }: Shares): string {
  const width = (WIDTH - LEFT - 28) / plots.length - GAP;
  const drawn = plots.map(({ heading, shares }, place) => {
    const left = LEFT + place * (width + GAP);
    const x = (share: number): number => left + share * width;
    const bottom = TOP + rows.length * ROW;
    const dots = shares.flatMap((of, at) => of.map((share, row) => dot(at, x(share), middle(row))));
    return [
      text(left, TOP - 14, heading, 'heading'),
      ...TICKS.map(
        (share) =>
          line(x(share), TOP, x(share), bottom, 'grid') +
          text(x(share), bottom + 18, percent(share), '', 'middle'),
      ),
      ...rows.map((_, row) => line(left, middle(row), left + width, middle(row), 'grid')),
      ...dots.toReversed(), // So that ours, the first, lies on top.
    ].join('\n');
  });
  const names = rows.map((row, at) => text(LEFT - 14, middle(at) + 4, row, '', 'end'));
  return picture(TOP + rows.length * ROW + 40, title, describe({ series, rows, plots }), [
    legend(series, 36),
    ...names,
    ...drawn,
  ]);
}

const middle = (row: number): number => TOP + (row + 0.5) * ROW;

const describe = ({ series, rows, plots }: Shares): string =>
  plots
    .flatMap(({ heading, shares }) =>
      shares.flatMap((of, at) =>
        of.length === 0
          ? []
          : [
              `${series[at]} in ${heading}: ${of.map((share, row) => `${rows[row]} ${percent(share)}`).join(', ')}.`,
            ],
      ),
    )
    .join(' ');

const percent = (share: number): string => `${Math.round(share * 100)} %`;
