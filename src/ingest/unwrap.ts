import type { Span } from '../domain/vocabulary.ts';
import type { Edit } from './apply-edits.ts';
import { pieces } from './split-passages.ts';

/** Widest a line of a text wrapped by hand gets, in characters; a longer one is a paragraph of its own. */
const WIDEST_WRAP = 130;

/**
 * Joins lines that a writer's editor has wrapped, so that every line is a paragraph.
 *
 * Blank lines always part paragraphs. Single line breaks do too (most texts are pasted with one line a
 * paragraph) unless the block is plainly wrapped. In Markdown a single line break never parts paragraphs.
 */
export function unwrap(text: string, format: 'markdown' | 'text'): Edit[] {
  return pieces(text, { start: 0, end: text.length }, /\n *\n[ \n]*/gu).flatMap((block) => {
    const lines = pieces(text, block, /\n/gu);
    if (format === 'text' && !isWrapped(text, lines)) return [];
    return lines.slice(1).flatMap((line, at) => {
      const end = lines[at]?.end ?? line.start;
      return startsItem(text, line) && format === 'markdown'
        ? []
        : [{ start: end, end: line.start, with: ' ' }];
    });
  });
}

const startsItem = (text: string, { start }: Span): boolean =>
  /^(?:[-*+] |\d{1,3}[.)] |#{1,6} |> )/u.test(text.slice(start, start + 8));

/** No line is long, every break comes where the next word did not fit, and one breaks off in mid-sentence. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  const widest = lines.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  if (lines.length < 2 || widest > WIDEST_WRAP) return false;

  const breaks = lines.slice(1).map((next, at) => ({ line: lines[at] ?? next, next }));
  return (
    breaks.every(({ line, next }) => {
      const word = /^\S+/u.exec(text.slice(next.start, next.end))?.[0].length ?? 0;
      return line.end - line.start + 1 + word >= widest || isLower(text, next);
    }) &&
    breaks.some(
      ({ line, next }) => isLower(text, next) && !/[.!?:”"]$/u.test(text.slice(line.start, line.end)),
    )
  );
}

const isLower = (text: string, { start }: Span): boolean => /^\p{Ll}/u.test(text.slice(start, start + 2));
