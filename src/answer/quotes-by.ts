import type { Answer } from '../domain/answer.ts';
import { overlaps, shift } from '../domain/span.ts';
import type { Archive, Entry, Hit, Match, Statement } from '../domain/vocabulary.ts';
import { answerFrom, MOST_CITATIONS, whoIs } from './answer-query.ts';
import { citationOf, type Found, mergeWitnesses } from './merge-witnesses.ts';

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
  const said = (hits: readonly Hit[]): Listed[] =>
    hits.flatMap(({ entry, match }) =>
      entry.quotations
        .filter((statement) => isTheirs(statement) && isListed(statement, entry, about))
        .map((statement) => ({ entry, statement, match })),
    );
  if (about !== undefined) {
    const found = said(await archive.about(about)).sort(speakingOfItFirst);
    return answerAbout(about, found, { asked: `${name}: ${about}`, archive });
  }
  const all = said(archive.entries.map((entry) => ({ entry, match: LISTED }))).sort(newestFirst);
  return answerFrom(mergeWitnesses(all, archive), name, archive);
}

/** Found is what stands where every word of the topic does; where nothing is, what is near it is offered as that. */
function answerAbout(
  topic: string,
  found: readonly Listed[],
  { asked, archive }: { readonly asked: string; readonly archive: Archive },
): Answer {
  const also = archive.searchedAlso(topic);
  const besides = also.length === 0 ? {} : { searchedAlso: also };
  const sure = found.filter(isSpokenOf);
  if (sure.length > 0) {
    const citations = mergeWitnesses(sure, archive).slice(0, MOST_CITATIONS).map(citationOf);
    return { kind: 'found', citations, ...besides };
  }
  const answer = answerFrom(mergeWitnesses(found, archive), asked, archive);
  return answer.kind === 'near' ? { ...answer, asked, ...besides } : { ...answer, ...besides };
}

/** Whether the passage speaks of all of the topic: a title or a name alone is not enough. */
const isSpokenOf = ({ match }: Listed): boolean => match.missing === undefined && match.marks.length > 0;

/** Reported speech counts where a topic is asked for, unless its words are quoted as well. */
function isListed(statement: Statement, { quotations }: Entry, about: string | undefined): boolean {
  if (statement.kind !== 'indirect') return true;
  return (
    about !== undefined &&
    !quotations.some((other) => other.kind !== 'indirect' && overlaps(other.span, statement.span))
  );
}

/** Words that speak of the topic before words beside which it is spoken of. Stable: best first in each. */
function speakingOfItFirst(a: Listed, b: Listed): number {
  const speaksOfIt = ({ entry, statement, match }: Listed): boolean =>
    match.marks.some((mark) => overlaps(shift(mark, entry.passage.start), statement.span));
  return Number(speaksOfIt(b)) - Number(speaksOfIt(a));
}

function newestFirst(a: Listed, b: Listed): number {
  const day = ({ statement, entry }: Listed): string => statement.said ?? entry.document.published ?? '';
  return day(b).localeCompare(day(a));
}
