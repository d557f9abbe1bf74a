import type { Line } from './lines.ts';

/** How much wider than usual the space above a line is where a paragraph begins. */
const WIDER = 1.3;
/** How much larger or smaller a heading is. */
const OTHER_SIZE = 1.15;

const SENTENCE_END = /[.!?:…]["'”’»)\]]*$/u;
const BULLET = /^(?:[•◦▪●‣–—*]|\(?\d{1,2}[.)]|\(?[a-z]\))\s/u;
const TURN = /^(?:[A-Z][\p{Lu}.'’ -]{1,40}|Q|A):\s/u;

/** Joins the lines of all pages into paragraphs, and the halves of words that were divided at a line's end. */
export function joinParagraphs(pages: readonly (readonly Line[])[]): readonly string[] {
  const usual = usualStep(pages);
  const words = new Set(
    pages.flatMap((page) => page.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]+/gu) ?? [])),
  );
  const paragraphs: string[][] = [];
  let above: Line | undefined;
  for (const page of pages) {
    const right = page.reduce((most, line) => Math.max(most, line.right), 0);
    for (const line of page) {
      const begins = above === undefined || beginsParagraph(line, above, { usual, right });
      if (begins) paragraphs.push([line.text]);
      else paragraphs.at(-1)?.push(line.text);
      above = line;
    }
  }
  return paragraphs.map((lines) => joinLines(lines, words)).filter((text) => /[\p{L}\p{N}]/u.test(text));
}

function beginsParagraph(
  line: Line,
  above: Line,
  { usual, right }: { usual: number; right: number },
): boolean {
  const ratio = line.size / above.size;
  if (ratio > OTHER_SIZE || ratio < 1 / OTHER_SIZE) return true;
  const hasEnded = SENTENCE_END.test(above.text);
  const step = above.y - line.y;
  // Upwards: the next column or page, on which a paragraph goes on as a rule.
  if (step > 0 && step > usual * WIDER) return true;
  if (BULLET.test(line.text)) return true;
  const isIndented = line.left > above.left + 0.8 * line.size && line.left < above.left + 6 * line.size;
  const isShort = above.right < above.left + 0.75 * (right - above.left);
  return hasEnded && ((step > 0 && isIndented) || isShort || TURN.test(line.text));
}

/** The usual distance of two lines: a low one of all distances, since those between paragraphs are among them. */
function usualStep(pages: readonly (readonly Line[])[]): number {
  const steps = pages
    .flatMap((page) => page.map((line, at) => (page[at - 1]?.y ?? line.y) - line.y))
    .filter((step) => step > 0)
    .sort((one, other) => one - other);
  return steps[Math.floor(steps.length * 0.3)] ?? 0;
}

function joinLines(lines: readonly string[], words: ReadonlySet<string>): string {
  const joined: string[] = [];
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next === undefined) joined.push(line);
    else if (!/\p{L}[-\u00ad\u2010]$/u.test(line) || !/^\p{Ll}/u.test(next)) joined.push(`${line} `);
    else joined.push(keepsHyphen(line, next, words) ? line : line.slice(0, -1));
  }
  return joined.join('').replaceAll('\u00ad', '');
}

/** Whether the word is printed with its hyphen elsewhere (“long-awaited”), and never without. */
function keepsHyphen(line: string, next: string, words: ReadonlySet<string>): boolean {
  const before = /[\p{L}-]{1,60}$/u.exec(line.slice(-60))?.[0]?.toLowerCase() ?? '';
  const after = /^[\p{L}-]{1,60}/u.exec(next)?.[0]?.toLowerCase() ?? '';
  return words.has(`${before}${after}`) && !words.has(`${before.slice(0, -1)}${after}`);
}
