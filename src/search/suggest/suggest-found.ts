import type { SuggestedForm, Suggestion } from '../../domain/archive.ts';
import { termsOf } from '../../domain/fold.ts';
import { isFound } from '../../domain/grade.ts';
import { contains, overlaps, shift, slice } from '../../domain/span.ts';
import type { Entry, Hit, Match, Span, Statement } from '../../domain/vocabulary.ts';
import { describeKindOfWords } from '../../texts/describe-suggestion.ts';
import { shorten } from './shorten.ts';

const SENTENCE_END = /[.!?…]["”’)]*\s+/gu;

/** What was found, as a suggestion; null where it is merely near, or goes over the edge of somebody's words. */
export function suggestionOf({ entry, match }: Hit): Suggestion | null {
  const [first, last] = [match.marks[0], match.marks.at(-1)];
  if (first === undefined || last === undefined || !isWholly(match)) return null;
  const found = shift({ start: first.start, end: last.end }, entry.passage.start);
  const statements = entry.quotations.filter(({ kind }) => kind !== 'unattributed');
  const statement = innermost(statements.filter(({ span }) => contains(span, found)));
  if (statement === null && statements.some(({ span }) => overlaps(span, found))) return null;
  const stretch = statement?.span ?? sentenceAround(found, entry, statements);
  const text = slice(entry.document.text, stretch);
  const value = shorten(text, wordsIn(text, shift(found, -stretch.start)));
  const form = formOf(match);
  return {
    value,
    about: describeKindOfWords(statement),
    ...(form === undefined ? {} : { form }),
  };
}

/** Every word that was typed stands there, be it in another form or spelling. */
const isWholly = ({ grade, marks, missing = [] }: Match): boolean =>
  isFound(grade) && missing.length === 0 && marks.every(({ as }) => as !== 'different');

function formOf({ marks }: Match): SuggestedForm | undefined {
  if (marks.some(({ as }) => as === 'corrected')) return 'other spelling';
  return marks.some(({ as }) => as === 'inflected') ? 'other form' : undefined;
}

/** Words that are quoted within what is reported are rather a quotation. */
const innermost = (statements: readonly Statement[]): Statement | null =>
  statements.toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0] ?? null;

/** The sentence of the document's own, as far as nobody else speaks in it. */
function sentenceAround(found: Span, { document, passage }: Entry, statements: readonly Statement[]): Span {
  const spans = statements.map(({ span }) => span);
  const from = Math.max(passage.start, ...spans.map(({ end }) => (end <= found.start ? end : 0)));
  const to = Math.min(passage.end, ...spans.map(({ start }) => (start >= found.end ? start : passage.end)));
  const text = slice(document.text, { start: from, end: to });
  const ends = [...text.matchAll(SENTENCE_END)].map((match) => from + match.index + match[0].length);
  return {
    start: ends.findLast((end) => end <= found.start) ?? from,
    end: ends.find((end) => end >= found.end) ?? to,
  };
}

/** The first and the last word of a place, by their numbers. */
function wordsIn(text: string, { start, end }: Span): { readonly first: number; readonly last: number } {
  const terms = termsOf(text);
  const first = Math.max(
    0,
    terms.findIndex((term) => term.end > start),
  );
  return {
    first,
    last: Math.max(
      first,
      terms.findLastIndex((term) => term.start < end),
    ),
  };
}
