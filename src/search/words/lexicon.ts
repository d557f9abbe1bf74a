import { isFunctionWord } from '../../domain/function-words.ts';
import { stemOf } from '../terms.ts';
import { grown } from './growing.ts';
import { Vocabulary, type VocabularyParts } from './vocabulary.ts';

/** What a lexicon is made of: plain numbers, so that it is saved and loaded as it stands. */
export type LexiconParts = {
  readonly words: VocabularyParts;
  readonly stems: VocabularyParts;
  /** For each word: its stem, the word before it with the same stem (and one), its letters, its properties. */
  readonly stemOfWord: Uint32Array;
  readonly wordBefore: Uint32Array;
  readonly letters: Uint32Array;
  /** Code units, 255 for more. */
  readonly lengths: Uint8Array;
  readonly isFunction: Uint8Array;
  /** For each stem: its last word (and one). */
  readonly lastWord: Uint32Array;
  /** In how many passages each word and each stem stands. */
  readonly wordCounts: Uint32Array;
  readonly stemCounts: Uint32Array;
};

const NOTHING: Omit<LexiconParts, 'words' | 'stems'> = {
  stemOfWord: new Uint32Array(256),
  wordBefore: new Uint32Array(256),
  letters: new Uint32Array(256),
  lengths: new Uint8Array(256),
  isFunction: new Uint8Array(256),
  lastWord: new Uint32Array(256),
  wordCounts: new Uint32Array(256),
  stemCounts: new Uint32Array(256),
};

/**
 * The words of a corpus by number: their stems, in how many passages they stand, and what is needed to find the
 * words that a misspelling may mean.
 */
export class Lexicon {
  readonly words: Vocabulary;
  readonly stems: Vocabulary;
  #parts: { -readonly [K in keyof Omit<LexiconParts, 'words' | 'stems'>]: LexiconParts[K] };
  /** Words that are looked after here; the vocabulary may have taken in more since. */
  #known: number;
  /** The passage in which each word and stem was counted last (and one), while passages are counted in. */
  #lastWordSeen: Uint32Array = new Uint32Array(0);
  #lastStemSeen: Uint32Array = new Uint32Array(0);
  #passage = 0;

  constructor(parts?: LexiconParts) {
    this.words = new Vocabulary(parts?.words);
    this.stems = new Vocabulary(parts?.stems);
    this.#known = this.words.size;
    this.#parts = { ...(parts ?? structuredClone(NOTHING)) };
  }

