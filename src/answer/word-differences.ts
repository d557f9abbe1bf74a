import type { Wording } from '../domain/answer.ts';
import { compareWordings } from '../domain/compare-wordings.ts';
import { wordingOf } from '../domain/wording.ts';

/** With a smaller share of words in common two printings are different parts of an utterance. */
const SAME_PART_FROM = 0.5;

/** How one quotation (`here`) words an utterance that another one (`there`) quotes as well. */
export function wordDifferences(here: string, there: string): Wording {
  const { share, printedOtherwise, isPart } = compareWordings(wordingOf(here), wordingOf(there));
  if (share < SAME_PART_FROM) return { covers: 'elsewhere', differs: [] };
  return {
    covers: isPart === 'a' ? 'part' : isPart === 'b' ? 'more' : 'all',
    differs: printedOtherwise.map(({ a, b }) => ({
      here: { start: a.start, end: a.end },
      there: { start: b.start, end: b.end },
    })),
  };
}
