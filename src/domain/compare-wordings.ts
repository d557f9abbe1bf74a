import type { Span } from './vocabulary.ts';
import { countWords, type Word } from './wording.ts';

/** Some words of a wording, perhaps none, and where they stand or would stand: offsets in its text. */
type Stretch = Span & { readonly words: readonly Word[] };

/** What stands between words in common: some of the one wording instead of some of the other. */
export type Difference = { readonly a: Stretch; readonly b: Stretch };

/** One wording laid over another. */
export type Comparison = {
  /** How many words stand in both, in the same order; written out, so “there's” has both words of “there is”. */
  readonly common: number;
  /** 0–1: of the words of the one that prints more there, those in common. What a gap stands for does not count. */
  readonly share: number;
  /** Where the words are not the same, in reading order. */
  readonly differences: readonly Difference[];
  /** Where they are the same and not printed the same, as well: “five” and “5”. */
  readonly printedOtherwise: readonly Difference[];
  /** The one that the other goes on around: before or after all that they have in common. */
  readonly isPart: 'a' | 'b' | null;
};

type Pair = readonly [inShorter: number, inLonger: number];

/** Cost of a word that the other one does not print, in words in common: keeps the common words close together. */
const SKIPPED = 0.4;
/** Beyond so many words × words the alignment would be slow: only what is printed in one run is laid side by side. */
const MOST_CELLS = 4_000_000;
/** At an end words are still taken to be another wording, and not more of the text, if they are so many more. */
const MORE_AT_END = 2;

/**
 * Lays the shorter of two wordings over the longer one, so that most words are in common and close together:
 * an alignment whose ends are free in the longer one (semi-global, after Needleman and Wunsch 1970).
 * Time grows with words × words. The same result, sides exchanged, for exchanged wordings.
 */
export function compareWordings(a: readonly Word[], b: readonly Word[]): Comparison {
  const isTurned = a.length > b.length || (a.length === b.length && textOf(a) > textOf(b));
  const [shorter, longer] = isTurned ? [b, a] : [a, b];
  const pairs = inOneRun(shorter, longer) ?? aligned(shorter, longer);
  const common = pairs.filter(([s]) => shorter[s]?.isGap === false).length;
  if (common === 0) {
    return { common: 0, share: 0, differences: [], printedOtherwise: [], isPart: null };
  }
  const ends = endsOf(pairs, shorter.length, longer.length);
  const between = (same: readonly Pair[]): readonly Difference[] =>
    gapsBetween([ends.before, ...same, ends.after]).map(([s, l]): Difference => {
      const [short, long] = [stretch(shorter, s), stretch(longer, l)];
      return isTurned ? { a: long, b: short } : { a: short, b: long };
    });
  const differences = between(pairs);
  return {
    common,
    share: shareOf(common, differences),
    differences,
    printedOtherwise: between(pairs.filter(([s, l]) => shorter[s]?.printed === longer[l]?.printed)).filter(
      ({ a: one, b: other }) => printedAs(one) !== printedAs(other),
    ),
    isPart: ends.isPart ? (isTurned ? 'b' : 'a') : null,
  };
}

const printedAs = ({ words }: Stretch): string => words.map(({ printed }) => printed).join(' ');

/** Whether a paper says itself that these are not, or not all, the speaker's words. */
export const isMarked = ({ a, b }: Difference): boolean =>
  [...a.words, ...b.words].some(({ isGap }) => isGap);

const shareOf = (common: number, differences: readonly Difference[]): number =>
  common /
  differences.reduce(
    (sum, { a, b }) => sum + Math.max(against(a.words, b.words), against(b.words, a.words)),
    common,
  );

/** How many words have nothing in their place, not even a gap. */
const against = (words: readonly Word[], others: readonly Word[]): number =>
  others.some(({ isGap }) => isGap) ? 0 : countWords(words);

/** The wording as one string: word by word, so that what is contained in it is contained as words. */
export const textOf = (words: readonly Word[]): string =>
  ` ${words.map(({ word, isGap }) => (isGap ? `[${word}]` : word)).join(' ')} `;

