import { addDays, dayOf, weekdayOf } from './day.ts';
import { inEnglish } from './german-times.ts';
import type { IsoDay } from './vocabulary.ts';

/** The days from `first` to `last`, both included: what a written time covers. */
export type Period = { readonly first: IsoDay; readonly last: IsoDay };

/** Numbers that are two days, depending on who wrote them: 03/05/2020. */
type EitherDay = { readonly either: readonly [dayFirst: IsoDay, monthFirst: IsoDay] };

type Read = Period | EitherDay | undefined;
type Groups = readonly (string | undefined)[];

/**
 * Reads a time as people write it, from the day on which they do: `5 march 2020`, `mar 2020`, `2020`, `last year`,
 * `2 years ago`, and the same in German. Undefined where it is none of these forms, or no such day exists: which days “summer” is, or
 * “recently”, would be a guess.
 */
export function readPeriod(typed: string, today: IsoDay): Read {
  const written = typed.trim().toLowerCase().replaceAll(/\s+/gu, ' ');
  return readEnglish(written, today) ?? readEnglish(inEnglish(written), today);
}

function readEnglish(written: string, today: IsoDay): Read {
  for (const { form, read } of READERS) {
    const match = form.exec(written);
    if (match !== null) return read(match.slice(1), today);
  }
  return undefined;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const NTH = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(\\d{4})';
const COUNTED = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const COUNT = `(\\d{1,4}|an?|${COUNTED.join('|')})`;

const FORMS: readonly (readonly [form: string, read: (groups: Groups, today: IsoDay) => Read])[] = [
  [`${YEAR}([-/.])(\\d{1,2})\\2(\\d{1,2})`, ([year, , month, date]) => aDay(year, Number(month), date)],
  [`(\\d{1,2})([-/.])(\\d{1,2})\\2${YEAR}`, ([one, , two, year]) => oneOfTwo(one, two, year)],
  [`${YEAR}-(\\d{1,2})`, ([year, month]) => wholeMonth(Number(year), Number(month))],
  [YEAR, ([year]) => wholeYear(Number(year))],
  [`${MONTH},?(?: of)? ${YEAR}`, ([month, year]) => wholeMonth(Number(year), monthOf(month))],
  [`(?:the )?${NTH} (?:of )?${MONTH},? ${YEAR}`, ([date, month, year]) => aDay(year, monthOf(month), date)],
  [`${MONTH} (?:the )?${NTH},? ${YEAR}`, ([month, date, year]) => aDay(year, monthOf(month), date)],
  ['today', (_, today) => only(today)],
  ['yesterday', (_, today) => only(addDays(today, -1))],
  ['(?:the )?day before yesterday', (_, today) => only(addDays(today, -2))],
  ['(this|last) week', ([which], today) => wholeWeek(addDays(today, which === 'last' ? -7 : 0))],
  ['(this|last) month', ([which], today) => monthsBefore(today, which === 'last' ? 1 : 0)],
  ['(this|last) year', ([which], today) => wholeYear(yearOf(today) - (which === 'last' ? 1 : 0))],
  [`${COUNT} days? ago`, ([count], today) => only(addDays(today, -countOf(count)))],
  [`${COUNT} weeks? ago`, ([count], today) => only(addDays(today, -7 * countOf(count)))],
  [`${COUNT} months? ago`, ([count], today) => sameDateBefore(today, countOf(count))],
  [`${COUNT} years? ago`, ([count], today) => sameDateBefore(today, 12 * countOf(count))],
];

const READERS = FORMS.map(([form, read]) => ({ form: new RegExp(`^(?:${form})$`, 'u'), read }));

const monthOf = (name = ''): number => MONTHS.indexOf(name.slice(0, 3)) + 1;
const yearOf = (day: IsoDay): number => Number(day.slice(0, 4));
const countOf = (count = ''): number =>
  /^an?$/u.test(count) ? 1 : COUNTED.indexOf(count) + 1 || Number(count);

const only = (day: IsoDay | undefined): Period | undefined =>
  day === undefined ? undefined : { first: day, last: day };

const aDay = (year: string | undefined, month: number, date: string | undefined): Period | undefined =>
  only(dayOf(Number(year), month, Number(date)));

/** What is a day in one order only, or the same in both, is that day. */
function oneOfTwo(one: string | undefined, two: string | undefined, year: string | undefined): Read {
  const dayFirst = dayOf(Number(year), Number(two), Number(one));
  const monthFirst = dayOf(Number(year), Number(one), Number(two));
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst)
    return only(dayFirst ?? monthFirst);
  return { either: [dayFirst, monthFirst] };
}

function wholeMonth(year: number, month: number): Period | undefined {
  const first = dayOf(year, month, 1);
  const last = lastOfMonth(year, month);
  return first === undefined || last === undefined ? undefined : { first, last };
}

const lastOfMonth = (year: number, month: number): IsoDay | undefined =>
  [31, 30, 29, 28].map((date) => dayOf(year, month, date)).find((day) => day !== undefined);

function wholeYear(year: number): Period | undefined {
  const [first, last] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** From Monday to Sunday, as ISO 8601 counts. */
function wholeWeek(day: IsoDay): Period {
  const first = addDays(day, -((weekdayOf(day) + 6) % 7));
  return { first, last: addDays(first, 6) };
}

/** The year and the month that lie so many months before those of a day. */
function yearAndMonth(day: IsoDay, before: number): readonly [year: number, month: number] {
  const months = 12 * yearOf(day) + Number(day.slice(5, 7)) - 1 - before;
  return [Math.floor(months / 12), (months % 12) + 1];
}

const monthsBefore = (day: IsoDay, before: number): Period | undefined =>
  wholeMonth(...yearAndMonth(day, before));

/** The same date in an earlier month; its last day where it has no such date. */
function sameDateBefore(day: IsoDay, months: number): Period | undefined {
  const [year, month] = yearAndMonth(day, months);
  return only(dayOf(year, month, Number(day.slice(8))) ?? lastOfMonth(year, month));
}
