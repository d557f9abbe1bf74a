import type { Answer, Witness } from '../domain/answer.ts';
import { overlaps } from '../domain/span.ts';
import type { Archive, Entry, Match, Statement } from '../domain/vocabulary.ts';
import { answerFrom, whoIs } from './answer-query.ts';
import { cite } from './cite.ts';
import { mergeWitnesses } from './merge-witnesses.ts';

/** How a quotation that is listed and not searched for counts: nothing in it is marked. */
const LISTED: Match = { grade: 'exact', score: 1, marks: [] };

/** What a speaker said, newest first; with a topic, what they said where the topic is spoken of, best first. */
export async function quotesBy(
  { speaker: name, about }: { readonly speaker: string; readonly about?: string },
  archive: Archive,
): Promise<Answer> {
  const wanted = whoIs(name, archive);
  if (wanted.kind !== 'one') return wanted.answer;
  const isTheirs = ({ by, named }: Statement): boolean =>
    named && by !== null && by.id === wanted.speaker?.id;
  const asked = about === undefined ? name : `${name}: ${about}`;

  const found: readonly { entry: Entry; match: Match }[] =
    about === undefined
      ? archive.entries.map((entry) => ({ entry, match: LISTED }))
      : await archive.find(about);
  const witnesses = found.flatMap(({ entry, match }) =>
    entry.quotations
      .filter((statement) => isTheirs(statement) && (about !== undefined || statement.kind !== 'indirect'))
      .filter((statement) => !isInsideAnother(statement, entry))
      .map((statement) => cite(entry, statement, match)),
  );
  if (about === undefined) witnesses.sort(newestFirst);
  return answerFrom(mergeWitnesses(witnesses), asked, archive);
}

/** Indirect speech around a quotation by the same speaker is the same statement told twice. */
const isInsideAnother = (statement: Statement, { quotations }: Entry): boolean =>
  statement.kind === 'indirect' &&
  quotations.some(
    (other) => other !== statement && other.kind !== 'indirect' && overlaps(other.span, statement.span),
  );

function newestFirst(a: Witness, b: Witness): number {
  const day = (witness: Witness): string => witness.said ?? witness.published ?? '';
  return day(b).localeCompare(day(a));
}
