import type { Cover } from './cover.ts';
import { daysIn } from './days.ts';
import { namesIn } from './names.ts';
import { numbersIn } from './numbers.ts';
import { definitionsIn, placesIn, reasonsIn } from './phrases.ts';
import type { Question } from './read-question.ts';
import type { Candidate } from './runs.ts';
import type { Sentence } from './sentences.ts';
import type { Wanted } from './wanted.ts';
import type { Word, Words } from './words.ts';

type Finder = (sentence: Sentence, question: Question) => readonly Candidate[];

const numbers: Finder = ({ words }, question) => numbersIn(words, question);
const nothing: Finder = () => [];

/** How words of each kind are found; none where a whole sentence or statement is the answer. */
const FINDERS: Readonly<Record<Wanted, Finder>> = {
  who: namesIn,
  number: numbers,
  share: numbers,
  span: numbers,
  day: ({ words }) => daysIn(words),
  place: ({ words }, question) => placesIn(words, question),
  reason: ({ words }) => reasonsIn(words),
  definition: ({ words }, question) => definitionsIn(words, question),
  statement: nothing,
  whether: nothing,
  thing: nothing,
};

/** What nearness to the words that were asked for adds to the fit at most. */
const NEAR = 0.6;

/** The words of a sentence that answer best: of the kind that is wanted, near to the words that were asked for. */
export function bestCandidate(sentence: Sentence, question: Question, { taken }: Cover): Candidate | null {
  const found = FINDERS[question.wanted](sentence, question);
  // The whole of a share stands beside the first of several: “64 per cent of the crews wanted …, 20 per cent …”.
  const whole = question.wanted === 'share' ? question.noun : null;
  const stands = taken.filter(({ asked, at }) => at.length > 0 && asked !== whole);
  const total = stands.reduce((sum, { asked }) => sum + asked.weight, 0);
  const isNumber = FINDERS[question.wanted] === numbers;
  const places = new Set(stands.flatMap(({ at }) => at));
  const candidates = found.map((one) =>
    question.isRole && !isBeside(sentence.words, one, places) ? { ...one, fit: one.fit * APART } : one,
  );
  const worth = (candidate: Candidate): number => {
    const gapTo = isNumber ? numberGap(candidate, candidates) : (place: number) => gap(candidate, place);
    const near = stands.reduce(
      (sum, { asked, at }) => sum + asked.weight / (1 + Math.min(...at.map(gapTo)) / 3),
      0,
    );
    return candidate.fit + (total === 0 ? 0 : (NEAR * near) / total);
  };
  const best = candidates
    .map((candidate) => ({ candidate, worth: worth(candidate) }))
    .sort((a, b) => b.worth - a.worth);
  return best[0]?.candidate ?? null;
}

/** Who has a role is named beside it. */
function isBeside(words: Words, { from, to }: Candidate, places: ReadonlySet<number>): boolean {
  const isFiller = ({ text, pos }: Word): boolean =>
    /^(?:DET|AUX)$/u.test(pos) || !/[\p{L}\p{N}]/u.test(text);
  const first = words.findLastIndex((word, at) => at < from && !isFiller(word));
  const last = words.findIndex((word, at) => at > to && !isFiller(word));
  return [...places].some((at) => (at >= from && at <= to) || at === first || at === last);
}

/** What a name is worth that stands elsewhere. */
const APART = 0.5;

/** Words between a candidate and a place. */
const gap = ({ from, to }: Candidate, place: number): number =>
  place < from ? from - place : Math.max(0, place - to);

/** A number is followed by what it counts: what stands before it is farther, and farther still what is another's. */
function numberGap(candidate: Candidate, all: readonly Candidate[]): (place: number) => number {
  return (place) => {
    const isBehind = place >= candidate.from;
    const isAnothers = all.some(({ from }) =>
      isBehind ? candidate.to < from && from < place : from < place && from < candidate.from,
    );
    return gap(candidate, place) * (isBehind ? 1 : 1.7) * (isAnothers ? 3 : 1);
  };
}
