import { lengthOf } from '../domain/span.ts';
import type { Span } from '../domain/vocabulary.ts';
import { trimTo } from './units.ts';

/** Smallest share of their union that two units must have in common to be the same quotation. */
const SAME_FROM = 0.5;

/**
 * Pairs annotated units with found ones, each with one at most: those that agree best first, of equal ones the
 * earlier. An annotated unit that was not found is no key of the result.
 */
export function matchUnits<G extends Span, F extends Span>(
  gold: readonly G[],
  found: readonly F[],
): ReadonlyMap<G, F> {
  const pairs = gold
    .flatMap((one) => found.map((other) => ({ one, other, overlap: overlapShare(one, other) })))
    .filter(({ overlap }) => overlap >= SAME_FROM)
    .toSorted((a, b) => b.overlap - a.overlap);
  const matches = new Map<G, F>();
  const taken = new Set<F>();
  for (const { one, other } of pairs) {
    if (matches.has(one) || taken.has(other)) continue;
    matches.set(one, other);
    taken.add(other);
  }
  return matches;
}

/** What two spans have in common as a share of what they cover together: 0 apart, 1 the same. */
export function overlapShare(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (lengthOf(a) + lengthOf(b) - shared);
}

/** What a quotation says: punctuation at its ends may stand on either side of the marks. */
const TELLING = /[\p{L}\p{N}$%[\]]/u;

/** Whether two spans hold the same words, punctuation at their ends aside. */
export function isSameStretch(text: string, a: Span, b: Span): boolean {
  const [one, other] = [trimTo(text, a, TELLING), trimTo(text, b, TELLING)];
  return one.start === other.start && one.end === other.end;
}
