import { addDays, weekdayOf } from '../domain/day.ts';
import type { Document, IsoDay, Span } from '../domain/vocabulary.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAY = new RegExp(`\\b(${WEEKDAYS.join('|')})\\b`, 'iu');

/**
 * The day the words were said, as far as the document tells: null rather than a guess.
 *
 * A weekday beside the words is the last such day up to the document's own. Otherwise a document about
 * an event gives the event's day to its statements; one that announces speech still to be held gives it
 * to that speech only.
 */
export function saidDay(
  document: Document,
  { span, cue, expected }: { readonly span: Span; readonly cue: Span | null; readonly expected: boolean },
): IsoDay | null {
  const { text, published, event } = document;
  if (expected) return event?.day ?? null;
  if (published !== null) {
    const named = cue === null ? undefined : WEEKDAY.exec(besides(text, span, cue))?.[1];
    if (named !== undefined) return lastWeekday(published, WEEKDAYS.indexOf(named.toLowerCase()));
  }
  return event !== null && !announcesSpeech(document) ? event.day : null;
}

/** The sentence around the words and their cue, without the words. */
function besides(text: string, span: Span, cue: Span): string {
  const [first, last] = span.start < cue.start ? [span, cue] : [cue, span];
  const before = /[^.!?\n]*$/u.exec(text.slice(Math.max(0, first.start - 200), first.start))?.[0] ?? '';
  const between = first.end < last.start ? text.slice(first.end, last.start) : '';
  const after = /^[^.!?\n]*/u.exec(text.slice(last.end, last.end + 200))?.[0] ?? '';
  return `${before} ${between} ${after}`;
}

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