/** All of the shorter one where it stands in the longer one as it is. */
function inOneRun(shorter: readonly Word[], longer: readonly Word[]): readonly Pair[] | undefined {
  const at = textOf(longer).indexOf(textOf(shorter));
  if (at < 0 || shorter.length === 0) return undefined;
  let length = 0;
  const first = longer.findIndex((item) => {
    if (length >= at) return true;
    length += textOf([item]).length - 1;
    return false;
  });
  return shorter.map((_, s): Pair => [s, first + s]);
}

const MATCH = 1;
const SKIP_SHORTER = 2;
const SKIP_LONGER = 3;

function aligned(shorter: readonly Word[], longer: readonly Word[]): readonly Pair[] {
  const width = longer.length + 1;
  if (shorter.length * longer.length > MOST_CELLS) return [];
  const moves = new Uint8Array((shorter.length + 1) * width);
  let above = new Float64Array(width);
  shorter.forEach((word, s) => {
    const row = new Float64Array(width);
    row[0] = (above[0] ?? 0) - costOf(word);
    longer.forEach((other, l) => {
      const cost = Math.min(costOf(word), costOf(other));
      const match = isCommon(word, other) ? (above[l] ?? 0) + 1 : Number.NEGATIVE_INFINITY;
      const skipShorter = (above[l + 1] ?? 0) - cost;
      const best = Math.max(match, skipShorter, (row[l] ?? 0) - cost);
      row[l + 1] = best;
      moves[(s + 1) * width + l + 1] =
        best === match ? MATCH : best === skipShorter ? SKIP_SHORTER : SKIP_LONGER;
    });
    above = row;
  });
  return traceBack(moves, width, shorter.length, placeOfMost(above));
}

/** A gap costs nothing, nor does what it may stand for. */
const costOf = ({ isGap }: Word): number => (isGap ? 0 : SKIPPED);

const isCommon = (one: Word, other: Word): boolean => !one.isGap && !other.isGap && one.word === other.word;

const placeOfMost = (values: Float64Array): number =>
  values.reduce((best, value, at) => (value > (values[best] ?? 0) ? at : best), 0);

function traceBack(moves: Uint8Array, width: number, s: number, l: number): readonly Pair[] {
  const pairs: Pair[] = [];
  let [row, column] = [s, l];
  while (row > 0 && column > 0) {
    const move = moves[row * width + column];
    if (move === MATCH) pairs.push([row - 1, column - 1]);
    if (move !== SKIP_LONGER) row--;
    if (move !== SKIP_SHORTER) column--;
  }
  return pairs.reverse();
}

/** The places before and after all that is another wording of the same; beyond them the longer one only goes on. */
function endsOf(
  pairs: readonly Pair[],
  shorterLength: number,
  longerLength: number,
): { readonly before: Pair; readonly after: Pair; readonly isPart: boolean } {
  const [first, last] = [pairs[0] ?? [0, 0], pairs.at(-1) ?? [0, 0]];
  const left = longerLength - 1 - last[1];
  const before = standingFor(first[0], first[1]);
  const after = standingFor(shorterLength - 1 - last[0], left);
  return {
    before: [-1, first[1] - before - 1],
    after: [shorterLength, last[1] + after + 1],
    isPart: before < first[1] || after < left,
  };
}

/** How many words at an end of the longer one stand for those of the shorter one that are not in common. */
const standingFor = (inShorter: number, inLonger: number): number =>
  inShorter === 0 ? 0 : inLonger <= inShorter + MORE_AT_END ? inLonger : inShorter;

type Range = readonly [from: number, to: number];

function stretch(wording: readonly Word[], [from, to]: Range): Stretch {
  const words = wording.slice(from, to);
  const start = words[0]?.start ?? wording[from - 1]?.end ?? 0;
  return { start, end: words.at(-1)?.end ?? start, words };
}

/** What lies between one pair and the next, where anything does. */
const gapsBetween = (pairs: readonly Pair[]): readonly (readonly [Range, Range])[] =>
  pairs.slice(1).flatMap(([s, l], at) => {
    const [fromS, fromL] = pairs[at] ?? [0, 0];
    return s - fromS > 1 || l - fromL > 1
      ? [
          [
            [fromS + 1, s],
            [fromL + 1, l],
          ] as const,
        ]
      : [];
  });
