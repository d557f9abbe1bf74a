/** The rows of the table of distances: that of this letter, the one before, and the one before that. */
type Rows = { row: Uint8Array; last: Uint8Array; before: Uint8Array };
const ROWS: Rows = { row: new Uint8Array(64), last: new Uint8Array(64), before: new Uint8Array(64) };
/** Longer words are compared with none: nobody misremembers a letter of them. */
const LONGEST = 60;

/**
 * How many letters differ: left out, put in, changed, or two neighbours exchanged (optimal string alignment
 * distance, after Damerau 1964); `most + 1` where more than `most` do. Only a band around the diagonal is looked at.
 */
export function spellingDistance(a: string, b: string, most: number): number {
  const none = most + 1;
  if (Math.abs(a.length - b.length) > most || b.length > LONGEST) return none;
  for (let j = 0; j <= b.length; j++) ROWS.last[j] = Math.min(j, none);
  for (let i = 1; i <= a.length; i++) {
    if (fillRow(a, b, { i, most }) > most) return none;
    const { row, last, before } = ROWS;
    ROWS.before = last;
    ROWS.last = row;
    ROWS.row = before;
  }
  return Math.min(none, ROWS.last[b.length] ?? none);
}

/** Fills the row of a letter of `a`. @returns the least distance in it */
function fillRow(a: string, b: string, { i, most }: { readonly i: number; readonly most: number }): number {
  const { row, last, before } = ROWS;
  const none = most + 1;
  const from = Math.max(1, i - most);
  const to = Math.min(b.length, i + most);
  const unit = a.charCodeAt(i - 1);
  let least = from === 1 ? Math.min(i, none) : none;
  row[from - 1] = least;
  for (let j = from; j <= to; j++) {
    const changed = (last[j - 1] ?? none) + (unit === b.charCodeAt(j - 1) ? 0 : 1);
    const putIn = (row[j - 1] ?? none) + 1;
    const leftOut = j === i + most ? none : (last[j] ?? none) + 1;
    const isExchanged =
      i > 1 && j > 1 && unit === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
    const exchanged = isExchanged ? (before[j - 2] ?? none) + 1 : none;
    const cost = Math.min(changed, putIn, leftOut, exchanged, none);
    row[j] = cost;
    if (cost < least) least = cost;
  }
  return least;
}
