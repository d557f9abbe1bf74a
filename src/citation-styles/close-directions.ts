const [PDF, PDI] = ['\u202c', '\u2069'];
/** What turns the direction of the words behind it, each with the sign that ends it. */
const ENDS: ReadonlyMap<string, string> = new Map([
  ['\u202a', PDF],
  ['\u202b', PDF],
  ['\u202d', PDF],
  ['\u202e', PDF],
  ['\u2066', PDI],
  ['\u2067', PDI],
  ['\u2068', PDI],
]);

/** Words exactly as they stand, and behind them what ends any direction they leave open: what follows is not turned. */
export function closeDirections(words: string): string {
  const open: string[] = [];
  for (const sign of words) {
    const end = ENDS.get(sign);
    if (end !== undefined) open.push(end);
    else if (sign === PDF && open.at(-1) === PDF) open.pop();
    // It ends what was opened inside it as well.
    else if (sign === PDI && open.includes(PDI)) open.length = open.lastIndexOf(PDI);
  }
  return words + open.reverse().join('');
}

/** A name, a role or a title, which is one line wherever it is shown. */
export const inOneLine = (words: string): string => closeDirections(words.replaceAll(/\s+/gu, ' ').trim());