  /** Takes in the words that the vocabulary has got since. */
  catchUp(): void {
    const count = this.words.size;
    if (this.#known === count) return;
    const parts = this.#parts;
    for (const key of ['stemOfWord', 'wordBefore', 'letters', 'wordCounts'] as const) {
      parts[key] = grown(parts[key], count);
    }
    for (const key of ['lengths', 'isFunction'] as const) parts[key] = grown(parts[key], count);
    for (; this.#known < count; this.#known++) this.#takeIn(this.#known);
  }

  #takeIn(number: number): void {
    const parts = this.#parts;
    const word = this.words.wordAt(number);
    const stem = this.stems.add(stemKey(word));
    parts.lastWord = grown(parts.lastWord, stem + 1);
    parts.stemCounts = grown(parts.stemCounts, stem + 1);
    parts.stemOfWord[number] = stem;
    parts.wordBefore[number] = parts.lastWord[stem] ?? 0;
    parts.lastWord[stem] = number + 1;
    parts.letters[number] = lettersOf(word);
    parts.lengths[number] = Math.min(255, word.length);
    parts.isFunction[number] = isFunctionWord(word) ? 1 : 0;
  }

  /** Counts the words of a passage in (`by` 1) or out (`by` -1), each once. */
  count(words: Uint32Array, length: number, by: 1 | -1): void {
    this.#lastWordSeen = grown(this.#lastWordSeen, this.words.size);
    this.#lastStemSeen = grown(this.#lastStemSeen, this.stems.size);
    const { wordCounts, stemCounts, stemOfWord } = this.#parts;
    const passage = ++this.#passage;
    for (let at = 0; at < length; at++) {
      const word = words[at] ?? 0;
      if (this.#lastWordSeen[word] === passage) continue;
      this.#lastWordSeen[word] = passage;
      wordCounts[word] = (wordCounts[word] ?? 0) + by;
      const stem = stemOfWord[word] ?? 0;
      if (this.#lastStemSeen[stem] === passage) continue;
      this.#lastStemSeen[stem] = passage;
      stemCounts[stem] = (stemCounts[stem] ?? 0) + by;
    }
  }

  stemOf = (word: number): number => this.#parts.stemOfWord[word] ?? 0;
  isFunction = (word: number): boolean => this.#parts.isFunction[word] === 1;
  /** In how many passages a word stands, as it is written. */
  wordCount = (word: number): number => this.#parts.wordCounts[word] ?? 0;
  /** In how many passages a stem stands, in whatever form. */
  stemCount = (stem: number): number => this.#parts.stemCounts[stem] ?? 0;

  /** Words whose length differs by `most` at most, and that have and lack as many letters at most. */
  wordsLike(word: string, most: number): readonly number[] {
    const { letters, lengths } = this.#parts;
    const [asked, length] = [lettersOf(word), word.length];
    const like: number[] = [];
    for (let number = 0; number < this.#known; number++) {
      const difference = (lengths[number] ?? 0) - length;
      if (difference > most || difference < -most) continue;
      const other = letters[number] ?? 0;
      if (bitsIn(asked ^ other) > 2 * most) continue;
      if (bitsIn(asked & ~other) <= most && bitsIn(other & ~asked) <= most) like.push(number);
    }
    return like;
  }

  /** The number of a stem as it is known; -1 when no word has it. */
  findStem = (word: string): number => this.stems.find(stemKey(word));

  /** All words of a stem that stand in some passage. */
  wordsOf(stem: number): readonly number[] {
    const words: number[] = [];
    for (let next = this.#parts.lastWord[stem] ?? 0; next > 0; next = this.#parts.wordBefore[next - 1] ?? 0) {
      if (this.wordCount(next - 1) > 0) words.push(next - 1);
    }
    return words;
  }

  parts(): LexiconParts {
    const [words, stems] = [this.words.size, this.stems.size];
    const parts = this.#parts;
    return {
      words: this.words.parts(),
      stems: this.stems.parts(),
      stemOfWord: parts.stemOfWord.subarray(0, words),
      wordBefore: parts.wordBefore.subarray(0, words),
      letters: parts.letters.subarray(0, words),
      lengths: parts.lengths.subarray(0, words),
      isFunction: parts.isFunction.subarray(0, words),
      lastWord: parts.lastWord.subarray(0, stems),
      wordCounts: parts.wordCounts.subarray(0, words),
      stemCounts: parts.stemCounts.subarray(0, stems),
    };
  }
}

/**
 * What words must have in common to be looked up together. A function word is kept whole, since “other” and
 * “others” or “it's” and “it” are not one word inflected; apostrophes never tell two words apart.
 */
function stemKey(word: string): string {
  const stem = isFunctionWord(word) ? word : stemOf(word);
  // “others” and “owned” have a function word for their stem.
  const isLike = stem !== word && isFunctionWord(stem);
  return isLike ? `${stem} …` : stem.replaceAll("'", '');
}

/** Which letters a word has, a bit each; other signs share the bits above. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    letters |= 1 << (unit >= 0x61 && unit <= 0x7a ? unit - 0x61 : 26 + (unit % 6));
  }
  return letters >>> 0;
}

/** Bits that are set (Warren, Hacker's Delight, 5-1). */
function bitsIn(number: number): number {
  let bits = number - ((number >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
