import { dayOf } from '../domain/day.ts';
import type { IsoDay } from '../domain/vocabulary.ts';

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';

const TODAY = new RegExp(
  `\\btoday,? \\((?:[a-z]+day,? )?(?:(\\d{1,2})(?:st|nd|rd|th)? (${MONTHS})|(${MONTHS}) (\\d{1,2})(?:st|nd|rd|th)?),? (\\d{4})\\)`,
  'iu',
);

/** The document's own day where its text tells: “today (Sunday 11 October 2020)”. */
export function ownDay(text: string): IsoDay | undefined {
  const told = TODAY.exec(text);
  if (told === null) return undefined;
  const [, dateFirst, monthAfter, monthFirst, dateAfter, year] = told;
  const month = MONTHS.split('|').indexOf((monthAfter ?? monthFirst ?? '').toLowerCase()) + 1;
  return dayOf(Number(year), month, Number(dateFirst ?? dateAfter));
}
