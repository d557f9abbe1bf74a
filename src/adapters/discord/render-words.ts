import { marksIn } from '../../domain/marks.ts';
import type { Mark } from '../../domain/vocabulary.ts';
import { CUT, cutToFit } from './cut-to-fit.ts';
import { escapeMarkup } from './escape.ts';

/**
 * Words of a document in Discord's markup: escaped, what matched in bold, what differs underlined, cut to
 * `limit` characters of the result. Bold and underline are the only markup there is, and both are ours.
 */
export function renderWords(text: string, marks: readonly Mark[], limit: number): string {
  const [first, last] = [marks[0], marks.at(-1)];
  const keep = first === undefined || last === undefined ? null : { start: first.start, end: last.end };
  // Escaping lengthens: shorten the text until the result fits. Halving ends after a dozen rounds.
  for (let length = text.length; length > 0; length = Math.min(length - 1, Math.floor(length * 0.8))) {
    const part = cutToFit(text, length, keep);
    const words = decorate(text.slice(part.start, part.end), marksIn(marks, part));
    const before = part.start > 0 ? `${CUT} ` : '';
    const after = part.end < text.length ? ` ${CUT}` : '';
    if (before.length + words.length + after.length <= limit) return before + words + after;
  }
  return CUT;
}

/** Longest line of one fact: names and titles are shorter, unless somebody wants to break the layout. */
const LINE = 300;

/** One fact on one line, escaped, and cut where it is too long to be one. */
export const renderLine = (words: string, limit = LINE): string =>
  renderWords(words.replace(/\s+/gu, ' ').trim(), [], limit);

function decorate(words: string, marks: readonly Mark[]): string {
  let shown = '';
  let from = 0;
  for (const { start, end, as } of marks) {
    const sign = as === 'different' ? '__' : '**';
    const inside = escapeMarkup(words.slice(start, end)).replaceAll('\n', ' ');
    shown += escapeMarkup(words.slice(from, start)) + (inside.trim() === '' ? inside : sign + inside + sign);
    from = end;
  }
  return shown + escapeMarkup(words.slice(from));
}
