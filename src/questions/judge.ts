import type { Context } from './context.ts';
import type { Cover, TakenUp } from './cover.ts';
import { NEGATIVE, SAYING } from './question-words.ts';
import type { Question } from './read-question.ts';
import type { Candidate } from './runs.ts';
import type { Sentence } from './sentences.ts';
import type { Wanted } from './wanted.ts';
import type { Word, Words } from './words.ts';

/** How well the kind must fit for a sentence to be an answer. */
const LEAST_FIT: Readonly<Record<Wanted, number>> = {
  who: 0.3,
  number: 0.5,
  share: 0.5,
  span: 0.5,
  day: 0.45,
  place: 0.5,
  reason: 0.4,
  definition: 0.5,
  statement: 0.5,
  whether: 0,
  thing: 0,
};
/** For a role, of whoever stands beside it; from the second on the role may be all that is asked. */
const LEAST_FIT_OF_ROLE = 0.55;
const SURE_OF_ROLE = 0.9;
const leastFit = ({ wanted, isRole }: Question): number => (isRole ? LEAST_FIT_OF_ROLE : LEAST_FIT[wanted]);
/** Where any words may answer, there is nothing to fit. */
const OPEN = 0.6;
/** From this share on a sentence tells what is asked for. */
const ENOUGH = 0.58;
/** Where the verb of the question is not taken up; where it asks who said words. */
const ENOUGH_WITHOUT_VERB = 0.62;
const ENOUGH_OF_WORDS = 0.63;
const ENOUGH_OF_TOPIC = 0.62;
/** From this share on a reason needs no word that announces it. */
const ENOUGH_OF_REASON = 0.93;

/** 0–1: whether a sentence holds words of the kind that is wanted. */
export function fitOf(
  question: Question,
  sentence: Sentence,
  candidate: Candidate | null,
  context: Context,
): number {
  const { wanted, isWhoSaid } = question;
  const isQuoted = sentence.statements.some(({ named }) => named);
  const tells = sentence.words.some(({ lower }) => SAYING.test(lower) || lower === 'according');
  if (wanted === 'statement') return fitOfSpeaker(question, sentence, context);
  if (isWhoSaid) return isQuoted ? 1 : tells && candidate !== null ? 0.6 : 0.2;
  return wanted === 'whether' || wanted === 'thing' ? OPEN : (candidate?.fit ?? 0);
}

function fitOfSpeaker({ subject }: Question, { words }: Sentence, { speaker }: Context): number {
  if (subject.size > 0 && [...subject].every((key) => speaker.has(key))) return 1;
  const tells = words.some(({ key }, at) => key !== null && subject.has(key) && saysSomething(words, at));
  return tells ? 0.7 : 0.2;
}

/** Whether who stands at a place says it: “the Trust has said”, “according to the Trust”, “said the Trust”. */
function saysSomething(words: Words, at: number): boolean {
  const isSaying = (word: Word): boolean => SAYING.test(word.lower);
  const before = words.slice(Math.max(0, at - 3), at);
  return (
    words.slice(at + 1, at + 5).some(isSaying) ||
    before.some(({ lower }) => lower === 'according') ||
    before.some((word, place) => isSaying(word) && before[place + 1]?.lower !== 'that')
  );
}

/** Whether a sentence answers: better no answer than that to another question. */
export function answers(question: Question, cover: Cover, fit: number, sentence: Sentence): boolean {
  const { wanted, isWhoSaid } = question;
  const { share, taken } = cover;
  const isDone = takesUpVerb(cover);
  const needsNoSign = wanted === 'reason' && isDone && share >= ENOUGH_OF_REASON;
  if (fit < leastFit(question) && !needsNoSign) return false;
  if (isUncounted(question, taken, sentence) || isOffTopic(question, taken)) return false;
  if (taken.some((one) => isLost(one, question)) || isBare(question, cover, fit)) return false;
  if (isContrary(question, taken, sentence) || isOfAnotherTime(taken, sentence)) return false;
  if (isOfAnother(question, taken, sentence) || isOfAnotherTerm(question, taken)) return false;
  if (isWhoSaid) return share >= ENOUGH_OF_WORDS;
  if (isElsewhere(question, taken, sentence)) return false;
  if (isDone) return share >= ENOUGH;
  const here = taken.filter(({ at, asked }) => at.length > 0 && !asked.isLight);
  const plain = here.filter(({ asked }) => asked.role !== 'name').length;
  const isMuchHere = plain > 1 || (plain > 0 && here.length > (wanted === 'whether' ? 1 : 2));
  return share >= ENOUGH_WITHOUT_VERB && fit >= OPEN && isMuchHere;
}

/** A name or a number of the question that stands nowhere near. */
function isLost({ asked, as }: TakenUp, { wanted, isWhoSaid, isRole, subject }: Question): boolean {
  const { role, key, isDay, isPicking } = asked;
  if (isPicking || isRole) return as < (role === 'name' ? 0.5 : 0.4);
  if (role === 'name') {
    // What is said names little: “this service”.
    const isSpeech = (isWhoSaid || wanted === 'statement') && !subject.has(key);
    return as < (isSpeech ? 0.25 : 0.4);
  }
  // “the two crews”, “the seven” are often told once and left out then; a year or an amount never.
  // A count is of its year: that the document is from it says too little.
  if (isDay && isCounting(wanted)) return as < 0.5;
  return role === 'number' && as < (isDay || key.length > 2 ? 0.4 : 0.1);
}

