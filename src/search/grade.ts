import type { Grade } from '../domain/vocabulary.ts';
import type { Alignment } from './alignment/align.ts';
import type { Evidence } from './alignment/evidence.ts';
import learned from './grade-weights.json' with { type: 'json' };
import type { AskedWord } from './phrases/asked.ts';

/** What each piece of evidence weighs; one that is not named weighs nothing. */
export type GradeWeights = { readonly bias: number; readonly weights: Partial<Evidence> };
export const LEARNED: GradeWeights = learned;

/** From this share on a find is what was meant in words that differ. */
const CLOSE_FROM = 0.5;
/** Below it there is nothing to show … */
const RELATED_FROM = 0.005;
/** … unless so much of the question, by weight and place, stands there all the same, in a small corpus. */
const NEAR_FROM = 0.4;
/** Passages of a corpus in which no word is rare, as the evidence counts them. */
const SMALL = Math.log(1 + 2_000);

/**
 * How honestly an alignment may be called a find; undefined when it is none.
 * `exact` and `same-words` are what they say, whatever else speaks against it; between `close` and `related` decides
 * how often passages with such evidence were the one that was meant (`bench/search/learn-grades.ts`).
 */
export function gradeOf(
  asked: readonly AskedWord[],
  alignment: Alignment,
  evidence: Evidence,
  weights: GradeWeights,
): Grade | undefined {
  const { pairs } = alignment;
  if (isWhole(asked, pairs)) return wholeGrade(asked, pairs);
  const hasContent = pairs.some(({ asked: at }) => asked[at]?.isFunction === false);
  // Function words alone are everywhere: without a content word nothing was found.
  if (!hasContent) return undefined;
  const share = shareOf(evidence, weights);
  if (share >= CLOSE_FROM) return 'close';
  const isSmall = evidence['passages searched'] < SMALL;
  const isNear = isSmall && alignment.score >= NEAR_FROM && isHalfThere(asked, pairs);
  return share >= RELATED_FROM || isNear ? 'related' : undefined;
}

/**
 * Whether two content words at least, and half of those asked for, stand there: in a small corpus no word is rare, and yet whoever half
 * remembers a sentence expects to be shown it as near.
 */
function isHalfThere(asked: readonly AskedWord[], pairs: Alignment['pairs']): boolean {
  const content = asked.filter(({ isFunction }) => !isFunction).length;
  const found = new Set(pairs.map(({ asked: at }) => at).filter((at) => asked[at]?.isFunction === false))
    .size;
  return found >= 2 && found * 2 >= content;
}

/** All asked words stand there, in their order, and nothing between them. */
const isWhole = (asked: readonly AskedWord[], pairs: Alignment['pairs']): boolean =>
  pairs.length === asked.length &&
  pairs.every((pair, at) => pair.asked === at && pair.passage === (pairs[0]?.passage ?? 0) + at);

/** Respelt or inflected function words alone say nothing, and a word that may be another one makes nothing sure. */
function wholeGrade(asked: readonly AskedWord[], pairs: Alignment['pairs']): Grade | undefined {
  if (pairs.every(({ as }) => as === 'same')) return 'exact';
  if (asked.every(({ isFunction }) => isFunction)) return undefined;
  if (pairs.some(({ isDoubtful }) => isDoubtful)) return asked.length > 1 ? 'close' : 'related';
  return 'same-words';
}

/** 0–1: of passages with such evidence, how many were the one that was meant. */
function shareOf(evidence: Evidence, { bias, weights }: GradeWeights): number {
  const sum = Object.entries(evidence).reduce(
    (total, [name, value]) => total + value * (weights[name as keyof Evidence] ?? 0),
    bias,
  );
  return 1 / (1 + Math.exp(-sum));
}
