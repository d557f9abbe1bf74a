import { type Difference, isMarked } from '../domain/compare-wordings.ts';
import type { Word } from '../domain/wording.ts';

/** Words without which, or with which, a sentence says something else. */
const TURNING = new Set(
  `not no never none nobody nothing nowhere neither nor without hardly barely scarcely unless except only
   more less fewer before after against always
   half quarter dozen hundred hundreds thousand thousands million millions billion billions trillion trillions
   second third fourth fifth double twice triple
   monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday
   january february march april may june july august september october november december`.split(/\s+/u),
);
const NEGATIONS = new Set('not no never none nobody nothing nowhere neither nor without'.split(' '));
/** Words that say the contrary of each other, in their plain forms. */
const CONTRARIES =
  `accept reject, allow forbid, begin end, buy sell, come go, false true, fell rose, friend enemy, good bad,
  guilty innocent, high low, increase decrease, left right, lost won, lose win, love hate, open close, over under, past future,
  peace war, raise cut, remember forget, rise fall, safe dangerous, start stop, strong weak, support oppose, up down,
  worse better, wrong right, yes no, young old`
    .split(',')
    .map((pair) => pair.trim().split(/\s+/u));
const ENDING = /(?:e?s|e?d|ing|e)$/u;

/** Put before a word they say the contrary: “likely”, “unlikely”. */
const CONTRARY = /^(?:un|in|im|il|ir|dis|non)(?=\p{L}{3})/u;

/** So many words left out at once take a negation of their own with them; fewer may be a sentence's own “not”. */
const A_CLAUSE = 6;

/**
 * Whether what stands in the one wording and what stands in its place in the other make them say different things:
 * a negation or a number that the other does not print, a word and its contrary. Two such are not one utterance.
 */
export function turnsMeaning(difference: Difference): boolean {
  const [one, other] = [difference.a.words, difference.b.words];
  const all = [...one, ...other];
  if (isMarked(difference)) {
    // An ellipsis may leave out numbers and whole clauses, but no “not”, and no editor may put one in.
    return all.filter(({ isGap }) => !isGap).length < A_CLAUSE && all.some(isNegative);
  }
  return (
    all.some(({ word }) => TURNING.has(word) || /\p{N}/u.test(word)) ||
    one.some((a) => other.some((b) => areContrary(a.word, b.word) || areContrary(b.word, a.word)))
  );
}

/** What an editor put in may be several words. */
const isNegative = ({ word }: Word): boolean => word.split(' ').some((part) => NEGATIONS.has(part));

const areContrary = (a: string, b: string): boolean =>
  (CONTRARY.test(a) && a.replace(CONTRARY, '') === b) ||
  CONTRARIES.some(([one, other]) => isFormOf(a, one) && isFormOf(b, other));

const isFormOf = (word: string, plain: string | undefined): boolean =>
  word === plain || word.replace(ENDING, '') === plain?.replace(ENDING, '');
