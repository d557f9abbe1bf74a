import type { Answer } from '../domain/answer.ts';
import { byGrade } from '../domain/grade.ts';
import { overlaps, shift } from '../domain/span.ts';
import type { Archive, Match, Place, Speaker, Statement } from '../domain/vocabulary.ts';
import { answerFrom, MOST_CITATIONS, whoIs } from './answer-query.ts';
import { mergeWitnesses, printingsOf, utteranceKey } from './merge-witnesses.ts';

/** How a quotation that is listed and not searched for counts: nothing in it is marked. */
const LISTED: Match = { grade: 'exact', score: 1, marks: [] };

type Listed = Place & { readonly match: Match };

/** What a speaker said, newest first; with a topic, what they said where the topic is spoken of, best first. */
export async function quotesBy(
  { speaker: name, about }: { readonly speaker: string; readonly about?: string },
  archive: Archive,
): Promise<Answer> {
  const wanted = whoIs(name, archive);
  if ('answer' in wanted) return wanted.answer;
  const { speaker } = wanted;
  const found = about === undefined ? newest(speaker, archive) : await speakingOf(about, speaker, archive);
  const asked = about === undefined ? name : `${name}: ${about}`;
  return answerFrom(mergeWitnesses(found, archive), asked, archive);
}

/** As many of their utterances as are cited, in all their places: somebody may have spoken ten thousand times. */
function newest(speaker: Speaker, archive: Archive): readonly Listed[] {
  const isTheirs = isBy(speaker);
  const utterances = new Set<string>();
  const found: Listed[] = [];
  for (const place of archive.entries.by(speaker)) {
    if (!isListed(place)) continue;
    const printings = printingsOf(place, archive);
    utterances.add(utteranceKey(place, printings));
    if (utterances.size > MOST_CITATIONS) break;
    const theirs = printings.filter((printing) => isTheirs(printing.statement) && isListed(printing));
    found.push(...[place, ...theirs].map((one) => ({ ...one, match: LISTED })));
  }
  return found;
}

async function speakingOf(about: string, speaker: Speaker, archive: Archive): Promise<readonly Listed[]> {
  const hits = await archive.find(about, { speaker });
  const found = hits.flatMap(({ entry, match }) =>
    entry.quotations
      .filter(isBy(speaker))
      .map((statement): Listed => ({ entry, statement, match }))
      .filter((place) => isListed(place, about)),
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

/** Among equal grades, words that speak of the topic before words beside which it is spoken of. Stable. */
function speakingOfItFirst(a: Listed, b: Listed): number {
  const speaksOfIt = ({ entry, statement, match }: Listed): boolean =>
    match.marks.some((mark) => overlaps(shift(mark, entry.passage.start), statement.span));
  return byGrade(a.match.grade, b.match.grade) || Number(speaksOfIt(b)) - Number(speaksOfIt(a));
}
