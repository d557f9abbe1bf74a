import { firstPlace } from '../domain/first-place.ts';
import { toInput } from '../domain/span.ts';
import type { Origin, OriginRun, Span } from '../domain/vocabulary.ts';

/** A text under repair and where each of its characters comes from. */
export type Repaired = { readonly text: string; readonly origin: Origin };

/** Replace what stands at the span. */
export type Edit = Span & { readonly with: string };

/** The input before any repair. */
export const unrepaired = (text: string): Repaired => ({
  text,
  origin: [{ text: { start: 0, end: text.length }, input: { start: 0, end: text.length } }],
});

/** Applies edits (any order; of two that overlap the earlier one holds) and keeps track of the origin. */
export function applyEdits(repaired: Repaired, edits: readonly Edit[]): Repaired {
  if (edits.length === 0) return repaired;

  const parts: string[] = [];
  const runs: OriginRun[] = [];
  let length = 0;
  let cursor = 0;
  const append = (words: string, from: Span) => {
    if (words === '') return;
    const text = { start: length, end: length + words.length };
    // Not `push(...)`: a text of a million lines has more runs than a call may have arguments.
    if (words.length === from.end - from.start) {
      for (const run of verbatimRuns(repaired.origin, from, text.start)) runs.push(run);
    } else runs.push({ text, input: toInput(repaired.origin, from) });
    parts.push(words);
    length = text.end;
  };

  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < cursor) continue;
    append(repaired.text.slice(cursor, edit.start), { start: cursor, end: edit.start });
    append(edit.with, edit);
    cursor = edit.end;
  }
  append(repaired.text.slice(cursor), { start: cursor, end: repaired.text.length });
  return { text: parts.join(''), origin: runs };
}

/** The runs of `from`, told from their new beginning: a kept stretch may have been made of several. */
function verbatimRuns(origin: Origin, from: Span, newStart: number): OriginRun[] {
  const runs: OriginRun[] = [];
  for (let at = firstRunEndingAfter(origin, from.start); at < origin.length; at++) {
    const run = origin[at];
    if (run === undefined || run.text.start >= from.end) break;
    const text = { start: Math.max(run.text.start, from.start), end: Math.min(run.text.end, from.end) };
    const by = newStart - from.start;
    runs.push({ text: { start: text.start + by, end: text.end + by }, input: toInput(origin, text) });
  }
  return runs;
}

const firstRunEndingAfter = (origin: Origin, offset: number): number =>
  firstPlace(origin.length, (at) => (origin[at]?.text.end ?? 0) <= offset);

/** An edit for every match of a pattern (with flag `g`); undefined from `replacement` leaves it as it is. */
export function editsFor(
  text: string,
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => string | undefined,
): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const words = replacement(match);
    if (words !== undefined) {
      edits.push({ start: match.index, end: match.index + match[0].length, with: words });
    }
  }
  return edits;
}
