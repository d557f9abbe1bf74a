import { addDays, dayOf, parseDay } from '../domain/day.ts';
import type { IsoDay } from '../domain/vocabulary.ts';

/** Days as options take them: the first and the last. */
export type Days = { readonly since?: IsoDay; readonly until?: IsoDay };
type Period = { readonly first: IsoDay; readonly last: IsoDay };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const NUMBER = '\\d{1,2}(?:st|nd|rd|th)?';
const PERIOD = `(?:\\d{4}-\\d\\d(?:-\\d\\d)?|(?:${NUMBER} (?:of )?)?${MONTH}\\.?(?: ${NUMBER})?,? \\d{4}|\\d{4})`;
const BETWEEN = `(?<between>between|from) (?<from>${PERIOD}) (?:and|to|until|till) (?<to>${PERIOD})`;
const ONE_SIDED = `(?<how>in|on|during|since|from|after|until|till|up to|before) (?<period>${PERIOD})`;
const AT_THE_END = new RegExp(`(?:^|,? )(?:${BETWEEN}|${ONE_SIDED})$`, 'iu');

/**
 * Parts words from the days behind them: “encryption since March 2020”. A month without a year and “last week” are
 * none: which they mean could only be guessed, and they stay where they are.
 */
export function partDays(words: string): { readonly words: string; readonly days: Days } | null {
  const found = AT_THE_END.exec(words);
  const days = found === null ? null : daysOf(found.groups ?? {});
  return found === null || days === null ? null : { words: words.slice(0, found.index).trim(), days };
}

function daysOf({ from, to, how, period }: Readonly<Record<string, string | undefined>>): Days | null {
  if (from !== undefined && to !== undefined) {
    const [first, last] = [periodOf(from), periodOf(to)];
    return first === null || last === null ? null : { since: first.first, until: last.last };
  }
  const meant = periodOf(period ?? '');
  return meant === null ? null : (SIDED[how?.toLowerCase() ?? ''] ?? allOf)(meant);
}

const allOf = ({ first, last }: Period): Days => ({ since: first, until: last });
const since = ({ first }: Period): Days => ({ since: first });
const until = ({ last }: Period): Days => ({ until: last });
const SIDED: Readonly<Record<string, (period: Period) => Days>> = {
  since,
  from: since,
  after: ({ last }) => ({ since: addDays(last, 1) }),
  until,
  till: until,
  'up to': until,
  before: ({ first }) => ({ until: addDays(first, -1) }),
};

/** Nobody asks beyond it, and days are written with four digits. */
const LAST_YEAR = 2_999;

/** The first and the last day of a day, a month or a year; null where there is no such day. */
function periodOf(words: string): Period | null {
  const iso = parseDay(words);
  if (iso !== undefined) return { first: iso, last: iso };
  const numbers = words.match(/\d+/gu)?.map(Number) ?? [];
  const year = numbers.find((number) => number > 999);
  if (year === undefined || year > LAST_YEAR || /-.*-/u.test(words)) return null;
  const named = /[a-z]{3}/u.exec(words.toLowerCase().replace(/\d(?:st|nd|rd|th)/gu, ''))?.[0];
  const month = named === undefined ? numbers[1] : MONTHS.indexOf(named) + 1;
  const date = named === undefined ? undefined : numbers.find((number) => number < 1_000);
  if (date !== undefined) return within(dayOf(year, month ?? 0, date), dayOf(year, month ?? 0, date));
  if (month === undefined) return within(dayOf(year, 1, 1), dayOf(year, 12, 31));
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return within(dayOf(year, month, 1), next === undefined ? undefined : addDays(next, -1));
}

const within = (first: IsoDay | undefined, last: IsoDay | undefined): Period | null =>
  first === undefined || last === undefined ? null : { first, last };
