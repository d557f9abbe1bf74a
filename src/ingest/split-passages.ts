import { trim } from '../domain/span.ts';
import type { Span } from '../domain/vocabulary.ts';

/** Cuts an unwrapped text into paragraphs, in reading order: every line is one. */
export function splitPassages(text: string): readonly Span[] {
  return pieces(text, { start: 0, end: text.length }, /\n+/gu);
}

/** The stretches between the separators, trimmed, without the empty ones. */
export function pieces(text: string, within: Span, separator: RegExp): readonly Span[] {
  const found: Span[] = [];
  let start = within.start;
  for (const cut of text.slice(within.start, within.end).matchAll(separator)) {
    found.push({ start, end: within.start + cut.index });
    start = within.start + cut.index + cut[0].length;
  }
  found.push({ start, end: within.end });
  return found.map((piece) => trim(text, piece)).filter(({ start, end }) => end > start);
}
