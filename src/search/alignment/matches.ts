import type { Stretch } from '../phrases/segment.ts';
import { grown } from '../words/growing.ts';
import { type Answering, type AnsweringTable, isAnswer, isFunctionEntry } from './answering.ts';
import type { Question } from './question.ts';

/** Matches looked at in one passage: it may be a book. */
const MOST_MATCHES = 4_000;

/** The words of a passage that answer, in its order; the room is kept from passage to passage. */
export class Matches {
  count = 0;
  /** Words of the passage. */
  length = 0;
  /** Of each match: its place in the passage, the asked word, what it is worth. */
  places = new Uint32Array(64);
  slots = new Uint16Array(64);
  worths = new Float64Array(64);
  readonly answers: Answering[] = [];
  /** What all words up to a place would cost as words between two matches. */
  costs = new Float64Array(64);

  /** Reads a passage. As it decides how long a question takes, decoding and looking up are one loop. */
  read({ bytes, start, end }: Stretch, table: AnsweringTable, question: Question): void {
    this.count = 0;
    // A word takes a byte at least.
    if (this.costs.length <= end - start) this.costs = new Float64Array((end - start) * 2 + 1);
    const { costs } = this;
    const { entries } = table;
    const { functionBetween, contentBetween } = question;
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
      cost += isFunctionEntry(entry) ? functionBetween : contentBetween;
      costs[place + 1] = cost;
      if (isAnswer(entry) && this.count < MOST_MATCHES) this.#add(place, table.answersOf(entry));
    }
    this.length = place;
  }

  #add(place: number, answers: readonly Answering[]): void {
    for (const answer of answers) {
      const at = this.count++;
      if (at >= this.places.length) this.#grow();
      this.places[at] = place;
      this.slots[at] = answer.asked;
      this.worths[at] = answer.worth;
      this.answers[at] = answer;
    }
  }

  #grow(): void {
    this.places = grown(this.places, this.count);
    this.slots = grown(this.slots, this.count);
    this.worths = grown(this.worths, this.count);
  }
}
