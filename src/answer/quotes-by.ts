import type { Answer } from '../domain/answer.ts';
import { byGrade } from '../domain/grade.ts';
import { overlaps, shift } from '../domain/span.ts';
import type { Archive, Entry, Match, Statement } from '../domain/vocabulary.ts';
import { answerFrom, whoIs } from './answer-query.ts';
import { type Found, mergeWitnesses } from './merge-witnesses.ts';

/** How a quotation that is listed and not searched for counts: nothing in it is marked. */
const LISTED: Match = { grade: 'exact', score: 1, marks: [] };

type Listed = Found & { readonly statement: Statement };

/** What a speaker said, newest first; with a topic, what they said where the topic is spoken of, best first. */
export async function quotesBy(
  { speaker: name, about }: { readonly speaker: string; readonly about?: string },
  archive: Archive,
): Promise<Answer> {
  const wanted = whoIs(name, archive);
  if (wanted.kind !== 'one') return wanted.answer;
  const isTheirs = ({ by, named }: Statement): boolean => named && by?.id === wanted.speaker?.id;
  const asked = about === undefined ? name : `${name}: ${about}`;

  const places =
    about === undefined
      ? archive.entries.map((entry) => ({ entry, match: LISTED }))
      : await archive.find(about);
  const found = places.flatMap(({ entry, match }) =>
    entry.quotations
      .filter((statement) => isTheirs(statement) && isListed(statement, entry, about))
      .map((statement): Listed => ({ entry, statement, match })),
  );
  found.sort(about === undefined ? newestFirst : speakingOfItFirst);
  return answerFrom(mergeWitnesses(found, archive), asked, archive);
}

/** Reported speech counts where a topic is asked for, unless its words are quoted as well. */
function isListed(statement: Statement, { quotations }: Entry, about: string | undefined): boolean {
  if (statement.kind !== 'indirect') return true;
  return (
    about !== undefined &&
    !quotations.some((other) => other.kind !== 'indirect' && overlaps(other.span, statement.span))
  );
}

/** Among equal grades, words that speak of the topic before words beside which it is spoken of. Stable. */
function speakingOfItFirst(a: Listed, b: Listed): number {
  const speaksOfIt = ({ entry, statement, match }: Listed): boolean =>
    match.marks.some((mark) => overlaps(shift(mark, entry.passage.start), statement.span));
  return byGrade(a.match.grade, b.match.grade) || Number(speaksOfIt(b)) - Number(speaksOfIt(a));
}

function newestFirst(a: Listed, b: Listed): number {
  const day = ({ statement, entry }: Listed): string => statement.said ?? entry.document.published ?? '';
  return day(b).localeCompare(day(a));
}
