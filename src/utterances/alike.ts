import { compareWordings, isMarked } from '../domain/compare-wordings.ts';
import { isFunctionWord } from '../domain/function-words.ts';
import { countWords, type Word } from '../domain/wording.ts';
import { turnsMeaning } from './turns-meaning.ts';

/** Of the words of two wordings, the share in common from which they may be one utterance. */
export const ALIKE_FROM = 0.65;
/** With fewer words than these the wordings must be the same. */
const FEWEST = 5;
/** With fewer words than these only words that hold a sentence together may differ: the others are too few to tell. */
const FEW = 8;

/** What two wordings of one utterance have in common; `isVerbatim` when the one holds the other as it is. */
export type Likeness = { readonly common: number; readonly isVerbatim: boolean };

/**
 * Whether two wordings differ so little that they are printings of one utterance, or of a part of it: most words in
 * common and in order, and nothing among the others that turns what is said. Null when they are not.
 */
export function likenessOf(a: readonly Word[], b: readonly Word[]): Likeness | null {
  if (!mayBeAlike(a, b)) return null;
  const { common, share, differences } = compareWordings(a, b);
  if (common > 0 && differences.length === 0) return { common, isVerbatim: true };

  const few = Math.min(countWords(a), countWords(b));
  if (few < FEWEST || common < FEWEST || share < ALIKE_FROM) return null;
  const isSmall = differences.every((difference) => {
    if (turnsMeaning(difference)) return false;
    const words = [...difference.a.words, ...difference.b.words];
    return few >= FEW || isMarked(difference) || words.every(({ word }) => isFunctionWord(word));
  });
  return isSmall ? { common, isVerbatim: false } : null;
}

/** A quick look before the words are laid side by side: whether enough of them stand in both at all. */
function mayBeAlike(a: readonly Word[], b: readonly Word[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if ([...a, ...b].some(({ isGap }) => isGap)) return true;
  const words = new Set(longer.map(({ word }) => word));
  return shorter.filter(({ word }) => words.has(word)).length >= ALIKE_FROM * shorter.length;
}
