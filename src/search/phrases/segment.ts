import { grown } from '../words/growing.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { WordList } from '../words/read-words.ts';
import { buildPostings, type KeysOf, type Postings, writeNumber } from './postings.ts';

/** The words of passages one after the other, a few bytes each: frequent words came early and have small numbers. */
export type Texts = {
  readonly bytes: Uint8Array;
  /** Where the words of each passage end in `bytes`. */
  readonly ends: Uint32Array;
};

/** Passages `first` and following, and where their stems and pairs of stems stand. It never changes. */
export type Segment = {
  readonly first: number;
  readonly texts: Texts;
  readonly stems: Postings;
  readonly pairs: Postings;
};

/** Takes in passages one by one and makes a segment of them. */
export class SegmentBuilder {
  #bytes: Uint8Array = new Uint8Array(4_096);
  #ends: Uint32Array = new Uint32Array(64);
  #length = 0;
  count = 0;

  add({ numbers, length }: WordList): void {
    // A number takes five bytes at most.
    this.#bytes = grown(this.#bytes, this.#length + length * 5);
    for (let at = 0; at < length; at++) {
      this.#length = writeNumber(this.#bytes, this.#length, numbers[at] ?? 0);
    }
    this.#ends = grown(this.#ends, this.count + 1);
    this.#ends[this.count++] = this.#length;
  }

  /** @param first the number of its first passage */
  build(first: number, lexicon: Lexicon): Segment {
    const texts = { bytes: this.#bytes.slice(0, this.#length), ends: this.#ends.slice(0, this.count) };
    this.#bytes = new Uint8Array(0);
    return { first, texts, ...postingsOf(texts, lexicon) };
  }
}

/** Makes one segment of neighbours. */
export function joinSegments(segments: readonly Segment[], lexicon: Lexicon): Segment {
  const builder = new SegmentBuilder();
  const list: WordList = { numbers: new Uint32Array(256), length: 0 };
  for (const { texts } of segments) {
    for (let at = 0; at < texts.ends.length; at++) {
      wordsAt(texts, at, list);
      builder.add(list);
    }
  }
  return builder.build(segments[0]?.first ?? 0, lexicon);
}

/** Where the words of one passage lie. */
export type Stretch = { readonly bytes: Uint8Array; readonly start: number; readonly end: number };

/** @param passage counted from the segment's first */
export const stretchAt = ({ bytes, ends }: Texts, passage: number): Stretch => ({
  bytes,
  start: passage === 0 ? 0 : (ends[passage - 1] ?? 0),
  end: ends[passage] ?? 0,
});

/** Reads the words of a passage (counted from the segment's first) into a list. */
export function wordsAt(texts: Texts, passage: number, into: WordList): void {
  const { bytes, start, end } = stretchAt(texts, passage);
  let at = start;
  into.numbers = grown(into.numbers, end - start);
  const numbers = into.numbers;
  let length = 0;
  while (at < end) {
    let byte = bytes[at++] ?? 0;
    let number = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      number |= (byte & 127) << shift;
    }
    numbers[length++] = number;
  }
  into.length = length;
}

function postingsOf(texts: Texts, lexicon: Lexicon): { stems: Postings; pairs: Postings } {
  const passages = texts.ends.length;
  const list: WordList = { numbers: new Uint32Array(256), length: 0 };
  const stemsIn: KeysOf = (passage, tell) => {
    wordsAt(texts, passage, list);
    for (let at = 0; at < list.length; at++) tell(lexicon.stemOf(list.numbers[at] ?? 0));
  };
  const stems = buildPostings(lexicon.stems.size, passages, stemsIn);
  const bits = pairBits(texts.bytes.length);
  const pairsIn: KeysOf = (passage, tell) => {
    wordsAt(texts, passage, list);
    eachPair(list.numbers, list.length, lexicon, (a, b) => tell(pairKey(a, b, bits)));
  };
  return { stems, pairs: buildPostings(2 ** bits, passages, pairsIn) };
}

/** A key for every eight pairs or so: those that share one are told apart when the passage itself is looked at. */
const pairBits = (textBytes: number): number =>
  Math.max(4, Math.min(24, Math.ceil(Math.log2(1 + textBytes / 12))));

/** How many keys the pairs of a segment have, as a power of two. */
export const bitsOf = ({ pairs }: Segment): number => Math.log2(pairs.starts.length - 1);

/** The key of two stems, `bits` long. A multiplicative hash (Knuth, The Art of Computer Programming 3, 6.4). */
export const pairKey = (a: number, b: number, bits: number): number =>
  Math.imul(Math.imul(a + 1, 0x9e3779b1) ^ (b + 0x7f4a7c15), 0x85ebca6b) >>> (32 - bits);

/** Most function words that may stand between two content words for these to be a pair. */
const MOST_BETWEEN = 4;

/**
 * The pairs of stems by which words are found that belong together: neighbours, whatever they are, and content
 * words with nothing but function words between them, because those are what people forget.
 */
export function eachPair(
  words: Uint32Array,
  length: number,
  lexicon: Lexicon,
  tell: (a: number, b: number, from: number, to: number) => void,
): void {
  const stemAt = (at: number): number => lexicon.stemOf(words[at] ?? 0);
  eachPlacePair(
    length,
    (at) => lexicon.isFunction(words[at] ?? 0),
    (from, to) => tell(stemAt(from), stemAt(to), from, to),
  );
}

/** The same by places: what a pair is, for whoever indexes and whoever asks. */
export function eachPlacePair(
  length: number,
  isFunction: (at: number) => boolean,
  tell: (from: number, to: number) => void,
): void {
  let content = -1;
  for (let at = 0; at < length; at++) {
    if (at > 0) tell(at - 1, at);
    if (isFunction(at)) continue;
    const between = at - content - 1;
    if (content >= 0 && between > 0 && between <= MOST_BETWEEN) tell(content, at);
    content = at;
  }
}
