import { grown } from '../words/growing.ts';
import type { Matches } from './matches.ts';
import type { Question } from './question.ts';
import type { Work } from './work.ts';

/** Words that lie apart by more than the question is long, and these besides, do not belong together. */
const REACH = 12;
/** Of the best worth, what another place must have for the words to stand there as well. */
const AS_WELL = 0.97;

/**
 * The best way to lay the asked words in their order over a passage: local alignment (Smith and Waterman 1981) over
 * the matching words only, since most words of a passage match none.
 */
export class InOrder {
  /** Of each match the best alignment that ends with it, and the match before it there (and one). */
  #best = new Float64Array(64);
  #before = new Uint32Array(64);
  /** The match with which the best alignment ends; -1 where nothing matches. */
  #last = -1;

  /** @returns what the best alignment is worth */
  lay(matches: Matches, question: Question, work: Work): number {
    const { count, worths } = matches;
    this.#best = grown(this.#best, count);
    this.#before = grown(this.#before, count);
    this.#last = -1;
    let best = 0;
    for (let at = 0; at < count; at++) {
      const worth = this.#extend(at, matches, question, work) + (worths[at] ?? 0);
      this.#best[at] = worth;
      if (worth <= best) continue;
      best = worth;
      this.#last = at;
    }
    return best;
  }

  /** In how many places, apart from each other by `words` words, they stand as well as at best. */
  times({ count, places }: Matches, words: number): number {
    const least = AS_WELL * (this.#best[this.#last] ?? 0);
    let times = 0;
    let last = -words;
    for (let at = 0; at < count; at++) {
      const place = places[at] ?? 0;
      if ((this.#best[at] ?? 0) <= least || place - last < words) continue;
      times++;
      last = place;
    }
    return Math.max(1, times);
  }

  /** The matches of the best alignment, in the order of the passage. */
  traceBack(): readonly number[] {
    const path: number[] = [];
    for (let at = this.#last + 1; at > 0; at = this.#before[at - 1] ?? 0) path.push(at - 1);
    return path.reverse();
  }

  /** The best alignment that may come before a match. */
  #extend(at: number, { places, slots, costs }: Matches, question: Question, work: Work): number {
    const place = places[at] ?? 0;
    const slot = slots[at] ?? 0;
    const reach = question.weights.length + REACH;
    let best = 0;
    this.#before[at] = 0;
    for (let other = at - 1; other >= 0; other--) {
      const from = places[other] ?? 0;
      work.left--;
      if (place - from > reach) break;
      const slotFrom = slots[other] ?? 0;
      if (from === place || slotFrom >= slot) continue;
      const price = (costs[place] ?? 0) - (costs[from + 1] ?? 0);
      const joined = together({ between: place - from - 1, price, slotFrom, slot }, question);
      const worth = (this.#best[other] ?? 0) + joined;
      if (worth <= best) continue;
      best = worth;
      this.#before[at] = other + 1;
    }
    return best;
  }
}

/** Two matches: the words between them in the passage and their price, and the asked words that they are. */
type Step = {
  readonly between: number;
  readonly price: number;
  readonly slotFrom: number;
  readonly slot: number;
};

/** What two matches are worth together, less the words between them; those in the place of asked ones cost nothing. */
function together({ between, price, slotFrom, slot }: Step, question: Question): number {
  const { costs, weights, contentBetween, functionBetween } = question;
  const weight = (costs.together * ((weights[slotFrom] ?? 0) + (weights[slot] ?? 0))) / 2;
  const skipped = slot - slotFrom - 1;
  if (between === skipped) return skipped === 0 ? weight : weight * costs.replaced;
  if (skipped > 0) {
    const part = between === 0 ? costs.leftOut : costs.overContent;
    return weight * part - Math.max(0, price - skipped * contentBetween);
  }
  const isFunctionOnly = price <= between * functionBetween + 1e-9;
  return weight * (isFunctionOnly ? costs.overFunction : costs.overContent) - price;
}
