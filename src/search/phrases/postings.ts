/**
 * For each key the passages in which it stands, in rising order, as differences in as few bytes as they need
 * (seven bits a byte, the eighth says that more follow). `starts[key]` is where a key's bytes begin; a key
 * that came later than the postings has none.
 */
export type Postings = { readonly starts: Uint32Array; readonly bytes: Uint8Array };

/** Calls `tell(key)` for each key of a passage; keys may come more than once. */
export type KeysOf = (passage: number, tell: (key: number) => void) => void;

/** Builds postings in two rounds: the first counts bytes, so that the second writes each where it belongs. */
export function buildPostings(keys: number, passages: number, keysOf: KeysOf): Postings {
  const last = new Uint32Array(keys);
  const starts = new Uint32Array(keys + 1);
  let passage = 0;
  const measure = (key: number): void => {
    const before = last[key] ?? 0;
    if (before === passage + 1) return;
    starts[key + 1] = (starts[key + 1] ?? 0) + bytesOf(passage + 1 - before);
    last[key] = passage + 1;
  };
  for (; passage < passages; passage++) keysOf(passage, measure);
  for (let key = 0; key < keys; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);

  const bytes = new Uint8Array(starts[keys] ?? 0);
  const ends = starts.slice(0, keys);
  last.fill(0);
  const write = (key: number): void => {
    const before = last[key] ?? 0;
    if (before === passage + 1) return;
    ends[key] = writeNumber(bytes, ends[key] ?? 0, passage + 1 - before);
    last[key] = passage + 1;
  };
  for (passage = 0; passage < passages; passage++) keysOf(passage, write);
  return { starts, bytes };
}

/** Bytes of a key's list: a bound for how many passages it names. */
export const sizeOf = ({ starts, bytes }: Postings, key: number): number =>
  (starts[key + 1] ?? bytes.length) - (starts[key] ?? bytes.length);

/** Room for one number a passage, kept from question to question, and the passages that have one. */
export class ScoreBoard {
  scores = new Float32Array(0);
  touched = new Uint32Array(0);
  count = 0;

  /** Makes room for as many passages. */
  fit(passages: number): void {
    if (passages <= this.scores.length) return;
    this.scores = new Float32Array(Math.ceil(passages * 1.1));
    this.touched = new Uint32Array(this.scores.length);
  }

  clear(): void {
    for (let at = 0; at < this.count; at++) this.scores[this.touched[at] ?? 0] = 0;
    this.count = 0;
  }
}

type Adding = {
  /** The number of the first passage of these postings. */
  readonly first: number;
  readonly weight: number;
  /** Whether passages without a score get one, too: those that are allowed. */
  readonly opens: boolean;
  readonly allowed: ((passage: number) => boolean) | null;
};

/**
 * Adds a weight to each passage of a key. The one loop that decides how long a question takes, and so written out.
 */
export function addScores(
  { starts, bytes }: Postings,
  key: number,
  board: ScoreBoard,
  { first, weight, opens, allowed }: Adding,
): void {
  const { scores, touched } = board;
  let { count } = board;
  let at = starts[key] ?? bytes.length;
  const end = starts[key + 1] ?? bytes.length;
  let passage = first - 1;
  while (at < end) {
    let byte = bytes[at++] ?? 0;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      step |= (byte & 127) << shift;
    }
    passage += step;
    const score = scores[passage] ?? 0;
    if (score > 0) scores[passage] = score + weight;
    else if (opens && (allowed === null || allowed(passage))) {
      scores[passage] = weight;
      touched[count++] = passage;
    }
  }
  board.count = count;
}

/** The passages of a key, in rising order. */
export function passagesOf({ starts, bytes }: Postings, key: number): Uint32Array {
  let at = starts[key] ?? bytes.length;
  const end = starts[key + 1] ?? bytes.length;
  const passages = new Uint32Array(end - at);
  let passage = -1;
  let count = 0;
  while (at < end) {
    let byte = bytes[at++] ?? 0;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      step |= (byte & 127) << shift;
    }
    passage += step;
    passages[count++] = passage;
  }
  return passages.subarray(0, count);
}

const bytesOf = (number: number): number =>
  number < 1 << 7 ? 1 : number < 1 << 14 ? 2 : number < 1 << 21 ? 3 : number < 1 << 28 ? 4 : 5;

/** @returns where the next number goes */
export function writeNumber(bytes: Uint8Array, at: number, number: number): number {
  let rest = number;
  let place = at;
  while (rest > 127) {
    bytes[place++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  bytes[place++] = rest;
  return place;
}
