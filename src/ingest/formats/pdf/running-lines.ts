import type { Line } from './lines.ts';

/** How many lines at the top and the foot of a page may be more than the text. */
const EDGE = 3;
/** Distance, in units of the page, by which a running line may be printed higher or lower. */
const ABOUT = 12;

/** Drops what stands at the same place of several pages and differs in its numbers at most: heads, feet, page numbers. */
export function withoutRunningLines(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgesOf(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const often = pages.length > 3 ? 3 : 2;
  return pages.map((page) => {
    const edges = new Set(edgesOf(page));
    return page.filter((line) => !(edges.has(line) && (seen.get(keyOf(line)) ?? 0) >= often));
  });
}

const edgesOf = (page: readonly Line[]): readonly Line[] =>
  page.length <= 2 * EDGE ? page : [...page.slice(0, EDGE), ...page.slice(-EDGE)];

const keyOf = ({ text, y }: Line): string =>
  `${Math.round(y / ABOUT)} ${text.replace(/\d+/gu, '#').toLowerCase()}`;
