import type { Matches } from './matches.ts';
import type { Work } from './work.ts';

/** A window, in numbers of matches; both belong to it. */
export type Window = { readonly worth: number; readonly from: number; readonly to: number };

/** The window of a passage that holds most of what is asked in whatever order, which is how people remember. */
export class AnyOrder {
  /** The window in which each asked word was met last. */
  #slotSeen = new Uint32Array(0);
  #window = 0;
  #placeSeen = -1;

  /** Sets of how many words what is asked has. */
  ask(words: number): void {
    this.#slotSeen = new Uint32Array(words);
    this.#window = 0;
  }

  /** The best window, no longer than what is asked and half as much again. */
  bestWindow(matches: Matches, work: Work): Window {
    const { count, places, worths, costs } = matches;
    const reach = Math.ceil(this.#slotSeen.length * 1.5) + 1;
    let best = { worth: 0, from: 0, to: -1 };
    for (let from = 0; from < count; from++) {
      const start = places[from] ?? 0;
      this.#open();
      let worth = 0;
      let held = 0;
      for (let at = from; at < count && (places[at] ?? 0) < start + reach; at++) {
        work.left--;
        if (!this.#isNew(matches, at)) continue;
        worth += worths[at] ?? 0;
        held++;
        const length = (places[at] ?? 0) - start + 1;
        const cost = (costs[start + length] ?? 0) - (costs[start] ?? 0);
        const left = worth - (cost * (length - held)) / length;
        if (left > best.worth) best = { worth: left, from, to: at };
      }
    }
    return best;
  }

  /** The matches of a window, each asked word and each place once. */
  matchesIn(matches: Matches, { from, to }: Window): readonly number[] {
    const chosen: number[] = [];
    this.#open();
    for (let at = from; at <= to; at++) if (this.#isNew(matches, at)) chosen.push(at);
    return chosen;
  }

  #open(): void {
    this.#window++;
    this.#placeSeen = -1;
  }

  /** Neither its asked word nor its place was met before in this window. Then both are now. */
  #isNew({ slots, places }: Matches, at: number): boolean {
    const slot = slots[at] ?? 0;
    const place = places[at] ?? 0;
    if (this.#slotSeen[slot] === this.#window || place === this.#placeSeen) return false;
    this.#slotSeen[slot] = this.#window;
    this.#placeSeen = place;
    return true;
  }
}
