import { addDays, dayOf, weekdayOf } from '../../domain/day.ts';
import type { IsoDay } from '../../domain/vocabulary.ts';
import type { Told } from './find-days.ts';

/** A date without a year lies at most so far from the document's day. */
const YEAR_DAYS = 366;

/**
 * The day that is told, seen from the day of the document: what has been said lies on it or before it, what
 * is announced on it or behind it. Null when several days may be meant, none exists, what is told contradicts
 * itself, or the document has no day and the words need one.
 */
export function resolveDay(told: Told, published: IsoDay | null, expected: boolean): IsoDay | null {
  const day = read(told, published, expected);
  if (day === null || published === null || day === published) return day;
  return day > published === expected ? day : null;
}

function read(told: Told, published: IsoDay | null, expected: boolean): IsoDay | null {
  if (told.kind === 'date') return dateOf(told, published, expected);
  if (published === null || told.kind === 'no-day') return null;
  if (told.kind === 'offset') return addDays(published, told.days);
  return nearest(told, published, expected);
}

function dateOf(
  { year, month, date, weekday }: Extract<Told, { kind: 'date' }>,
  published: IsoDay | null,
  expected: boolean,
): IsoDay | null {
  const day =
    year !== null
      ? dayOf(year, month, date)
      : published === null
        ? undefined
        : nearestYear(published, month, date, expected);
  return day === undefined || (weekday !== null && weekdayOf(day) !== weekday) ? null : day;
}

/** The nearest such day of a month on the side that is spoken of. */
function nearestYear(published: IsoDay, month: number, date: number, expected: boolean): IsoDay | undefined {
  const own = Number(published.slice(0, 4));
  const furthest = addDays(published, expected ? YEAR_DAYS : -YEAR_DAYS);
  return [own, own + (expected ? 1 : -1)]
    .map((year) => dayOf(year, month, date))
    .find((day) =>
      expected
        ? day !== undefined && day >= published && day <= furthest
        : day !== undefined && day <= published && day >= furthest,
    );
}

/**
 * The nearest such weekday, the document's own day included. “Last” and “next” count only where that day lies in
 * another week (from Monday on) than the document: on a Friday “last Thursday” may be yesterday or eight days ago.
 */
function nearest(
  { weekday, which }: Extract<Told, { kind: 'weekday' }>,
  published: IsoDay,
  expected: boolean,
): IsoDay | null {
  const own = weekdayOf(published);
  const back = (own - weekday + 7) % 7;
  const ahead = (weekday - own + 7) % 7;
  const sinceMonday = (own + 6) % 7;
  switch (which) {
    case 'any':
      return addDays(published, expected ? ahead : -back);
    case 'past':
      return addDays(published, -(back || 7));
    case 'last':
      return (back || 7) > sinceMonday ? addDays(published, -(back || 7)) : null;
    case 'next':
      return (ahead || 7) > 6 - sinceMonday ? addDays(published, ahead || 7) : null;
  }
}
