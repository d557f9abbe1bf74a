import type { AskedWord, Likeness } from '../phrases/asked.ts';
import { grown } from '../words/growing.ts';

/** A word of a passage that answers to an asked word. */
export type Answering = Omit<Likeness, 'word'> & { readonly asked: number };

/**
 * Tells for a word of the corpus which asked words it answers to: a table over all words, so that passages are read
 * at the pace of looking up a number. The table is one, kept from question to question.
 */
export class AnsweringTable {
  #groupOf = new Uint16Array(0);
  #groups: Answering[][] = [[]];
  readonly #filled: number[] = [];

  /** Makes it the table of this question. @param words how many words the corpus has */
  fill(asked: readonly AskedWord[], words: number): void {
    for (const word of this.#filled) this.#groupOf[word] = 0;
    this.#filled.length = 0;
    this.#groups = [[]];
    this.#groupOf = grown(this.#groupOf, words);
    asked.forEach(({ likenesses, weight }, at) => {
      for (const { word, as, worth } of likenesses) {
        let group = this.#groupOf[word] ?? 0;
        if (group === 0) {
          group = this.#groups.push([]) - 1;
          this.#groupOf[word] = group;
          this.#filled.push(word);
        }
        this.#groups[group]?.push({ asked: at, as, worth: worth * weight });
      }
    });
  }

  isAnswering = (word: number): boolean => this.#groupOf[word] !== 0;
  of = (word: number): readonly Answering[] => this.#groups[this.#groupOf[word] ?? 0] ?? [];
}
