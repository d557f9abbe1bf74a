import type { Stretch } from '../phrases/segment.ts';
import type { Answering, AnsweringTable } from './answering.ts';
import { AnyOrder } from './any-order.ts';
import { COSTS, type Costs } from './costs.ts';
import { InOrder } from './in-order.ts';
import { Matches } from './matches.ts';
import { type Question, questionOf } from './question.ts';

/** A word of the passage that answers to an asked one: their places in the two lists. */
type Pair = {
  readonly asked: number;
  readonly passage: number;
  readonly as: Answering['as'];
  /** It may as well be another word. */
  readonly isDoubtful: boolean;
};

/** The best way to lay what is asked over a passage. */
export type Alignment = {
  /** In the order of the passage. */
  readonly pairs: readonly Pair[];
  /** Whether the asked words come in their order. */
  readonly isInOrder: boolean;
  /** 0–1: the share of the asked weight that is found, less what lies between. */
  readonly score: number;
};

/** Matches compared with each other for one question: about 5 ms, whatever is asked. */
const MOST_COMPARED = 600_000;

/**
 * Lays what is asked over passages, one after the other: its words in order, or close together in any order. Where a
 * passage has other words in the place of asked ones, these do not cost what words between do.
 */
export class Aligner {
  readonly #table: AnsweringTable;
  readonly #costs: Costs;
  readonly #matches = new Matches();
  readonly #inOrder = new InOrder();
  readonly #anyOrder = new AnyOrder();
  readonly #work = { left: 0 };
  #question: Question;

  /** @param table tells which words answer to what is asked, and is filled by who asks */
  constructor(table: AnsweringTable, costs: Costs = COSTS) {
    this.#table = table;
    this.#costs = costs;
    this.#question = questionOf([], costs);
  }

  /** Sets what is asked. */
  ask(asked: readonly { readonly weight: number; readonly isFunction: boolean }[]): void {
    this.#question = questionOf(asked, this.#costs);
    this.#anyOrder.ask(asked.length);
    this.#work.left = MOST_COMPARED;
  }

  /** Whether the work that one question may make is done. */
  get isSpent(): boolean {
    return this.#work.left <= 0;
  }

  /** Of the passage looked at last: its words, and in how many places what is asked stands as well as at best. */
  get length(): number {
    return this.#matches.length;
  }
  get times(): number {
    return this.#inOrder.times(this.#matches, this.#question.weights.length);
  }

  /** 0–1: how well what is asked fits a passage. */
  scoreOf(passage: Stretch): number {
    const { ordered, unordered } = this.#lay(passage);
    return Math.min(1, Math.max(ordered, unordered));
  }

  /** The same, and which words answer to which. */
  align(passage: Stretch): Alignment {
    const { ordered, unordered, window } = this.#lay(passage);
    const isInOrder = ordered >= unordered;
    const path = isInOrder ? this.#inOrder.traceBack() : this.#anyOrder.matchesIn(this.#matches, window);
    const { places, slots, answers } = this.#matches;
    const pairs = path.map((at) => ({
      asked: slots[at] ?? 0,
      passage: places[at] ?? 0,
      as: answers[at]?.as ?? 'same',
      isDoubtful: answers[at]?.isDoubtful === true,
    }));
    return { pairs, isInOrder, score: Math.min(1, Math.max(ordered, unordered)) };
  }

  #lay(passage: Stretch) {
    this.#matches.read(passage, this.#table, this.#question);
    const { alone, total, costs } = this.#question;
    const ordered = this.#inOrder.lay(this.#matches, this.#question, this.#work) / total;
    const window = this.#anyOrder.bestWindow(this.#matches, this.#work);
    return { ordered, window, unordered: (costs.outOfOrder * window.worth) / alone };
  }
}
