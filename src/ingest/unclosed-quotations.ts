import { codePointEdge } from '../domain/cut-at.ts';
import type { Span } from '../domain/vocabulary.ts';

/** Shown of a quotation that is never closed, in characters: enough to find it by. */
const SHOWN = 40;

/**
 * Curly marks that open and never close in their paragraph. A paragraph whose next one opens with the
 * same mark is a quotation of several paragraphs, which is how English prints them.
 */
export function unclosedQuotations(text: string, passages: readonly Span[]): readonly Span[] {
  return passages.flatMap((passage, at) => {
    const words = text.slice(passage.start, passage.end);
    const open = words.lastIndexOf('“');
    if (open < 0 || words.indexOf('”', open) >= 0) return [];
    const next = passages[at + 1];
    if (next !== undefined && text[next.start] === '“') return [];
    const start = passage.start + open;
    return [{ start, end: codePointEdge(text, Math.min(passage.end, start + SHOWN)) }];
  });
}
