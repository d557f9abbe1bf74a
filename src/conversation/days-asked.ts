import { addDays } from '../domain/day.ts';
import { type Period, readPeriod } from '../domain/read-period.ts';
import type { IsoDay } from '../domain/vocabulary.ts';

/** Days as options take them: as they were written, since an answer tells how these were understood. */
export type Days = { readonly since?: string; readonly until?: string };

/** Longest way to write a day, a month or a year; behind it nothing may stand. */
const WRITTEN = '.{4,30}';
const BETWEEN = new RegExp(
  `(?:^|,? )(?:between|from) (?=(?<from>${WRITTEN}?) (?:and|to|until|till) (?<to>${WRITTEN})$)`,
  'giu',
);
const SIDED = new RegExp(
  `(?:^|,? )(?<how>in|on|during|since|from|after|until|till|up to|before) (?=(?<period>${WRITTEN})$)`,
  'giu',
);
/** What is told from today needs no word before it. */
const FROM_TODAY =
  /(?:^|,? )(?=(?<period>today|yesterday|(?:the )?day before yesterday|(?:this|last) (?:week|month|year)|(?:\w{1,5}) (?:day|week|month|year)s? ago)$)/giu;

/**
 * Parts words from the days behind them: “encryption since March 2020”. A month without a year is none: which it means
 * could only be guessed, and it stays where it is.
 */
export function partDays(
  words: string,
  today: IsoDay,
): { readonly words: string; readonly days: Days } | null {
  for (const form of [BETWEEN, SIDED, FROM_TODAY]) {
    for (const { index, groups } of words.matchAll(form)) {
      const days = daysOf(groups ?? {}, today);
      if (days !== null) return { words: words.slice(0, index).trim(), days };
    }
  }
  return null;
}

function daysOf(
  { from, to, how, period }: Readonly<Record<string, string | undefined>>,
  today: IsoDay,
): Days | null {
  if (from !== undefined && to !== undefined) {
    return isDays(from, today) && isDays(to, today) ? { since: from, until: to } : null;
  }
  const written = period ?? '';
  const meant = readPeriod(written, today);
  if (meant === undefined) return null;
  // Numbers that are two days stay as they are: whoever reads the option asks which is meant.
  const { first, last }: Partial<Period> = 'either' in meant ? {} : meant;
  return (SIDES[how?.toLowerCase() ?? ''] ?? allOf)(written, { first, last });
}

const isDays = (written: string, today: IsoDay): boolean => readPeriod(written, today) !== undefined;

type Side = (
  written: string,
  days: { readonly first: IsoDay | undefined; readonly last: IsoDay | undefined },
) => Days;
const allOf: Side = (written) => ({ since: written, until: written });
const since: Side = (written) => ({ since: written });
const until: Side = (written) => ({ until: written });
const SIDES: Readonly<Record<string, Side>> = {
  since,
  from: since,
  after: (written, { last }) => ({ since: last === undefined ? written : addDays(last, 1) }),
  until,
  till: until,
  'up to': until,
  before: (written, { first }) => ({ until: first === undefined ? written : addDays(first, -1) }),
};
