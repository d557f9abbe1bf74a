import { hashUnit, NO_HASH } from '../../domain/hash.ts';
import { grown } from './growing.ts';

/** What a vocabulary is made of: plain numbers, so that it is saved and loaded as it stands. */
export type VocabularyParts = {
  /** The UTF-16 code units of all words, one after the other. */
  readonly units: Uint16Array;
  /** Where each word ends in `units`. */
  readonly ends: Uint32Array;
  readonly hashes: Uint32Array;
};

/** Code units made a string at once: a call has room for so many, and a word may be longer. */
const MOST_UNITS = 10_000;

/**
 * Numbers for words, from 0 on in the order in which they come. A hash table over code units (open addressing),
 * because a map of strings takes five times the memory and cannot be saved without being parsed again.
 */
export class Vocabulary {
  #units: Uint16Array;
  #ends: Uint32Array;
  #hashes: Uint32Array;
  /** For each slot the number of its word and one: 0 is a free slot. */
  #slots: Uint32Array;
  #count: number;
  /** Words that were asked for as strings: those that are like a misspelt one are asked for again and again. */
  readonly #spelt: (string | undefined)[] = [];
  #scratch: Uint16Array = new Uint16Array(64);

  constructor(parts?: VocabularyParts) {
    this.#units = parts?.units ?? new Uint16Array(1_024);
    this.#ends = parts?.ends ?? new Uint32Array(256);
    this.#hashes = parts?.hashes ?? new Uint32Array(256);
    this.#count = parts?.ends.length ?? 0;
    this.#slots = slotsFor(this.#hashes, this.#count, Math.max(512, this.#count * 2));
  }

  get size(): number {
    return this.#count;
  }

  /** The number of a word; -1 when it is unknown. */
  find(word: string): number {
    const length = this.#read(word);
    return (this.#slots[this.#slotOf(this.#scratch, length, hashOfUnits(this.#scratch, length))] ?? 0) - 1;
  }

  /** The number of a word, a new one when it is unknown. */
  add(word: string): number {
    const length = this.#read(word);
    return this.addUnits(this.#scratch, length, hashOfUnits(this.#scratch, length));
  }

  /** The same for the first `length` code units of an array, whose hash is known (see `hashUnit`). */
  addUnits(units: Uint16Array, length: number, hash: number): number {
    const slot = this.#slotOf(units, length, hash);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    const start = this.#ends[this.#count - 1] ?? 0;
    this.#units = grown(this.#units, start + length);
    for (let at = 0; at < length; at++) this.#units[start + at] = units[at] ?? 0;
    this.#ends = grown(this.#ends, this.#count + 1);
    this.#hashes = grown(this.#hashes, this.#count + 1);
    this.#ends[this.#count] = start + length;
    this.#hashes[this.#count] = hash;
    this.#slots[slot] = ++this.#count;
    if (this.#count * 2 > this.#slots.length) {
      this.#slots = slotsFor(this.#hashes, this.#count, this.#slots.length * 2);
    }
    return this.#count - 1;
  }

  wordAt(number: number): string {
    const known = this.#spelt[number];
    if (known !== undefined) return known;
    const start = number === 0 ? 0 : (this.#ends[number - 1] ?? 0);
    const units = this.#units.subarray(start, this.#ends[number]);
    let word = '';
    for (let at = 0; at < units.length; at += MOST_UNITS) {
      word += String.fromCharCode(...units.subarray(at, at + MOST_UNITS));
    }
    this.#spelt[number] = word;
    return word;
  }

  parts(): VocabularyParts {
    return {
      units: this.#units.subarray(0, this.#ends[this.#count - 1] ?? 0),
      ends: this.#ends.subarray(0, this.#count),
      hashes: this.#hashes.subarray(0, this.#count),
    };
  }

  #read(word: string): number {
    this.#scratch = grown(this.#scratch, word.length);
    for (let at = 0; at < word.length; at++) this.#scratch[at] = word.charCodeAt(at);
    return word.length;
  }

  /** Where the word stands in the table, or the free slot where it would. */
  #slotOf(units: Uint16Array, length: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let known = this.#slots[slot] ?? 0; known > 0; known = this.#slots[slot] ?? 0) {
      if (this.#hashes[known - 1] === hash && this.#isWord(known - 1, units, length)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #isWord(number: number, units: Uint16Array, length: number): boolean {
    const start = number === 0 ? 0 : (this.#ends[number - 1] ?? 0);
    if ((this.#ends[number] ?? 0) - start !== length) return false;
    for (let at = 0; at < length; at++) if (this.#units[start + at] !== units[at]) return false;
    return true;
  }
}

function hashOfUnits(units: Uint16Array, length: number): number {
  let hash = NO_HASH;
  for (let at = 0; at < length; at++) hash = hashUnit(hash, units[at] ?? 0);
  return hash;
}

/** @param least how many slots there must be; made a power of two */
function slotsFor(hashes: Uint32Array, count: number, least: number): Uint32Array {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(least)));
  const mask = slots.length - 1;
  for (let number = 0; number < count; number++) {
    let slot = (hashes[number] ?? 0) & mask;
    while ((slots[slot] ?? 0) > 0) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
  }
  return slots;
}
