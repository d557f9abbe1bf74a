import type { Suggestion } from './suggest.ts';

/**
 * The likeliest suggestion and its share, 0–1. Where somebody unseen is likeliest, the best of those we do see is
 * still the best candidate, only not a sure one.
 */
export function decide<S extends Pick<Suggestion, 'who'>>(
  suggestions: readonly S[],
  shares: readonly number[],
): { readonly chosen: S; readonly share: number } {
  const ranked = suggestions
    .map((chosen, at) => ({ chosen, share: (shares[at] ?? 0) * nameIsClear(chosen) }))
    .toSorted((a, b) => b.share - a.share);
  const [first] = ranked;
  if (first === undefined) throw new RangeError('There is always a suggestion: somebody unseen');
  if (first.chosen.who !== 'unseen') return first;
  return ranked.find(({ chosen: { who } }) => typeof who === 'object') ?? first;
}

/** How sure a pronoun is that fits two of one sentence, however sure it is that one of them spoke. */
const CONTESTED = 0.65;

/** A surname that two bear, or a pronoun that fits two, may mean either. */
function nameIsClear({ who }: Pick<Suggestion, 'who'>): number {
  if (typeof who !== 'object') return 1;
  return who.how === 'named' ? who.sure : who.isContested === true ? CONTESTED : 1;
}
