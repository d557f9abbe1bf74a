import { type Candidate, runs } from './runs.ts';
import type { Word, Words } from './words.ts';

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/u;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
const NUMBER_OF_DAY = /^\d{1,2}(?:st|nd|rd|th)?$/u;

const isMonth = ({ lower, text }: Word): boolean => MONTH.test(lower) && /^\p{Lu}/u.test(text);
const isYear = ({ lower }: Word): boolean => /^(?:1[5-9]|20)\d\d$/u.test(lower);

/** A month, a year or a day of the week. */
export const isDayPart = (word: Word): boolean => isMonth(word) || isYear(word) || WEEKDAY.test(word.lower);

/** “11” of “11 March”: the number of a day, and of nothing else. */
export const isDayNumber = (words: Words, at: number): boolean =>
  [words[at - 1], words[at + 1]].some((word) => word !== undefined && isMonth(word));

/** Dates, months, years and weekdays; less well “last year”, “yesterday”. */
export function daysIn(words: Words): readonly Candidate[] {
  const dated = runs(words, isDayPart, /^(?:,|\d{1,2}(?:st|nd|rd|th)?|of|the)$/u).map(({ from, to }) => {
    const run = words.slice(from, to + 1);
    if (!run.some(isMonth)) return { from, to, fit: run.some(isYear) ? 0.85 : 0.6 };
    const isNumber = (at: number): boolean => NUMBER_OF_DAY.test(words[at]?.lower ?? '');
    return { from: isNumber(from - 1) ? from - 1 : from, to: isNumber(to + 1) ? to + 1 : to, fit: 1 };
  });
  const told = words.flatMap(({ lower }, at): Candidate[] => {
    if (/^(?:yesterday|today|tomorrow)$/u.test(lower)) return [{ from: at, to: at, fit: 0.5 }];
    const isTime = /^(?:year|month|week|spring|summer|autumn|winter)$/u.test(words[at + 1]?.lower ?? '');
    return isTime && /^(?:last|next|this)$/u.test(lower) ? [{ from: at, to: at + 1, fit: 0.45 }] : [];
  });
  return [...dated, ...told];
}
