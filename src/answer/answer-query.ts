import type { Answer, Citation, Witness } from '../domain/answer.ts';
import { byGrade, isFound } from '../domain/grade.ts';
import type { Archive, Hit, IsoDay, Query, Speaker } from '../domain/vocabulary.ts';
import { cite, statementAt } from './cite.ts';
import { mergeWitnesses } from './merge-witnesses.ts';

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
  const wanted = whoIs(query.speaker, archive);
  if (wanted.kind !== 'one') return wanted.answer;

  const hits = await archive.find(query.phrase);
  const witnesses = hits
    .map(witnessOf)
    .filter((witness) => wanted.speaker === null || witness.speaker?.id === wanted.speaker.id)
    .filter((witness) => isWithin(witness, query))
    .sort(quotationsFirst);
  const citations = mergeWitnesses(witnesses);
  return answerFrom(citations, askedFor(query, wanted.speaker), archive);
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

/** Wraps citations into an answer of the kind that their best grade earns. */
export function answerFrom(citations: readonly Citation[], asked: string, { extent }: Archive): Answer {
  const sure = citations.filter(({ match }) => isFound(match.grade));
  if (sure.length > 0) return { kind: 'found', citations: sure.slice(0, MOST_CITATIONS) };
  if (citations.length > 0) return { kind: 'near', citations: citations.slice(0, MOST_NEAR), extent };
  return { kind: 'nothing-found', citations: [], asked, extent };
}

const witnessOf = ({ entry, match }: Hit): Witness => cite(entry, statementAt(entry, match.marks), match);

/** Among equal grades what somebody said comes before what a document says itself. Stable. */
function quotationsFirst(a: Witness, b: Witness): number {
  const narrated = ({ quotation }: Witness): number => Number(quotation === null);
  return byGrade(a.match.grade, b.match.grade) || (isFound(a.match.grade) ? narrated(a) - narrated(b) : 0);
}

/** Inside the days asked for. A statement of which no day is known lies in no range. */
function isWithin(
  { said, published }: Pick<Witness, 'said' | 'published'>,
  { since, until }: { readonly since?: IsoDay; readonly until?: IsoDay },
): boolean {
  if (since === undefined && until === undefined) return true;
  const day = said ?? published;
  return day !== null && (since === undefined || day >= since) && (until === undefined || day <= until);
}

type Whom =
  | { readonly kind: 'one'; readonly speaker: Speaker | null }
  | { readonly kind: 'answered'; readonly answer: Answer };

/** Finds whom a reader means: one speaker, or the answer that says why none can be picked. */
export function whoIs(name: string | undefined, archive: Archive): Whom {
  if (name === undefined) return { kind: 'one', speaker: null };
  const candidates = archive.speakersNamed(name);
  const [only, another] = candidates;
  if (only === undefined) {
    return {
      kind: 'answered',
      answer: {
        kind: 'nothing-found',
        citations: [],
        asked: name,
        unknownSpeaker: name,
        extent: archive.extent,
      },
    };
  }
  if (another !== undefined) {
    return { kind: 'answered', answer: { kind: 'ambiguous-speaker', citations: [], name, candidates } };
  }
  return { kind: 'one', speaker: only };
}
