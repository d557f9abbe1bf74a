import type { Answer } from '../domain/answer.ts';
import type { Archive } from '../domain/archive.ts';
import { overlaps, shift } from '../domain/span.ts';
import type { IsoDay, Match, Place, Speaker, Statement, Within } from '../domain/vocabulary.ts';
import { liesWithin } from '../domain/within.ts';
import { answerFrom, daysInWords, MOST_CITATIONS, noDayBetween, whoIs } from './answer-query.ts';
import { withMended } from './did-you-mean.ts';
import { citationOf, mergeWitnesses, placeKey, printingsOf, utteranceKey } from './merge-witnesses.ts';

/** How a quotation that is listed and not searched for counts: nothing in it is marked. */
const LISTED: Match = { grade: 'exact', score: 1, marks: [] };

type Listed = Place & { readonly match: Match };

type Asked = {
  readonly speaker: string;
  readonly about?: string;
  readonly since?: IsoDay;
  readonly until?: IsoDay;
};
type Days = Pick<Within, 'since' | 'until'>;

/** What a speaker said, newest first; with a topic, what they said where the topic is spoken of, best first. */
export async function quotesBy(asked: Asked, archive: Archive): Promise<Answer> {
  const { speaker: name, about, ...days } = asked;
  const contradicting = noDayBetween(days);
  if (contradicting !== null) return contradicting;
  const wanted = await whoIs(name, archive);
  if ('answer' in wanted) return wanted.answer;
  const within = { ...days, ...wanted };
  // What was typed may be an id.
  const called = wanted.speaker.name;
  if (about === undefined) {
    return answerFrom(mergeWitnesses(newest(within, archive), archive), inWords(called, days), archive);
  }
  const found = await speakingOf(about, within, archive);
  const answer = answerAbout(about, found, { asked: inWords(`${called}: ${about}`, days), archive });
  return withMended(answer, about, archive, (topic) => quotesBy({ ...asked, about: topic }, archive));
}

type TheirsWithin = Days & { readonly speaker: Speaker };

const inWords = (asked: string, days: Days): string => [asked, ...daysInWords(days)].join(', ');

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

/** As many of their utterances as are cited, in all their places: somebody may have spoken ten thousand times. */
function newest({ speaker, ...days }: TheirsWithin, archive: Archive): readonly Listed[] {
  const isTheirs = isBy(speaker);
  const isWithin = liesWithin(days);
  const utterances = new Set<string>();
  const listed = new Set<string>();
  const found: Listed[] = [];
  for (const place of archive.entries.by(speaker)) {
    // Said twice is listed once, and its printings are looked for once.
    if (!isListed(place) || !isWithin(place) || listed.has(placeKey(place))) continue;
    const printings = printingsOf(place, archive);
    utterances.add(utteranceKey(place, printings));
    if (utterances.size > MOST_CITATIONS) break;
    const theirs = printings.filter((printing) => isTheirs(printing.statement) && isListed(printing));
    for (const one of [place, ...theirs]) {
      if (listed.has(placeKey(one))) continue;
      listed.add(placeKey(one));
      found.push({ ...one, match: LISTED });
    }
  }
  return found;
}

async function speakingOf(about: string, within: TheirsWithin, archive: Archive): Promise<readonly Listed[]> {
  const { speaker, ...days } = within;
  const hits = await archive.about(about, within);
  const found = hits.flatMap(({ entry, match }) =>
    entry.quotations
      .filter(isBy(speaker))
      .map((statement): Listed => ({ entry, statement, match }))
      .filter((place) => isListed(place, about))
      .filter(liesWithin(days)),
  );
  return found.sort(speakingOfItFirst);
}

const isBy =
  (speaker: Speaker) =>
  ({ by, named }: Statement): boolean =>
    named && by?.id === speaker.id;

/** Reported speech counts where a topic is asked for, unless its words are quoted as well. */
function isListed({ statement, entry }: Place, about?: string): boolean {
  if (statement.kind !== 'indirect') return true;
  return (
    about !== undefined &&
    !entry.quotations.some((other) => other.kind !== 'indirect' && overlaps(other.span, statement.span))
  );
}

/** Words that speak of the topic before words beside which it is spoken of. Stable: best first in each. */
function speakingOfItFirst(a: Listed, b: Listed): number {
  const speaksOfIt = ({ entry, statement, match }: Listed): boolean =>
    match.marks.some((mark) => overlaps(shift(mark, entry.passage.start), statement.span));
  return Number(speaksOfIt(b)) - Number(speaksOfIt(a));
}
