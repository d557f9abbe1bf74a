import { dayOf } from './day-of.ts';
import { normalise } from './fold.ts';
import type { Citable, Speech, Statement, Within } from './vocabulary.ts';

/** Whose words a find is, and in what form. */
export const speechOf = (statement: Statement | null): Speech =>
  statement === null || statement.kind === 'unattributed' ? 'narration' : statement.kind;

/** Whether a publisher's name holds the words of what a reader typed, in order; case and signs aside. */
export function isPublishedBy(typed: string): (publisher: string | null) => boolean {
  const wanted = ` ${normalise(typed)} `;
  return (publisher) => publisher !== null && ` ${normalise(publisher)} `.includes(wanted);
}

/** Tells what lies within all the limits of a question. What is not known lies within none. */
export function liesWithin({
  speaker,
  publisher,
  speech,
  since,
  until,
}: Within): (place: Citable) => boolean {
  const isTheirs = publisher === undefined ? () => true : isPublishedBy(publisher);
  return (place) => {
    const { entry, statement } = place;
    if (speaker !== undefined && !(statement?.named === true && statement.by?.id === speaker.id))
      return false;
    if (!isTheirs(entry.document.source.publisher)) return false;
    if (speech !== undefined && speechOf(statement) !== speech) return false;
    if (since === undefined && until === undefined) return true;
    const day = dayOf(place);
    return day !== null && (since === undefined || day >= since) && (until === undefined || day <= until);
  };
}
