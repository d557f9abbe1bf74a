import type { AskedWord } from './asked.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { addScores, type ScoreBoard, sizeOf } from './postings.ts';
import { bitsOf, eachPlacePair, pairKey, type Segment } from './segment.ts';

/** Bytes of postings that are read for one question: about a millisecond. */
const BUDGET = 250_000;
/** With so many times the passages wanted at hand, longer lists only add to these and bring no more of them. */
const ENOUGH = 8;
/** What two words that belong together add to the weight of each. */
const TOGETHER = 0.5;
/** Bins into which scores are counted to find the best without sorting all. */
const BINS = 1_024;
/** Spellings of one word that take part in pairs. */
const MOST_STEMS = 3;

type Allowed = (passage: number) => boolean;

/** A list of passages to be read, and what it adds to each of them. */
type Reading = {
  readonly kind: 'stems' | 'pairs';
  readonly keyIn: (segment: Segment) => number;
  readonly weight: number;
  /** Whether it brings passages that have no other word yet: not for function words, which are everywhere. */
  readonly opens: boolean;
  readonly size: number;
};

/**
 * Proposes passages that hold most of what is asked, in no order: lists of stems and of pairs are read, the shortest
 * and so the most telling ones first, until the budget is spent.
 */
export function candidates(
  asked: readonly AskedWord[],
  index: PhraseIndex,
  board: ScoreBoard,
  { most, allowed }: { readonly most: number; readonly allowed?: Allowed },
): readonly number[] {
  board.fit(index.size);
  const open = openIn(index, allowed);
  let left = BUDGET;
  for (const reading of readingsOf(asked, index)) {
    if (reading.size > left) continue;
    left -= reading.size;
    const opens = reading.opens && board.count < most * ENOUGH;
    for (const segment of index.segments) {
      addScores(segment[reading.kind], reading.keyIn(segment), board, {
        first: segment.first,
        weight: reading.weight,
        opens: opens || board.count === 0,
        allowed: open,
      });
    }
  }
  const best = bestOf(board, most);
  board.clear();
  return best;
}

/** Which passages may be proposed, so that no other takes the place of one; null, which is quicker, when all may. */
function openIn(index: PhraseIndex, allowed: Allowed | undefined): Allowed | null {
  const { isThere } = index;
  if (index.live === index.size) return allowed ?? null;
  return allowed === undefined ? isThere : (passage) => isThere(passage) && allowed(passage);
}

/** What there is to read, shortest first. */
function readingsOf(asked: readonly AskedWord[], { lexicon, segments }: PhraseIndex): readonly Reading[] {
  const stems = asked.map(({ likenesses }) => {
    const worths = new Map<number, number>();
    for (const { word, worth } of likenesses) {
      const stem = lexicon.stemOf(word);
      worths.set(stem, Math.max(worth, worths.get(stem) ?? 0));
    }
    return [...worths].sort(([, a], [, b]) => b - a);
  });
  const functions = new Set(
    asked.flatMap(({ isFunction }, at) => (isFunction ? (stems[at] ?? []).map(([stem]) => stem) : [])),
  );
  const weights = new Map<number, number>();
  stems.forEach((one, at) => {
    for (const [stem, worth] of one) {
      weights.set(stem, Math.max(weights.get(stem) ?? 0, worth * (asked[at]?.weight ?? 0)));
    }
  });
  const readings: Reading[] = [...weights].map(([stem, weight]) => ({
    ...readingOf('stems', weight, segments, () => stem),
    opens: !functions.has(stem),
  }));
  for (const [a, b] of pairsOf(asked)) {
    const weight = TOGETHER * ((asked[a]?.weight ?? 0) + (asked[b]?.weight ?? 0));
    for (const [left, worthLeft] of stems[a]?.slice(0, MOST_STEMS) ?? []) {
      for (const [right, worthRight] of stems[b]?.slice(0, MOST_STEMS) ?? []) {
        const keyIn = (segment: Segment): number => pairKey(left, right, bitsOf(segment));
        readings.push(readingOf('pairs', weight * Math.min(worthLeft, worthRight), segments, keyIn));
      }
    }
  }
  return readings.sort((a, b) => a.size - b.size);
}

const readingOf = (
  kind: Reading['kind'],
  weight: number,
  segments: readonly Segment[],
  keyIn: Reading['keyIn'],
): Reading => ({
  kind,
  keyIn,
  weight,
  opens: true,
  size: segments.reduce((sum, segment) => sum + sizeOf(segment[kind], keyIn(segment)), 0),
});

function pairsOf(asked: readonly AskedWord[]): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  eachPlacePair(
    asked.length,
    (at) => asked[at]?.isFunction === true,
    (from, to) => pairs.push([from, to]),
  );
  return pairs;
}

const addOne = (bins: Uint32Array, bin: number): void => {
  bins[bin] = (bins[bin] ?? 0) + 1;
};

/** The passages with the highest scores. */
function bestOf({ scores, touched, count }: ScoreBoard, most: number): readonly number[] {
  let highest = 0;
  for (let at = 0; at < count; at++) highest = Math.max(highest, scores[touched[at] ?? 0] ?? 0);
  const bins = new Uint32Array(BINS + 1);
  const binOf = (passage: number): number => Math.floor(((scores[passage] ?? 0) * BINS) / highest);
  for (let at = 0; at < count; at++) addOne(bins, binOf(touched[at] ?? 0));
  let least = BINS;
  for (let above = bins[BINS] ?? 0; least > 0 && above < most; above += bins[least] ?? 0) least--;
  const best: number[] = [];
  const last: number[] = [];
  for (let at = 0; at < count; at++) {
    const passage = touched[at] ?? 0;
    const bin = binOf(passage);
    if (bin < least) continue;
    // The last bin may hold hundreds of thousands that are all alike.
    if (bin > least) best.push(passage);
    else if (last.length < most) last.push(passage);
  }
  return [...best, ...last].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, most);
}
