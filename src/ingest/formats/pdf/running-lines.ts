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
  const runs = (line: Line | undefined): boolean =>
    line !== undefined && (seen.get(keyOf(line)) ?? 0) >= often;
  return pages.map((page) => {
    // From the outside in: what stands within the text is text, however often it is said.
    let first = 0;
    while (first < EDGE && runs(page[first])) first++;
    let end = page.length;
    while (end > first && page.length - end < EDGE && runs(page[end - 1])) end--;
    return page.slice(first, end);
  });
}

const edgesOf = (page: readonly Line[]): readonly Line[] =>
  page.length <= 2 * EDGE ? page : [...page.slice(0, EDGE), ...page.slice(-EDGE)];

const keyOf = ({ text, y }: Line): string =>
  `${Math.round(y / ABOUT)} ${text.replace(/\d+/gu, '#').toLowerCase()}`;
