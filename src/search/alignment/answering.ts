import type { AskedWord, Likeness } from '../phrases/asked.ts';
import { grown } from '../words/growing.ts';
import type { Lexicon } from '../words/lexicon.ts';

/** A word of a passage that answers to an asked word. */
export type Answering = Omit<Likeness, 'word'> & { readonly asked: number };

/** Set in the entry of a function word; the other bits are the number of a group of answers, 0 for none. */
const FUNCTION = 1 << 15;

/**
 * Tells for a word of the corpus which asked words it answers to: a table over all words, so that passages are read
 * at the pace of looking up a number. The table is one, kept from question to question.
 */
export class AnsweringTable {
  /** For each word a group and whether it is a function word. */
  entries = new Uint16Array(0);
  #groups: Answering[][] = [[]];
  #known = 0;
  readonly #filled: number[] = [];
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Makes it the table of this question. */
  fill(asked: readonly AskedWord[]): void {
    for (const word of this.#filled) this.entries[word] = (this.entries[word] ?? 0) & FUNCTION;
    this.#filled.length = 0;
    this.#groups = [[]];
    this.#takeIn();
    asked.forEach(({ likenesses, weight }, at) => {
      for (const { word, worth, ...how } of likenesses) {
        const entry = this.entries[word] ?? 0;
        let group = entry & ~FUNCTION;
        if (group === 0) {
          group = this.#groups.push([]) - 1;
          this.entries[word] = entry | group;
          this.#filled.push(word);
        }
        this.#groups[group]?.push({ ...how, asked: at, worth: worth * weight });
      }
    });
  }

  /** What a word with this entry answers to. */
  answersOf = (entry: number): readonly Answering[] => this.#groups[entry & ~FUNCTION] ?? [];

  #takeIn(): void {
    const words = this.#lexicon.words.size;
    this.entries = grown(this.entries, words);
    for (; this.#known < words; this.#known++) {
      if (this.#lexicon.isFunction(this.#known)) this.entries[this.#known] = FUNCTION;
    }
  }
}

/** Whether the entry is that of a function word. */
export const isFunctionEntry = (entry: number): boolean => entry >= FUNCTION;
/** Whether a word with this entry answers to anything asked. */
export const isAnswer = (entry: number): boolean => (entry & ~FUNCTION) !== 0;
