import { addDays, WEEKDAYS, weekdayOf } from '../domain/day.ts';
import type { Document, IsoDay, Quotation } from '../domain/vocabulary.ts';

const DAY = `(${WEEKDAYS.join('|')})`;
/** A word of a subject or of a place; not one that begins another clause or tells what the words are about. */
const PLAIN_WORD = "\\s+(?!(?:who|that|which|of|about|after|before|to|since|until|for)\\b)[\\p{L}\\d.'’-]+";

/** “said Ada Marsh on Monday”, “said in an interview Monday”; “said of Monday's vote” tells no day. */
const BEHIND_CUE = new RegExp(`^(?:${PLAIN_WORD}){0,8}?\\s+${DAY}\\b(?!['’])`, 'iu');
/** “Ada Marsh on Monday said” */
const BEFORE_CUE = new RegExp(`\\b${DAY}\\s+$`, 'iu');
/** “On Monday, Ada Marsh said”, “At Monday's hearing Ada Marsh said” */
const AT_SENTENCE_START = new RegExp(
  `^\\W*(?:(?:late |early )?(?:on )?${DAY}\\b(?!['’])|at ${DAY}['’]s\\b)`,
  'iu',
);

/** How far from its cue a day is looked for, in characters. */
const REACH = 200;

/** What decides when something was said. */
type Statement = Pick<Quotation, 'span' | 'kind' | 'cue' | 'expected'>;

/**
 * The day the words were said, as far as the document tells: null rather than a guess.
 *
 * A weekday beside the cue is the last such day up to the document's own. Otherwise a document about an
 * event gives the event's day to its statements; one that announces speech still to be held gives it to
 * that speech only.
 */
export function saidDay(document: Document, statement: Statement): IsoDay | null {
  const { published, event } = document;
  if (statement.expected) return event?.day ?? null;
  const weekday = published === null ? undefined : weekdayBeside(document.text, statement);
  if (published !== null && weekday !== undefined) return lastWeekday(published, weekday);
  return event !== null && !announcesSpeech(document) ? event.day : null;
}

/** The weekday that stands beside the cue, in the cue's own clause; 0 is Sunday. */
function weekdayBeside(text: string, { span, kind, cue }: Statement): number | undefined {
  if (cue === null) return undefined;
  const isBefore = cue.end <= span.start;
  const clauseStart = isBefore ? sentenceStart(text, cue.start) : span.end;
  const before = text.slice(Math.max(clauseStart, cue.start - REACH), cue.start);
  const behind = text.slice(cue.end, Math.min(isBefore ? span.start : text.length, cue.end + REACH));
  const found =
    // What follows the cue of indirect speech is the speech itself.
    (kind === 'indirect' && isBefore ? null : BEHIND_CUE.exec(behind)) ??
    BEFORE_CUE.exec(before) ??
    (isBefore ? AT_SENTENCE_START.exec(before) : null);
  const day = found?.slice(1).find((name) => name !== undefined);
  return day === undefined ? undefined : WEEKDAYS.indexOf(day.toLowerCase());
}

const sentenceStart = (text: string, at: number): number =>
  at - (/[^.!?\n]*$/u.exec(text.slice(Math.max(0, at - REACH), at))?.[0].length ?? 0);

/** Asked of each quotation, answered once a document. */
const announcing = new WeakMap<Document, boolean>();

function announcesSpeech(document: Document): boolean {
  const known = announcing.get(document);
  if (known !== undefined) return known;
  const announces = /\bexpected to (?:say|tell|call|warn|argue|urge|announce)\b/u.test(document.text);
  announcing.set(document, announces);
  return announces;
}

function lastWeekday(day: IsoDay, weekday: number): IsoDay {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}
