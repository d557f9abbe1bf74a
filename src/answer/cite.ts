import type { Answered, Witness } from '../domain/answer.ts';
import { idOf } from '../domain/citation-id.ts';
import { isQuoted } from '../domain/is-quoted.ts';
import { marksIn } from '../domain/marks.ts';
import { contains, shift, slice, toInput } from '../domain/span.ts';
import type { Document, Entry, Mark, Match, Span, Statement } from '../domain/vocabulary.ts';
import { speechOf } from '../domain/within.ts';
import { describeCorrection } from '../texts/describe.ts';
import { texts } from '../texts/speaking.ts';
import { excerpt } from './excerpt.ts';

/** Longest passage shown around the words, in UTF-16 code units; whole sentences decide the rest. */
const LONGEST_PASSAGE = 1_200;

/** The sentence that answers a question and the words of it that do: offsets in the passage. */
export type AnswerIn = { readonly sentence: Span; readonly answer: readonly Span[] };

/** The one place where spans become words: what a reader needs to check a find. */
export function cite(
  entry: Entry,
  statement: Statement | null,
  match: Match,
  answering?: AnswerIn,
): Witness & Partial<Answered> {
  const { document, passage } = entry;
  const text = slice(document.text, passage);
  const spoken = spokenIn(statement);
  const shown = shownIn(entry, statement, match, answering);
  const said = spoken ?? statement;
  const place = spoken === null ? (statement?.span ?? shift(shown, passage.start)) : spoken.span;

  return {
    id: idOf({ entry, statement }),
    quotation: spoken === null ? null : slice(document.text, spoken.span),
    quotedAt: spoken === null ? null : shift(spoken.span, -passage.start - shown.start),
    passage: slice(text, shown),
    speaker: speakerOf(said),
    attribution: {
      kind: said?.attribution ?? 'not-stated',
      confidence: said === null || !said.named ? 0 : said.confidence,
      ...said?.reason,
    },
    speech: speechOf(statement),
    said: said?.said ?? null,
    saidNote: noteOnDay(said, document),
    published: document.published,
    expected: said?.expected ?? false,
    source: document.source,
    match: { ...match, marks: marksIn(match.marks, shown) },
    ...(answering === undefined ? {} : answeredIn(answering, shown, text)),
    span: { document: document.id, ...toInput(document.origin, place) },
  };
}

/** The part of a passage that is shown around what is cited of it: offsets in the passage. */
export function shownIn(
  { document, passage, quotations }: Entry,
  statement: Statement | null,
  { marks }: Match,
  answering?: AnswerIn,
): Span {
  const text = slice(document.text, passage);
  // Reported words, too, where nothing in them is marked: a button that cites them again knows no question.
  const told = statement === null ? null : shift(statement.span, -passage.start);
  const isSpoken = spokenIn(statement) !== null;
  const words = isSpoken ? told : (answering?.sentence ?? marksCover(marks) ?? told);
  const quoted = quotations.map(({ span }) => shift(span, -passage.start));
  return excerpt(text, words ?? { start: 0, end: Math.min(1, text.length) }, quoted, LONGEST_PASSAGE);
}

const spokenIn = (statement: Statement | null): Statement | null =>
  statement !== null && isQuoted(statement) ? statement : null;

/** Told as offsets in what is shown; an answer that is cut off there is none. */
function answeredIn({ sentence, answer }: AnswerIn, shown: Span, text: string): Partial<Answered> {
  const spans = answer.filter((span) => contains(shown, span));
  if (spans.length === 0) return {};
  const [start, end] = [Math.max(sentence.start, shown.start), Math.min(sentence.end, shown.end)];
  return {
    sentence: shift({ start, end }, -shown.start),
    answer: spans.map((span) => ({ ...shift(span, -shown.start), text: slice(text, span) })),
  };
}

/** How the day is known, where a curator says so: of the words, or of the event they were said at. */
function noteOnDay(statement: Statement | null, { event }: Document): string | null {
  if (statement === null) return null;
  const { said, saidReason } = statement;
  if (saidReason !== undefined) {
    return texts().answers.saidDay(said !== null, describeCorrection(saidReason));
  }
  return said !== null && said === event?.day ? event.note : null;
}

const speakerOf = (statement: Statement | null): Witness['speaker'] =>
  statement?.named === true && statement.by !== null
    ? { id: statement.by.id, name: statement.by.name, role: statement.role }
    : null;

const marksCover = (marks: readonly Mark[]): Span | null => {
  const [first, last] = [marks[0], marks.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
};

/** Of a matched stretch, the part that must lie in a quotation for the match to be its. */
const MOST = 0.6;

/** The statement that the marked words belong to: the quotation that holds most of them, if it holds most. */
export function statementAt({ quotations, passage }: Entry, marks: readonly Mark[]): Statement | null {
  const same = marks.filter(({ as }) => as !== 'different').map((mark) => shift(mark, passage.start));
  const total = same.reduce((sum, { start, end }) => sum + end - start, 0);
  const held = (span: Span): number =>
    same.reduce(
      (sum, { start, end }) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
      0,
    );
  const best = quotations.reduce<Statement | null>(
    (found, quotation) =>
      held(quotation.span) > (found === null ? 0 : held(found.span)) ? quotation : found,
    null,
  );
  return best !== null && held(best.span) >= MOST * total ? best : null;
}
