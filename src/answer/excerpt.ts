import { overlaps } from '../domain/span.ts';
import type { Span } from '../domain/vocabulary.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A sentence is looked for so far around the words, in UTF-16 code units. */
const LONGEST_SENTENCE = 5_000;

/**
 * Picks the part of a passage to show around some words: whole sentences, and never half a quotation.
 *
 * Grows sentence by sentence while it fits. What holds the words is shown even when it alone exceeds
 * `limit`: an answer may be long, a quotation may not be cut.
 *
 * @param passage the text of the passage
 * @param words what must be kept, as offsets in `passage`
 * @param quotations all quotations of the passage, as offsets in `passage`
 * @param limit the length to stay within, in UTF-16 code units
 * @returns a span of `passage`, without white space at its ends
 */
export function excerpt(passage: string, words: Span, quotations: readonly Span[], limit: number): Span {
  if (passage.length <= limit) return { start: 0, end: passage.length };

  // Only the neighbourhood is cut into sentences: a passage may be a book without a line break.
  const held = quotations.filter((quotation) => overlaps(quotation, words));
  const from = Math.max(
    0,
    Math.min(words.start, ...held.map(({ start }) => start)) - limit - LONGEST_SENTENCE,
  );
  const to = Math.max(words.end, ...held.map(({ end }) => end)) + limit + LONGEST_SENTENCE;
  const near = passage.slice(from, to);
  const pieces = unbreakable(
    [...sentences.segment(near)].map(({ index, segment }) => ({
      start: from + index,
      end: from + index + segment.length,
    })),
    quotations.filter((quotation) => overlaps(quotation, { start: from, end: from + near.length })),
  );
  let first = pieces.findIndex((piece) => overlaps(piece, words));
  let last = pieces.findLastIndex((piece) => overlaps(piece, words));
  if (first < 0) return { start: words.start, end: words.end };
  const lengthFrom = (a: number, b: number): number => (pieces[b]?.end ?? 0) - (pieces[a]?.start ?? 0);
  // Before comes first: the sentence that names the speaker usually precedes the words.
  while (first > 0 && lengthFrom(first - 1, last) <= limit) first--;
  while (last < pieces.length - 1 && lengthFrom(first, last + 1) <= limit) last++;

  const start = pieces[first]?.start ?? 0;
  return { start, end: start + passage.slice(start, pieces[last]?.end).trimEnd().length };
}

/** Joins sentences that one quotation holds together. */
function unbreakable(pieces: readonly Span[], quotations: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isHeld =
      last !== undefined &&
      quotations.some((quotation) => quotation.start < last.end && quotation.end > last.end);
    if (isHeld) joined[joined.length - 1] = { start: last.start, end: piece.end };
    else joined.push(piece);
  }
  return joined;
}
