/** What the pictures share: grounds, inks, a colour and a shape for each of what is compared. */

type Palette = {
  readonly ground: string;
  readonly ink: string;
  readonly faint: string;
  readonly grid: string;
  readonly series: readonly string[];
};
const LIGHT: Palette = {
  ground: '#ffffff',
  ink: '#1f2328',
  faint: '#59636e',
  grid: '#d1d9e0',
  series: ['#0550ae', '#bc4c00', '#9a6700', '#6639ba', '#116329', '#a40e26'],
};
const DARK: Palette = {
  ground: '#151b23',
  ink: '#f0f6fc',
  faint: '#9198a1',
  grid: '#3d444d',
  series: ['#79c0ff', '#ffa657', '#e3b341', '#d2a8ff', '#7ee787', '#ff7b72'],
};

const colours = ({ ground, ink, faint, grid, series }: Palette): string =>
  `.ground { fill: ${ground} } text { fill: ${faint} } .heading { fill: ${ink} } .grid { stroke: ${grid} } .ideal { stroke: ${faint} } ` +
  series.map((colour, at) => `.series-${at} { fill: ${colour}; stroke: ${colour} }`).join(' ');

const STYLE = `
text { font: 12px system-ui, sans-serif }
.heading { font-size: 14px; font-weight: 600 }
.range { stroke-width: 5; stroke-linecap: round; opacity: 0.35 }
.ideal { stroke-dasharray: 4 4 }
${colours(LIGHT)}
polyline.curve { fill: none; stroke-width: 2; stroke-linejoin: round }
polygon.interval { stroke: none; opacity: 0.18 }
@media (prefers-color-scheme: dark) { ${colours(DARK)} }
`;

/** In pixels. */
export const WIDTH = 760;

/** A picture with its own ground, read on light and dark pages; told in words as well. */
export const picture = (
  height: number,
  title: string,
  description: string,
  parts: readonly string[],
): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title description">
<title id="title">${title}</title>
<desc id="description">${description}</desc>
<style>${STYLE}</style>
<rect width="${WIDTH}" height="${height}" rx="8" class="ground"/>
${parts.join('\n')}
</svg>
`;

/** A dot for one of what is compared: each has its own colour and shape, since not everybody tells colours apart. */
export function dot(one: number, x: number, y: number): string {
  const sides = [0, 3, 4, 5, 6, 7][one % 6] ?? 0;
  if (sides === 0) return `<circle class="series-${one}" cx="${px(x)}" cy="${px(y)}" r="5"/>`;
  const corners = Array.from({ length: sides }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / sides - Math.PI / 2;
    return `${px(x + 5.5 * Math.cos(angle))},${px(y + 5.5 * Math.sin(angle))}`;
  });
  return `<polygon class="series-${one}" points="${corners.join(' ')}"/>`;
}

export const text = (
  x: number,
  y: number,
  words: string,
  kind: '' | 'heading' = '',
  anchor = 'start',
): string =>
  `<text x="${px(x)}" y="${px(y)}" text-anchor="${anchor}"${kind === '' ? '' : ` class="${kind}"`}>${words}</text>`;

export const line = (x1: number, y1: number, x2: number, y2: number, kind: string): string =>
  `<line class="${kind}" x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}"/>`;

/** A line through all of the points. */
export const curve = (points: readonly (readonly [x: number, y: number])[], kind: string): string =>
  `<polyline class="curve ${kind}" points="${points.map(([x, y]) => `${px(x)},${px(y)}`).join(' ')}"/>`;

/** What lies between bounds, from point to point around. */
export const band = (points: readonly (readonly [x: number, y: number])[], kind: string): string =>
  `<polygon class="interval ${kind}" points="${points.map(([x, y]) => `${px(x)},${px(y)}`).join(' ')}"/>`;

/** What is compared with its dots, from left to right. */
export function legend(names: readonly string[], y: number): string {
  const step = Math.max(146, Math.min(220, (WIDTH - 56) / names.length));
  return names
    .map((name, at) => `${dot(at, 28 + at * step, y - 4)}${text(40 + at * step, y, name)}`)
    .join('\n');
}

/** A length in pixels, to a hundredth. */
const px = (length: number): string => String(Math.round(length * 100) / 100);
