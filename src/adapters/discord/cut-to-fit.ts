import { characterEdge, codePointEdge } from '../../domain/cut-at.ts';
import type { Span } from '../../domain/vocabulary.ts';

/** Shown where words were cut. */
export const CUT = '[…]';

/**
 * The part of a text to show when it is longer than `limit`: cut at words' edges only, and so that `keep`
 * stays in sight. A single word longer than the limit is cut inside: there is no edge to cut at.
 *
 * @param limit in UTF-16 code units, the signs of the cut not counted
 */
export function cutToFit(text: string, limit: number, keep: Span | null): Span {
  if (text.length <= limit) return { start: 0, end: text.length };
  const centre = keep === null ? 0 : Math.floor((keep.start + Math.min(keep.end, keep.start + limit)) / 2);
  const wanted = Math.max(0, Math.min(centre - Math.floor(limit / 2), text.length - limit));
  const start = wordEdgeAfter(text, wanted, keep?.start ?? wanted);
  return { start, end: wordEdgeBefore(text, Math.min(text.length, start + limit), start) };
}

function wordEdgeAfter(text: string, from: number, latest: number): number {
  if (from === 0) return 0;
  const edge = text.indexOf(' ', from - 1) + 1;
  return edge > 0 && edge <= Math.max(from, latest) ? edge : characterEdge(text, from);
}

function wordEdgeBefore(text: string, to: number, start: number): number {
  if (to >= text.length) return text.length;
  const edge = text.lastIndexOf(' ', to);
  if (edge > start) return edge;
  const whole = characterEdge(text, to);
  // A single character may be longer than the limit, too.
  return whole > start ? whole : codePointEdge(text, to);
}
