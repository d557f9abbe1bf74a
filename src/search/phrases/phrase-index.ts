import { copied, grown } from '../words/growing.ts';
import { Lexicon, type LexiconParts } from '../words/lexicon.ts';
import { readWords, type WordList } from '../words/read-words.ts';
import { joinSegments, type Segment, SegmentBuilder, type Stretch, stretchAt, wordsAt } from './segment.ts';

/** Neighbouring segments are joined as long as they hold together no more passages than this: about 10 ms. */
const MOST_JOINED = 1_000;

export type PhraseIndexParts = {
  readonly lexicon: LexiconParts;
  readonly segments: readonly Segment[];
  /** For each passage 1 when it was removed. */
  readonly removed: Uint8Array;
};

/**
 * Which words stand where in passages, which are known by number: 0, 1, 2 … in the order in which they were added.
 * A big segment is built at once; what is added later makes small ones beside it, which are joined as they grow
 * (a log-structured merge, O'Neil and others 1996). A removed passage keeps its number and is never found again.
 */
export class PhraseIndex {
  readonly lexicon: Lexicon;
  #segments: Segment[];
  #removed: Uint8Array;
  #live: number;
  readonly #list: WordList = { numbers: new Uint32Array(256), length: 0 };

  constructor(parts?: PhraseIndexParts) {
    this.lexicon = new Lexicon(parts?.lexicon);
    this.#segments = [...(parts?.segments ?? [])];
    this.#removed = parts?.removed ?? new Uint8Array(0);
    this.#live = this.size - this.#removed.reduce((sum, removed) => sum + removed, 0);
  }

  /** How many numbers are given away: those of removed passages count. */
  get size(): number {
    const last = this.#segments.at(-1);
    return last === undefined ? 0 : last.first + last.texts.ends.length;
  }

  /** How many passages can be found. */
  get live(): number {
    return this.#live;
  }

  get segments(): readonly Segment[] {
    return this.#segments;
  }

  /** Adds passages. @returns the number of the first one */
  add(texts: Iterable<string>): number {
    const first = this.size;
    const builder = new SegmentBuilder();
    for (const text of texts) {
      readWords(text, this.lexicon.words, this.#list);
      this.lexicon.catchUp();
      this.lexicon.count(this.#list.numbers, this.#list.length, 1);
      builder.add(this.#list);
    }
    if (builder.count === 0) return first;
    this.#live += builder.count;
    this.#segments.push(builder.build(first, this.lexicon));
    this.#removed = grown(this.#removed, this.size);
    this.#joinLast();
    return first;
  }

  /** Takes a passage out; one that was taken out before stays so. @throws RangeError for a number never given */
  remove(passage: number): void {
    if (!(Number.isInteger(passage) && passage >= 0 && passage < this.size))
      throw new RangeError(`There is no passage ${passage}`);
    if (this.#removed[passage] === 1) return;
    this.#removed[passage] = 1;
    this.#live--;
    this.words(passage, this.#list);
    this.lexicon.count(this.#list.numbers, this.#list.length, -1);
  }

  isThere = (passage: number): boolean => this.#removed[passage] === 0;

  /** Reads the numbers of a passage's words into a list. */
  words(passage: number, into: WordList): void {
    const { texts, first } = this.#segmentOf(passage);
    wordsAt(texts, passage - first, into);
  }

  /** Where the words of a passage lie. */
  stretch(passage: number): Stretch {
    const { texts, first } = this.#segmentOf(passage);
    return stretchAt(texts, passage - first);
  }

  #segmentOf(passage: number): Segment {
    const segment = this.#segments.findLast(({ first }) => first <= passage);
    if (segment === undefined) throw new RangeError(`There is no passage ${passage}`);
    return segment;
  }

  /** Another index with the same passages, to be added to: what is big and never changes the two have in common. */
  fork(): PhraseIndex {
    const { lexicon, segments, removed } = this.parts();
    return new PhraseIndex({ lexicon: copied(lexicon), segments, removed: removed.slice() });
  }

  parts(): PhraseIndexParts {
    return {
      lexicon: this.lexicon.parts(),
      segments: this.#segments,
      removed: this.#removed.subarray(0, this.size),
    };
  }

  #joinLast(): void {
    for (;;) {
      const [before, last] = this.#segments.slice(-2);
      if (before === undefined || last === undefined) return;
      const [long, short] = [before.texts.ends.length, last.texts.ends.length];
      if (long + short > MOST_JOINED || long > 2 * short) return;
      this.#segments.splice(-2, 2, joinSegments([before, last], this.lexicon));
    }
  }
}
