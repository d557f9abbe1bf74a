import { drawShares } from '../../report/draw-shares.ts';
import type { Measured } from '../measured.ts';
import { KINDS } from '../misremember.ts';

/** How often the first answer is right, by the way it is misremembered: a plot for each size. */
export function drawQuality(measured: readonly Measured[]): string {
  const engines = [...new Set(measured.map(({ engine }) => engine))];
  const sizes = [...new Set(measured.map(({ texts }) => texts))];
  return drawShares('How often the first answer is right', {
    series: engines,
    rows: KINDS,
    plots: sizes.map((size) => ({
      heading: `${size.toLocaleString('en')} passages`,
      shares: engines.map((engine) => {
        const one = measured.find(({ engine: name, texts }) => name === engine && texts === size);
        return one === undefined ? [] : KINDS.map((kind) => one.served.quality[kind].first);
      }),
    })),
  });
}
