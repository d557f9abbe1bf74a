import type { Stretch } from '../phrases/segment.ts';
import { grown } from '../words/growing.ts';
import { type Answering, type AnsweringTable, isAnswer, isFunctionEntry } from './answering.ts';

/** A word of the passage that answers to an asked one: their places in the two lists. */
export type Pair = { readonly asked: number; readonly passage: number; readonly as: Answering['as'] };

/** The best way to lay what is asked over a passage. */
export type Alignment = {
  /** In the order of the passage. */
  readonly pairs: readonly Pair[];
  /** Whether the asked words come in their order. */
  readonly isInOrder: boolean;
  /** 0–1: the share of the asked weight that is found, less what lies between. */
  readonly score: number;
};

/** What words between cost and what words that stand together are worth: learned from misremembered passages. */
export type Costs = {
  /** For a word of the passage that was not asked for, in shares of a middling weight. */
  readonly contentBetween: number;
  readonly functionBetween: number;
  /** Two asked neighbours that are neighbours in the passage add this share of their weights; */
  readonly together: number;
  /** with function words between them this part of it, */
  readonly overFunction: number;
  /** with other words between them this part of it, */
  readonly overContent: number;
  /** and this part when other words stand in the place of as many asked ones between them. */
  readonly replaced: number;
  /** and this part when asked ones between them were left out */
  readonly leftOut: number;
  /** Words in another order keep this much. */
  readonly outOfOrder: number;
};

export const COSTS: Costs = {
  contentBetween: 0.55,
  functionBetween: 0.08,
  together: 0.3,
  overFunction: 1,
  overContent: 0.06,
  replaced: 1,
  leftOut: 0.75,
  outOfOrder: 0.9,
};

/** Words that lie apart by more than the question is long, and these besides, do not belong together. */
const REACH = 12;
/** Of the best worth, what another place must have to stand there as well. */
const AS_WELL = 0.97;
/** Matches looked at in one passage: it may be a book. */
const MOST_MATCHES = 4_000;
/** Matches compared with each other for one question: about 5 ms, whatever is asked. */
const MOST_COMPARED = 600_000;

/**
 * Lays what is asked over passages, one after the other, and keeps its room for numbers between them.
 * Words in order: local alignment (Smith and Waterman 1981) over the matching words only, since most words of a
 * passage match none. Words in any order: the best window. Where the passage has other words in the place of asked
 * ones, these pay for being between.
 */
export class Aligner {
  readonly #table: AnsweringTable;
  readonly #cost: Costs;
  #weights: readonly number[] = [];
  #functionBetween = 0;
  #left = 0;
  /** The window in which each asked word was met last. */
  #slotSeen = new Uint32Array(0);
  #window = 0;
  #placeSeen = -1;
  /** Words of the passage looked at last. */
  length = 0;
  #asked = 0;
  /** The weight of all asked words, alone and with what they are worth together. */
  #alone = 1;
  #total = 1;
  #unit = 1;
  /** Matches in the order of the passage: place there, asked word, worth. */
  #places = new Uint32Array(64);
  #slots = new Uint16Array(64);
  #worths = new Float64Array(64);
  #kinds: Answering['as'][] = [];
  #count = 0;
  /** What all words of the passage up to a place would cost as words between. */
  #costs = new Float64Array(64);
  /** The best alignment that ends with each match, and the match before it (and one). */
  #best = new Float64Array(64);
  #before = new Uint32Array(64);

  constructor(table: AnsweringTable, costs: Costs = COSTS) {
    this.#table = table;
    this.#cost = costs;
  }

  /**
   * Sets what is asked. Whoever writes no function word at all has left them out, and so those between his words, too:
   * then they cost nothing.
   */
  ask(asked: readonly { readonly weight: number; readonly isFunction: boolean }[]): void {
    const weights = asked.map(({ weight }) => weight);
    this.#weights = weights;
    this.#asked = asked.length;
    this.#functionBetween = asked.some(({ isFunction }) => isFunction) ? this.#cost.functionBetween : 0;
    this.#left = MOST_COMPARED;
    this.#slotSeen = new Uint32Array(asked.length);
    this.#window = 0;
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const pairs = weights.slice(1).reduce((total, weight, at) => total + weight + (weights[at] ?? 0), 0);
    this.#unit = sum / Math.max(1, weights.length);
    this.#alone = Math.max(1e-9, sum);
    this.#total = this.#alone + (this.#cost.together * pairs) / 2;
  }

