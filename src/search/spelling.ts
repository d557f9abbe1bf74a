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

/** Optimal string alignment distance; anything above `most` comes back as `most + 1`. */
export function spellingDistance(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last.at(-1) ?? most + 1;
}
