import type { Answer } from '../domain/answer.ts';
import type { Archive } from '../domain/archive.ts';
import { dayOf } from '../domain/day-of.ts';
import { termsOf } from '../domain/fold.ts';
import { isFound } from '../domain/grade.ts';
import { isQuoted } from '../domain/is-quoted.ts';
import type { IsoDay, Match, Order, Query, Speaker, Statement, Within } from '../domain/vocabulary.ts';
import { liesWithin } from '../domain/within.ts';
import { texts } from '../texts/speaking.ts';
import { bySpeaker } from './by-speaker.ts';
import { statementAt } from './cite.ts';
import { withMended } from './did-you-mean.ts';
import { citationOf, type Found, mergeWitnesses, type Utterance } from './merge-witnesses.ts';

/** Citations an answer holds at most: what comes after them nobody pages to. */
export const MOST_CITATIONS = 25;
/** Near finds shown at most: a long list of them would look like an answer. */
const MOST_NEAR = 5;

/** Letters of a statement that make nearly all of it: punctuation and spaces count as well. */
const ALL_FROM = 0.8;
/** So few words say little alone. */
const FEW_WORDS = 3;

/** Who said these words: the citations, best first, or that nobody in the corpus did. */
export async function answerQuery(query: Query, archive: Archive): Promise<Answer> {
  const contradicting = noDayBetween(query);
  if (contradicting !== null) return contradicting;
  const { phrase, speaker: name, order, ...others } = query;
  const wanted = name === undefined ? null : await whoIs(name, archive);
  if (wanted !== null && 'answer' in wanted) return wanted.answer;
  const limits: Within = { ...others, ...wanted };
  const hits = await archive.find(phrase, limits);
  // A passage may hold something within the limits, and the words that were asked for beside it.
  const found = hits
    .map(({ entry, match }): Found => ({ entry, statement: statementAt(entry, match.marks), match }))
    .filter(liesWithin(limits));
  const utterances = inOrder(mergeWitnesses(quotationsFirst(found), archive), order);
  const told = utterances.filter(isSure);
  const asked = askedFor(phrase, limits);
  if (order === 'speakers' && told.length > 0)
    return { kind: 'found', citations: [], asked, spokenBy: bySpeaker(told) };
  const answer = withClose(answerFrom(utterances, asked, archive), phrase, utterances);
  return withMended(answer, phrase, archive, (mended) => answerQuery({ ...query, phrase: mended }, archive));
}

/** Days between which there is none; null where there is one. */
export function noDayBetween({ since, until }: Days): Answer | null {
  if (since === undefined || until === undefined || since <= until) return null;
  return { kind: 'not-understood', citations: [], reason: texts().asking.noDayBetween(since, until) };
}

/** Those that are an answer by their days, as far as they are asked for so; what is merely near stays behind them. */
function inOrder(utterances: readonly Utterance[], order: Order | undefined): readonly Utterance[] {
  if (order === undefined || order === 'speakers') return utterances;
  const [sure, near] = [utterances.filter(isSure), utterances.filter((one) => !isSure(one))];
  const unknown = order === 'newest' ? '' : 'unknown';
  const dayIn = ([best]: Utterance): string => dayOf(best) ?? unknown;
  const sorted = sure.toSorted((a, b) => dayIn(a).localeCompare(dayIn(b)) * (order === 'newest' ? -1 : 1));
  return [...sorted, ...near];
}

/** The question in words, with the limits that may be why nothing was found. */
function askedFor(phrase: string, { speaker, publisher, speech, since, until }: Within): string {
  const { asking } = texts();
  const limits = [
    ...(speaker === undefined ? [] : [asking.by(speaker.name)]),
    ...(publisher === undefined ? [] : [asking.publishedBy(publisher)]),
    ...(speech === undefined ? [] : [asking.speech[speech]]),
    ...daysInWords({ since, until }),
  ];
  return [phrase, ...limits].join(', ');
}

/** Limits of days, each in words: they may be why nothing was found. */
export const daysInWords = ({ since, until }: Days): readonly string[] => [
  ...(since === undefined ? [] : [texts().asking.since(since)]),
  ...(until === undefined ? [] : [texts().asking.until(until)]),
];

type Days = { readonly since?: IsoDay | undefined; readonly until?: IsoDay | undefined };

/** Cites utterances in an answer of the kind that the first one earns. */
export function answerFrom(utterances: readonly Utterance[], asked: string, { extent }: Archive): Answer {
  const [first] = utterances;
  if (first === undefined) return { kind: 'nothing-found', citations: [], asked, extent };
  if (!isSure(first)) {
    return { kind: 'near', citations: utterances.slice(0, MOST_NEAR).map(citationOf), extent };
  }
  return { kind: 'found', citations: utterances.filter(isSure).slice(0, MOST_CITATIONS).map(citationOf) };
}

const isSure = ([{ match }]: Utterance): boolean => isFound(match.grade);

/**
 * Nothing near is mixed into what was found, except for a few words: these may well stand somewhere, and others have
 * been meant.
 */
function withClose(answer: Answer, phrase: string, utterances: readonly Utterance[]): Answer {
  const missing = MOST_NEAR - answer.citations.length;
  if (answer.kind !== 'found' || missing <= 0 || termsOf(phrase).length > FEW_WORDS) return answer;
  const close = utterances.filter(([{ match }]) => match.grade === 'close').slice(0, missing);
  return { ...answer, citations: [...answer.citations, ...close.map(citationOf)] };
}

/**
 * Of the finds of one grade that is an answer, what somebody said comes before what a document says itself, and
 * whoever said these words and little else before those who said them among others.
 */
function quotationsFirst(found: readonly Found[]): readonly Found[] {
  const rank = (one: Found): number =>
    one.statement === null || !isQuoted(one.statement) ? 2 : isAllOf(one.statement, one.match) ? 0 : 1;
  const byItsGrade = Map.groupBy(found, ({ match }) => match.grade);
  const sorted = new Map(
    [...byItsGrade].map(([grade, same]) => {
      const ordered = isFound(grade) ? same.toSorted((a, b) => rank(a) - rank(b)) : same;
      return [grade, ordered.values()];
    }),
  );
  // Each grade keeps its places: which is likelier to be meant, the search knows better.
  return found.map((one) => sorted.get(one.match.grade)?.next().value ?? one);
}

/** Whether the marked words are nearly all that was said. */
const isAllOf = ({ span }: Statement, { marks }: Match): boolean =>
  marks.reduce((sum, { start, end }) => sum + end - start, 0) >= ALL_FROM * (span.end - span.start);

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
    const told = candidates.map((speaker) => ({ ...speaker, ...archive.profileOf(speaker) }));
    return { answer: { kind: 'ambiguous-speaker', citations: [], name, candidates: told } };
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
