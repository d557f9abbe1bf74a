import type { Answer } from '../domain/answer.ts';
import { byGrade, isFound } from '../domain/grade.ts';
import { isQuoted } from '../domain/is-quoted.ts';
import type { Archive, Query, Speaker, Statement } from '../domain/vocabulary.ts';
import { statementAt } from './cite.ts';
import { withMended } from './did-you-mean.ts';
import { citationOf, type Found, mergeWitnesses, type Utterance } from './merge-witnesses.ts';

/** Citations an answer holds at most: what comes after them nobody pages to. */
export const MOST_CITATIONS = 25;
/** Near finds shown at most: a long list of them would look like an answer. */
const MOST_NEAR = 5;

/** Who said these words: the citations, best first, or that nobody in the corpus did. */
export async function answerQuery(query: Query, archive: Archive): Promise<Answer> {
  if (query.since !== undefined && query.until !== undefined && query.since > query.until) {
    const reason = `\`since\` is ${query.since} and \`until\` is ${query.until}: no day lies between. Exchange them.`;
    return { kind: 'not-understood', citations: [], reason };
  }
  const wanted = await whoIs(query.speaker, archive);
  if (wanted.kind !== 'one') return wanted.answer;

  const hits = await archive.find(query.phrase);
  const found = hits
    .map(({ entry, match }): Found => ({ entry, statement: statementAt(entry, match.marks), match }))
    .filter((one) => wanted.speaker === null || isBy(wanted.speaker, one.statement))
    .filter((one) => isWithin(one, query))
    .sort(quotationsFirst);
  const answer = answerFrom(mergeWitnesses(found, archive), askedFor(query, wanted.speaker), archive);
  return withMended(answer, query.phrase, archive, (phrase) => answerQuery({ ...query, phrase }, archive));
}

/** The question in words, with the limits that may be why nothing was found. */
function askedFor({ phrase, since, until }: Query, speaker: Speaker | null): string {
  const limits = [
    ...(speaker === null ? [] : [`by ${speaker.name}`]),
    ...(since === undefined ? [] : [`since ${since}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
  ];
  return [phrase, ...limits].join(', ');
}

/** Cites utterances in an answer of the kind that their best grade earns. */
export function answerFrom(utterances: readonly Utterance[], asked: string, { extent }: Archive): Answer {
  const sure = utterances.filter(([{ match }]) => isFound(match.grade));
  if (sure.length > 0) return { kind: 'found', citations: sure.slice(0, MOST_CITATIONS).map(citationOf) };
  if (utterances.length === 0) return { kind: 'nothing-found', citations: [], asked, extent };
  return { kind: 'near', citations: utterances.slice(0, MOST_NEAR).map(citationOf), extent };
}

/** Whether we name this speaker for a statement. */
const isBy = ({ id }: Speaker, statement: Statement | null): boolean =>
  statement?.named === true && statement.by?.id === id;

/** Among equal grades what somebody said comes before what a document says itself. Stable. */
function quotationsFirst(a: Found, b: Found): number {
  const narrated = ({ statement }: Found): number => Number(statement === null || !isQuoted(statement));
  return byGrade(a.match.grade, b.match.grade) || (isFound(a.match.grade) ? narrated(a) - narrated(b) : 0);
}

/** Inside the days asked for. A statement of which no day is known lies in no range. */
function isWithin({ entry, statement }: Found, { since, until }: Query): boolean {
  if (since === undefined && until === undefined) return true;
  const day = statement?.said ?? entry.document.published;
  return day !== null && (since === undefined || day >= since) && (until === undefined || day <= until);
}

type Whom =
  | { readonly kind: 'one'; readonly speaker: Speaker | null }
  | { readonly kind: 'answered'; readonly answer: Answer };

/** Finds whom a reader means: one speaker, or the answer that says why none can be picked. */
export async function whoIs(name: string | undefined, archive: Archive): Promise<Whom> {
  if (name === undefined) return { kind: 'one', speaker: null };
  const candidates = archive.speakersNamed(name);
  const [only, another] = candidates;
  if (only === undefined) {
    return { kind: 'answered', answer: await nobodyCalled(name, archive) };
  }
  if (another !== undefined) {
    return { kind: 'answered', answer: { kind: 'ambiguous-speaker', citations: [], name, candidates } };
  }
  return { kind: 'one', speaker: only };
}

/** Nobody of this name is known; one who is may be meant. */
async function nobodyCalled(name: string, archive: Archive): Promise<Answer> {
  const mended = await archive.mend(name);
  const isKnown = mended !== null && archive.speakersNamed(mended).length > 0;
  return {
    kind: 'nothing-found',
    citations: [],
    asked: name,
    unknownSpeaker: name,
    extent: archive.extent,
    ...(isKnown ? { didYouMean: mended } : {}),
  };
}
