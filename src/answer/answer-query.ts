import type { Answer } from '../domain/answer.ts';
import type { Archive } from '../domain/archive.ts';
import { byGrade, isFound } from '../domain/grade.ts';
import { isQuoted } from '../domain/is-quoted.ts';
import type { Query, Speaker, Speech, Within } from '../domain/vocabulary.ts';
import { liesWithin } from '../domain/within.ts';
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
  const { phrase, speaker: name, ...others } = query;
  const wanted = name === undefined ? null : await whoIs(name, archive);
  if (wanted !== null && 'answer' in wanted) return wanted.answer;
  const limits: Within = { ...others, ...wanted };
  const hits = await archive.find(phrase, limits);
  // A passage may hold something within the limits, and the words that were asked for beside it.
  const found = hits
    .map(({ entry, match }): Found => ({ entry, statement: statementAt(entry, match.marks), match }))
    .filter(liesWithin(limits))
    .sort(quotationsFirst);
  const answer = answerFrom(mergeWitnesses(found, archive), askedFor(phrase, limits), archive);
  return withMended(answer, phrase, archive, (mended) => answerQuery({ ...query, phrase: mended }, archive));
}

const IN_WORDS: Readonly<Record<Speech, string>> = {
  direct: 'only what is quoted as a whole',
  mixed: 'only what is quoted in part',
  indirect: 'only what is reported',
  narration: 'only the documents’ own words',
};

/** The question in words, with the limits that may be why nothing was found. */
function askedFor(phrase: string, { speaker, publisher, speech, since, until }: Within): string {
  const limits = [
    ...(speaker === undefined ? [] : [`by ${speaker.name}`]),
    ...(publisher === undefined ? [] : [`published by ${publisher}`]),
    ...(speech === undefined ? [] : [IN_WORDS[speech]]),
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

/** Among equal grades what somebody said comes before what a document says itself. Stable. */
function quotationsFirst(a: Found, b: Found): number {
  const narrated = ({ statement }: Found): number => Number(statement === null || !isQuoted(statement));
  return byGrade(a.match.grade, b.match.grade) || (isFound(a.match.grade) ? narrated(a) - narrated(b) : 0);
}

/** Finds whom a reader means: one speaker, or the answer that says why none can be picked. */
export async function whoIs(
  name: string,
  archive: Archive,
): Promise<{ readonly speaker: Speaker } | { readonly answer: Answer }> {
  const candidates = archive.speakersNamed(name);
  const [only, another] = candidates;
  if (only === undefined) {
    return { answer: await nobodyCalled(name, archive) };
  }
  if (another !== undefined) {
    return { answer: { kind: 'ambiguous-speaker', citations: [], name, candidates } };
  }
  return { speaker: only };
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
