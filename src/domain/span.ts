import { firstPlace } from './first-place.ts';
import type { Origin, Span } from './vocabulary.ts';

/** The words at a span. The one way to get them, so that quoted words are never rebuilt. */
export const slice = (text: string, { start, end }: Span): string => text.slice(start, end);

export const lengthOf = ({ start, end }: Span): number => end - start;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The same place, told from another beginning. */
export const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The places that any of the spans covers, in order and apart from each other. */
export function union(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || last.end < span.start) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
}

/** The span without white space at its ends; empty spans stay where they start. */
export function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, words.trimEnd().length) };
}

/** Maps a span of a repaired text to the input it came from. Linear in nothing: a binary search. */
export function toInput(origin: Origin, { start, end }: Span): Span {
  const first = runAt(origin, start);
  const last = runAt(origin, Math.max(start, end - 1));
  if (first === undefined || last === undefined) return { start: 0, end: 0 };

  const inputStart = isVerbatim(first) ? first.input.start + start - first.text.start : first.input.start;
  const inputEnd = isVerbatim(last) ? last.input.start + end - last.text.start : last.input.end;
  return { start: inputStart, end: Math.max(inputStart, inputEnd) };
}

const isVerbatim = ({ text, input }: Origin[number]): boolean => lengthOf(text) === lengthOf(input);

/** The run that holds the character at `offset`, or the nearest before it. */
function runAt(origin: Origin, offset: number): Origin[number] | undefined {
  const next = firstPlace(origin.length, (at) => (origin[at]?.text.start ?? 0) <= offset);
  return origin[Math.max(0, next - 1)];
}