  /** Whether the work that one question may make is done. */
  get isSpent(): boolean {
    return this.#left <= 0;
  }

  /** Of the passage looked at last: in how many places what is asked stands as well as at best. */
  get times(): number {
    let best = 0;
    for (let at = 0; at < this.#count; at++) best = Math.max(best, this.#best[at] ?? 0);
    let times = 0;
    for (let at = 0; at < this.#count; at++) if ((this.#best[at] ?? 0) > AS_WELL * best) times++;
    return Math.max(1, times);
  }

  /** 0–1: how well what is asked fits a passage. */
  scoreOf(passage: Stretch): number {
    this.#match(passage);
    if (this.#count === 0) return 0;
    const inOrder = this.#best[this.#inOrder()] ?? 0;
    return Math.max(inOrder / this.#total, (this.#cost.outOfOrder * this.#anyOrder().worth) / this.#alone);
  }

  align(passage: Stretch): Alignment {
    this.#match(passage);
    const last = this.#inOrder();
    const inOrder = this.#count === 0 ? 0 : (this.#best[last] ?? 0);
    const window = this.#anyOrder();
    const [ordered, unordered] = [
      inOrder / this.#total,
      (this.#cost.outOfOrder * window.worth) / this.#alone,
    ];
    const isInOrder = ordered >= unordered;
    const score = Math.max(ordered, unordered);
    const pairs = isInOrder ? this.#traceBack(last) : this.#pairsIn(window.from, window.to);
    return { pairs, isInOrder, score: Math.max(0, Math.min(1, score)) };
  }

  /** Reads a passage and keeps the words that answer. As it decides how long a question takes, it is one loop. */
  #match({ bytes, start, end }: Stretch): void {
    this.#count = 0;
    if (this.#costs.length <= end - start) this.#costs = new Float64Array((end - start) * 2 + 1);
    const { entries } = this.#table;
    const costs = this.#costs;
    const ofFunction = this.#unit * this.#functionBetween;
    const ofContent = this.#unit * this.#cost.contentBetween;
    let cost = 0;
    let place = 0;
    for (let at = start; at < end; place++) {
      let byte = bytes[at++] ?? 0;
      let word = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        word |= (byte & 127) << shift;
      }
      const entry = entries[word] ?? 0;
      cost += isFunctionEntry(entry) ? ofFunction : ofContent;
      costs[place + 1] = cost;
      if (isAnswer(entry) && this.#count < MOST_MATCHES) this.#addMatches(place, entry);
    }
    this.length = place;
  }

  #addMatches(place: number, entry: number): void {
    for (const { asked, as, worth } of this.#table.answersOf(entry)) this.#addMatch(place, asked, worth, as);
  }

  #addMatch(place: number, slot: number, worth: number, as: Answering['as']): void {
    const at = this.#count++;
    if (at >= this.#places.length) {
      this.#places = grown(this.#places, at + 1);
      this.#slots = grown(this.#slots, at + 1);
      this.#before = grown(this.#before, at + 1);
      const worths = new Float64Array(this.#places.length);
      worths.set(this.#worths);
      this.#worths = worths;
      this.#best = new Float64Array(this.#places.length);
    }
    this.#places[at] = place;
    this.#slots[at] = slot;
    this.#worths[at] = worth;
    this.#kinds[at] = as;
  }

  /** Finds for each match the best alignment that ends with it. @returns the match with which the best one ends */
  #inOrder(): number {
    let last = 0;
    this.#best[0] = 0;
    for (let at = 0; at < this.#count; at++) {
      const [place, slot] = [this.#places[at] ?? 0, this.#slots[at] ?? 0];
      let best = 0;
      let before = 0;
      for (let other = at - 1; other >= 0; other--) {
        const otherPlace = this.#places[other] ?? 0;
        this.#left--;
        if (place - otherPlace > this.#asked + REACH) break;
        const otherSlot = this.#slots[other] ?? 0;
        if (otherPlace === place || otherSlot >= slot) continue;
        const worth = (this.#best[other] ?? 0) + this.#joined(otherPlace, place, otherSlot, slot);
        if (worth > best) {
          best = worth;
          before = other + 1;
        }
      }
      this.#best[at] = best + (this.#worths[at] ?? 0);
      this.#before[at] = before;
      if ((this.#best[at] ?? 0) > (this.#best[last] ?? 0)) last = at;
    }
    return last;
  }

  /** What two matches are worth together, less the words between them. */
  #joined(from: number, to: number, slotFrom: number, slotTo: number): number {
    const cost = this.#cost;
    const weight = (cost.together * ((this.#weights[slotFrom] ?? 0) + (this.#weights[slotTo] ?? 0))) / 2;
    const [replaced, between] = [slotTo - slotFrom - 1, to - from - 1];
    if (between === 0 && replaced === 0) return weight;
    if (between === replaced) return weight * cost.replaced;
    const price = (this.#costs[to] ?? 0) - (this.#costs[from + 1] ?? 0);
    if (replaced > 0) {
      return (
        weight * (between === 0 ? cost.leftOut : cost.overContent) -
        Math.max(0, price - replaced * this.#unit * cost.contentBetween)
      );
    }
    const isFunctionOnly = price <= between * this.#unit * this.#functionBetween + 1e-9;
    return weight * (isFunctionOnly ? cost.overFunction : cost.overContent) - price;
  }

  /** The window, no longer than what is asked and half as much again, that holds most of it in whatever order. */
  #anyOrder(): { readonly worth: number; readonly from: number; readonly to: number } {
    const reach = Math.ceil(this.#asked * 1.5) + 1;
    const found = { worth: 0, from: 0, to: 0 };
    for (let from = 0; from < this.#count; from++) {
      const start = this.#places[from] ?? 0;
      this.#openWindow();
      let worth = 0;
      let held = 0;
      for (let at = from; at < this.#count && (this.#places[at] ?? 0) < start + reach; at++) {
        this.#left--;
        if (!this.#isNew(at)) continue;
        worth += this.#worths[at] ?? 0;
        held++;
        const length = (this.#places[at] ?? 0) - start + 1;
        const cost = (this.#costs[start + length] ?? 0) - (this.#costs[start] ?? 0);
        const left = worth - (cost * (length - held)) / length;
        if (left > found.worth) {
          found.worth = left;
          found.from = from;
          found.to = at;
        }
      }
    }
    return found;
  }

  #openWindow(): void {
    this.#window++;
    this.#placeSeen = -1;
  }

  /** Neither its asked word nor its place was met before in this window. Then both are now. */
  #isNew(at: number): boolean {
    const [slot, place] = [this.#slots[at] ?? 0, this.#places[at] ?? 0];
    if (this.#slotSeen[slot] === this.#window || place === this.#placeSeen) return false;
    this.#slotSeen[slot] = this.#window;
    this.#placeSeen = place;
    return true;
  }

  #traceBack(last: number): readonly Pair[] {
    const pairs: Pair[] = [];
    for (let at = this.#count === 0 ? 0 : last + 1; at > 0; at = this.#before[at - 1] ?? 0) {
      pairs.push(this.#pairAt(at - 1));
    }
    return pairs.reverse();
  }

  #pairsIn(from: number, to: number): readonly Pair[] {
    const pairs: Pair[] = [];
    this.#openWindow();
    for (let at = from; at <= to; at++) if (this.#isNew(at)) pairs.push(this.#pairAt(at));
    return pairs;
  }

  #pairAt = (at: number): Pair => ({
    asked: this.#slots[at] ?? 0,
    passage: this.#places[at] ?? 0,
    as: this.#kinds[at] ?? 'same',
  });
}
