import { daysIn } from './days.ts';
import type { Question } from './read-question.ts';
import { type Candidate, runs } from './runs.ts';
import type { Word, Words } from './words.ts';

const isPart = ({ lower }: Word): boolean =>
  /^(?:half|thirds?|quarters?|fifths?|tenths?|sixths?)$/u.test(lower);
const isNumber = (word: Word): boolean =>
  (word.pos === 'NUM' && word.lower !== 'one') ||
  (/^\d/u.test(word.key ?? '') && !/\p{L}{3}/u.test(word.lower)) ||
  /^(?:dozens?|hundreds|thousands|millions|billions)$/u.test(word.lower) ||
  isPart(word);
const TIME = /^(?:second|minute|hour|day|night|week|month|year|decade)s?$/u;
const PEOPLE =
  /^(?:adults|parents|voters|residents|respondents|users|women|men|citizens|members|workers|readers)$/u;
const ABOUT = /^(?:over|almost|about|nearly|some|around)$/u;

/** Numbers with what they count. Those that the question says itself answer nothing, and days are none. */
export function numbersIn(words: Words, question: Question): readonly Candidate[] {
  const days = new Set(daysIn(words).flatMap(({ from, to }) => words.slice(from, to + 1)));
  // “On 3 May 2031 seven boats”: the year is not of the number.
  const isOneTime = (word: Word): boolean =>
    word.lower === 'one' && TIME.test(words[words.indexOf(word) + 1]?.lower ?? '');
  const isCount = (word: Word): boolean => (isNumber(word) || isOneTime(word)) && !days.has(word);
  return runs(words, isCount, /^-$/u).flatMap((run): Candidate[] => {
    const own = words.slice(run.from, run.to + 1);
    if (own.every(({ key }) => key !== null && question.keys.has(key))) return [];
    const isFraction = own.some(isPart);
    const unit = percentBehind(words, run.to);
    const counts = countedBehind(words, run.to + unit + 1);
    const isOne = isFraction && words[run.from - 1]?.lower === 'one';
    const from = run.from - (isOne || ABOUT.test(words[run.from - 1]?.lower ?? '') ? 1 : 0);
    const fit = fitOf(question, counts, {
      isShare: unit > 0 || isFraction || isPartOf(words, run.to + 1),
      isOf: words[run.to + unit + 1]?.lower === 'of',
    });
    return [{ from, to: run.to + unit, fit: fit - (isWhole(words, run.from) ? WHOLE : 0) }];
  });
}

/** Words of “per cent” or “%” behind a number. */
function percentBehind(words: Words, at: number): number {
  const [next, then] = [words[at + 1]?.lower, words[at + 2]?.lower];
  if (next === 'per' && then === 'cent') return 2;
  return next === '%' || next === 'percent' ? 1 : 0;
}

function fitOf(
  { wanted, noun, keys, isOf: asksPart }: Question,
  counts: Words,
  { isShare, isOf }: { readonly isShare: boolean; readonly isOf: boolean },
): number {
  if (wanted === 'share') {
    const isOfOthers = isOf && !counts.some(({ key }) => key !== null && keys.has(key));
    return isShare ? (isOfOthers ? 0.3 : 1) : 0.15;
  }
  if (wanted === 'span') return counts.some(({ lower }) => TIME.test(lower)) ? 1 : 0.1;
  if (noun === null) return isShare ? 0.9 : 0.8;
  if (counts.some(({ key }) => key !== null && (key === noun.key || noun.alike.has(key)))) return 1;
  // Of people a poll tells shares: “how many residents want …”.
  if (isShare) return asksPart || PEOPLE.test(noun.word) ? 0.7 : 0.4;
  // “how many members are towns”: it counts what the question says of them.
  if (counts.some(({ key }) => key !== null && keys.has(key))) return 0.8;
  // “of 30 boats the Trust bought 12”: what is counted was named before.
  return counts.length === 0 ? 0.75 : 0.3;
}

/** “12 of the Trust's 30 boats” */
const isPartOf = (words: Words, at: number): boolean =>
  words[at]?.lower === 'of' && words.slice(at + 1, at + 6).some(isNumber);

/** The nouns that a number counts, also over “of the other 30”. */
function countedBehind(words: Words, from: number): Words {
  const end = words.findIndex(
    ({ pos, lower }, at) =>
      at >= from && !/^(?:NOUN|PROPN|ADJ|DET|PART|NUM)$/u.test(pos) && !/^(?:of|-)$/u.test(lower),
  );
  return words.slice(from, end < 0 ? words.length : end).filter((word) => {
    // “child” of “child abuse reports” is not what is counted.
    return /^(?:NOUN|PROPN)$/u.test(word.pos) && words[words.indexOf(word) + 1]?.pos !== 'NOUN';
  });
}

/** Of “12 of the 30 boats” the part is asked for sooner than the whole. */
const WHOLE = 0.4;
const isWhole = (words: Words, at: number): boolean => {
  const before = words.slice(Math.max(0, at - 5), at);
  const of = before.findLastIndex(({ lower }) => lower === 'of');
  return of >= 0 && before.slice(of + 1).every(({ pos }) => /^(?:DET|ADJ|NOUN|PART)$/u.test(pos));
};
