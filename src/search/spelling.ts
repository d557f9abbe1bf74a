/**
 * Whether one of the words may be a misspelling of the other: edit distance (Damerau's, adjacent letters
 * exchanged count as one) of 1 from four letters on, of 2 from seven. A number is never misspelt: it is another.
 */
export function isMisspelling(a: string, b: string): boolean {
  if (/\p{N}/u.test(a + b)) return false;
  const shorter = Math.min(a.length, b.length);
  const most = shorter < 4 ? 0 : shorter < 7 ? 1 : 2;
  if (most === 0 || Math.abs(a.length - b.length) > most) return false;
  // Misspellings keep their first letter; words that differ there are other words.
  return a[0] === b[0] && spellingDistance(a, b, most) <= most;
}

const ROWS = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;

/**
 * How many letters differ: left out, put in, changed, or two neighbours exchanged (optimal string alignment
 * distance, after Damerau 1964); `most + 1` where more than `most` do. Only a band around the diagonal is looked at.
 */
export function spellingDistance(a: string, b: string, most: number): number {
  const none = most + 1;
  if (Math.abs(a.length - b.length) > most || b.length > 60) return none;
  let [before, last, row] = ROWS as readonly [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= b.length; j++) last[j] = Math.min(j, none);
  for (let i = 1; i <= a.length; i++) {
    const [from, to] = [Math.max(1, i - most), Math.min(b.length, i + most)];
    const unit = a.charCodeAt(i - 1);
    row[from - 1] = from === 1 ? Math.min(i, none) : none;
    let least = row[from - 1] ?? none;
    for (let j = from; j <= to; j++) {
      let cost = Math.min(
        (last[j - 1] ?? none) + (unit === b.charCodeAt(j - 1) ? 0 : 1),
        (row[j - 1] ?? none) + 1,
        j === i + most ? none : (last[j] ?? none) + 1,
      );
      if (i > 1 && j > 1 && unit === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) {
        cost = Math.min(cost, (before[j - 2] ?? none) + 1);
      }
      row[j] = Math.min(cost, none);
      least = Math.min(least, cost);
    }
    if (least > most) return none;
    [before, last, row] = [last, row, before];
  }
  return Math.min(none, last[b.length] ?? none);
}
