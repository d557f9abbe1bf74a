import type { Word, Words } from './words.ts';

/** Words of a sentence that may answer: the first and last place, and how well their kind fits, 0–1. */
export type Candidate = { readonly from: number; readonly to: number; readonly fit: number };

/** Runs of words for which `isIn` holds; what `joins` names may stand between two of them. */
export function runs(words: Words, isIn: (word: Word) => boolean, joins: RegExp): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || !isIn(word)) continue;
    let to = at;
    for (let next = at + 1; next < words.length; next++) {
      const one = words[next];
      if (one === undefined) break;
      if (isIn(one)) to = next;
      else if (!joins.test(one.lower)) break;
    }
    found.push({ from: at, to, fit: 1 });
    at = to;
  }
  return found;
}

/** The last word of what goes on from a place until a sign that ends it; the place itself at least. */
export function endBefore(words: Words, from: number, sign: RegExp): number {
  const end = words.findIndex(({ text }, at) => at >= from && sign.test(text));
  return Math.max(from, (end < 0 ? words.length : end) - 1);
}
