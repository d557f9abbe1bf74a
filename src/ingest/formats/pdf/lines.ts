/** Some letters as they are drawn, in the units of the page. */
export type Piece = {
  readonly str: string;
  /** The last two numbers are where it begins, from the lower left corner. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
};

/** A printed line: its words, where it begins and ends, its height above the page's foot, how large it is. */
export type Line = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
};

/** Puts the pieces of a page together as lines, in the order in which they are drawn. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  let row: Piece[] = [];
  const close = (): void => {
    const line = lineOf(row);
    if (line !== undefined) lines.push(line);
    row = [];
  };
  for (const piece of pieces) {
    const first = row[0];
    // Less than half its size is a superscript; more is another line.
    if (first !== undefined && piece.str !== '' && Math.abs(yOf(piece) - yOf(first)) > sizeOf(first) / 2)
      close();
    if (piece.str !== '') row.push(piece);
    if (piece.hasEOL) close();
  }
  close();
  return lines;
}

function lineOf(row: readonly Piece[]): Line | undefined {
  const text = row
    .map(({ str }) => str)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
  const drawn = row.filter(({ str }) => str.trim() !== '');
  const first = drawn[0];
  const last = drawn.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return {
    text,
    left: first.transform[4] ?? 0,
    right: (last.transform[4] ?? 0) + last.width,
    y: yOf(first),
    size: drawn.reduce((largest, piece) => Math.max(largest, sizeOf(piece)), 0),
  };
}

const yOf = ({ transform }: Piece): number => transform[5] ?? 0;
const sizeOf = ({ height, transform }: Piece): number => height || Math.abs(transform[3] ?? 0) || 10;
