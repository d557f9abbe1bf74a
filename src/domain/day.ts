import type { IsoDay } from './vocabulary.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/u;
/** In lower case, as `weekdayOf` counts them. */
export const WEEKDAYS: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

const DAY_MS = 86_400_000;

/** Reads `YYYY-MM-DD`; undefined when it is not written so or no such day exists (2021-02-30). */
export function parseDay(typed: string): IsoDay | undefined {
  const parts = ISO.exec(typed.trim());
  if (parts === null) return undefined;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  return dayOf(year, month, date);
}

/** The day of these numbers (months count from 1); undefined when no such day exists. */
export function dayOf(year: number, month: number, date: number): IsoDay | undefined {
  const day = new Date(Date.UTC(year, month - 1, date));
  const isThere =
    year > 0 &&
    year < 10_000 &&
    day.getUTCFullYear() === year &&
    day.getUTCMonth() === month - 1 &&
    day.getUTCDate() === date;
  // Sound: the calendar gave back the very day that was written.
  return isThere ? (`${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}` as IsoDay) : undefined;
}

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: IsoDay): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The day `count` days later; earlier when negative. */
export function addDays(day: IsoDay, count: number): IsoDay {
  const time = Date.parse(`${day}T00:00:00Z`) + count * DAY_MS;
  return new Date(time).toISOString().slice(0, 10) as IsoDay; // Sound: a day moved by days is a day.
}

const pad = (n: number): string => String(n).padStart(2, '0');
