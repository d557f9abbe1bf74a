import type { WordList } from '../words/read-words.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { type Postings, passagesOf, sizeOf } from './postings.ts';
import { bitsOf, eachPair, pairKey, type Segment } from './segment.ts';

/** A passage in which the words stand adjacent and in order. */
export type ExactPlace = {
  readonly passage: number;
  /** The places of their first word. */
  readonly places: readonly number[];
  /** Words of the passage. */
  readonly length: number;
};

type ExactOptions = {
  readonly allowed?: (passage: number) => boolean;
  /** Passages found, and looked at, at most. */
  readonly most?: number;
  readonly mostRead?: number;
};

/** Lists of passages that are compared: with the shortest ones few are left to be read. */
const LISTS = 4;

/**
 * All passages that hold the words adjacent and in order, in rising order. Where the shortest lists of words and
 * pairs meet, the passages are read word for word, so nothing is found that does not stand there and nothing missed.
 */
export function exactPlaces(
  words: readonly string[],
  index: PhraseIndex,
  { allowed = index.isThere, most = Infinity, mostRead = Infinity }: ExactOptions = {},
): readonly ExactPlace[] {
  const asked = numbersOf(words, index);
  const prefixes = prefixesOf(asked);
  const list: WordList = { numbers: new Uint32Array(256), length: 0 };
  const found: ExactPlace[] = [];
  let read = 0;
  for (const passage of meetings(asked, index)) {
    if (!index.isThere(passage) || !allowed(passage)) continue;
    if (found.length >= most || read++ >= mostRead) return found;
    index.words(passage, list);
    const places = runsOf(asked, prefixes, list);
    if (places.length > 0) found.push({ passage, places, length: list.length });
  }
  return found;
}

/** Passages that may hold the words adjacent and in order, told without reading any; no other passage does. */
export const passagesLikelyWith = (words: readonly string[], index: PhraseIndex): Iterable<number> =>
  meetings(numbersOf(words, index), index);

/** None where there is no word, or one that the corpus does not know. */
function numbersOf(words: readonly string[], { lexicon }: PhraseIndex): Uint32Array {
  const numbers = words.map((word) => lexicon.words.find(word));
  return Uint32Array.from(numbers.includes(-1) ? [] : numbers);
}

function* meetings(asked: Uint32Array, index: PhraseIndex): Generator<number> {
  for (const segment of index.segments) {
    for (const passage of meeting(listsOf(asked, index, segment))) yield segment.first + passage;
  }
}

/** The shortest lists of a segment that hold every passage with these words. */
function listsOf(asked: Uint32Array, { lexicon }: PhraseIndex, segment: Segment): readonly Uint32Array[] {
  const lists = new Map<
    string,
    { readonly postings: Postings; readonly key: number; readonly size: number }
  >();
  const offer = (name: string, postings: Postings, key: number): void => {
    lists.set(name, { postings, key, size: sizeOf(postings, key) });
  };
  for (const word of asked) offer(`${lexicon.stemOf(word)}`, segment.stems, lexicon.stemOf(word));
  const bits = bitsOf(segment);
  eachPair(asked, asked.length, lexicon, (a, b) => offer(`${a} ${b}`, segment.pairs, pairKey(a, b, bits)));
  return [...lists.values()]
    .sort((a, b) => a.size - b.size)
    .slice(0, LISTS)
    .map(({ postings, key }) => passagesOf(postings, key));
}

/** What all the lists hold; they are in rising order, and so is that. */
function* meeting(lists: readonly Uint32Array[]): Generator<number> {
  const [shortest = new Uint32Array(0), ...others] = lists;
  const at = others.map(() => 0);
  for (const passage of shortest) {
    const isInAll = others.every((list, number) => {
      let place = at[number] ?? 0;
      while (place < list.length && (list[place] ?? 0) < passage) place++;
      at[number] = place;
      return list[place] === passage;
    });
    if (isInAll) yield passage;
  }
}

/** Where the words stand. After Knuth, Morris and Pratt (1977): linear also for “ha ha ha ha”. */
function runsOf(asked: Uint32Array, prefixes: Uint32Array, { numbers, length }: WordList): readonly number[] {
  const runs: number[] = [];
  let matched = 0;
  for (let at = 0; at < length; at++) {
    while (matched > 0 && asked[matched] !== numbers[at]) matched = prefixes[matched - 1] ?? 0;
    if (asked[matched] === numbers[at]) matched++;
    if (matched < asked.length) continue;
    runs.push(at - matched + 1);
    matched = prefixes[matched - 1] ?? 0;
  }
  return runs;
}

/** For each beginning of the words, how long a shorter beginning it ends with. */
function prefixesOf(asked: Uint32Array): Uint32Array {
  const prefixes = new Uint32Array(asked.length);
  for (let at = 1; at < asked.length; at++) {
    let length = prefixes[at - 1] ?? 0;
    while (length > 0 && asked[at] !== asked[length]) length = prefixes[length - 1] ?? 0;
    prefixes[at] = asked[at] === asked[length] ? length + 1 : length;
  }
  return prefixes;
}