/** What somebody said is an answer where it speaks of the topic itself, and not merely beside it. */
function isOffTopic({ wanted, subject }: Question, taken: readonly TakenUp[]): boolean {
  const topic =
    wanted === 'statement' ? taken.filter(({ asked }) => !subject.has(asked.key) && !asked.isLight) : [];
  const total = topic.reduce((sum, { asked }) => sum + asked.weight, 0);
  return topic.reduce((sum, { asked, as }) => sum + asked.weight * as, 0) < ENOUGH_OF_TOPIC * total;
}

/** “how many boats”: a number of something else is no answer. */
const isUncounted = ({ wanted, noun }: Question, taken: readonly TakenUp[], { words }: Sentence): boolean =>
  isCounting(wanted) &&
  taken.some(
    ({ asked, at }) =>
      asked === noun && asked.role !== 'name' && at.every((place) => isPartOfAnother(words, place)),
  );

/** In a name, or before another noun, it is not what is counted: “Society for Seagulls”, “seagull eggs”. */
const isPartOfAnother = (words: Words, at: number): boolean =>
  /^\p{Lu}/u.test(words[at]?.text ?? '') || words[at + 1]?.pos === 'NOUN';

const isCounting = (wanted: Wanted): boolean => wanted === 'number' || wanted === 'share';

/** Three names in one sentence are a topic. */
const SURE_OF_NAMES = 0.95;
/** Only names: they say of whom it asks, and not what. */
const isBare = ({ wanted, isRole }: Question, { taken, share }: Cover, fit: number): boolean =>
  !(isRole && fit >= SURE_OF_ROLE) &&
  !(taken.length > 2 && share >= SURE_OF_NAMES) &&
  wanted !== 'definition' &&
  wanted !== 'statement' &&
  wanted !== 'whether' &&
  taken.every(({ asked }) => asked.role === 'name' || asked.role === 'number' || asked.isLight);

/** It asks what a term means, and the sentence holds a part of it: “a trust” is not “the Harbour Trust”. */
const isOfAnotherTerm = ({ wanted }: Question, taken: readonly TakenUp[]): boolean =>
  wanted === 'definition' && taken.some(({ asked, at }) => asked.role !== 'verb' && at.length === 0);

/** Of all that is done to somebody or something, the sentence takes up the deed alone. */
const isElsewhere = (
  { wanted }: Question,
  taken: readonly TakenUp[],
  { takesUp, refersBack }: Sentence,
): boolean =>
  wanted !== 'statement' &&
  !takesUp &&
  !refersBack &&
  taken.every(({ asked, at }) => asked.role === 'verb' || asked.isLight || at.length === 0);

/** It asks for what is not done, and the sentence tells of nothing that is not; or the other way round. */
function isContrary(
  { wanted, isNegative }: Question,
  taken: readonly TakenUp[],
  { words }: Sentence,
): boolean {
  const isNot = ({ lower }: Word): boolean => NEGATIVE.test(lower);
  if (isNegative) return !words.some(isNot);
  if (!DENIABLE.has(wanted)) return false;
  const places = taken.flatMap(({ asked, at }) => (asked.role === 'verb' && !asked.isLight ? at : []));
  return places.some((at) => words.slice(Math.max(0, at - 3), at).some(isNot));
}

/** Kinds of which there is none where a thing is not done: nobody, no day. */
const DENIABLE: ReadonlySet<Wanted> = new Set(['who', 'number', 'day', 'place']);

/** It asks for one year and the sentence names another. */
const isOfAnotherTime = (taken: readonly TakenUp[], { words }: Sentence): boolean =>
  taken.some(({ asked, at }) => asked.isDay && YEAR.test(asked.key) && at.length === 0) &&
  words.some(({ key }) => YEAR.test(key ?? ''));

const YEAR = /^(?:1[5-9]|20)\d\d$/u;

/** What is asked of somebody, and the sentence tells of somebody else. */
function isOfAnother(
  { subject }: Question,
  taken: readonly TakenUp[],
  { words, takesUp }: Sentence,
): boolean {
  const isAbsent = taken.some(({ asked, as }) => asked.role === 'name' && subject.has(asked.key) && as < 0.7);
  const isAsked = (key: string): boolean => taken.some(({ asked }) => asked.key === key);
  return (
    isAbsent && !takesUp && words.some(({ pos, key }) => pos === 'PROPN' && key !== null && !isAsked(key))
  );
}

/** Whether what is done in the question is told, in the sentence or in one that it takes up. */
export function takesUpVerb({ taken }: Cover): boolean {
  const verb = taken.find(({ asked }) => asked.role === 'verb' && !asked.isLight);
  return verb === undefined || verb.as > 0.5;
}
