import { WEEKDAYS } from '../../domain/day.ts';
import type { Span } from '../../domain/vocabulary.ts';

/**
 * What words tell of a day, before it is known from which day they speak.
 * - `date`: a day of a month; `weekday` where one is printed with it, `year` null where none is
 * - `weekday`: `which` as printed before it
 * - `offset`: so many days from the document's own: yesterday is −1
 * - `no-day`: a time that is no single known day: a month, a year, “recently”, “two days later”
 */
export type Told =
  | {
      readonly kind: 'date';
      readonly year: number | null;
      readonly month: number;
      readonly date: number;
      readonly weekday: number | null;
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: 'any' | 'last' | 'past' | 'next' }
  | { readonly kind: 'offset'; readonly days: number }
  | { readonly kind: 'no-day' };

/** Words that tell a time, without the preposition before them. */
export type DayPhrase = Span & { readonly told: Told };

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const DAY = '(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day';
/** Days that have a name of their own, and names that have a day in them. */
const NAMED_DAY = `(?<!\\b(?:Super|Black|Good|Ash|Palm|Easter|Holy|Bloody|Cyber|Giving) )(${DAY})\\b(?! (?:Times|Telegraph|Mirror|Mail|Herald|Post|School|Night (?:Live|Football|Lights)))`;
const HOUR = '(?:,? (?:early |late )?(?:morning|afternoon|evening|night))?';
const NTH = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:,? ((?:19|20)\\d\\d)\\b)?';
const PART = '(?:(?:early|late|earlier|later) (?:on )?)?';
/** “Tuesday night, Feb. 6”, “today (Sunday 11 October 2020)”: the printed date says which day that is. */
const BESIDE_DATE = `${PART}(?:(?:today|yesterday|tomorrow|tonight),? \\(?)?(?:(${DAY})${HOUR},? \\(?(?:the )?)?`;
const COUNTED = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const TO = '(?: ?[-–—/] ?|,? (?:and|or|to|through|until) (?:on )?)';
const NO_DAY = { kind: 'no-day' } as const;

type Groups = readonly (string | undefined)[];

const monthOf = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const weekdayOf = (name: string | undefined): number | null =>
  name === undefined ? null : WEEKDAYS.indexOf(name.toLowerCase());

function dateOf(weekday: string | undefined, date = '', month = '', year?: string): Told {
  return {
    kind: 'date',
    year: year === undefined ? null : Number(year),
    month: monthOf(month),
    date: Number(date),
    weekday: weekdayOf(weekday),
  };
}

function whichOf(before = ''): 'any' | 'last' | 'past' | 'next' {
  const word = before.trim().toLowerCase();
  if (word.endsWith('past')) return 'past';
  if (word === 'last') return 'last';
  return word === 'next' ? 'next' : 'any';
}

/** The forms in which a time is printed; where two overlap, the first counts. */
const FORMS: readonly (readonly [form: string, read: (groups: Groups) => Told])[] = [
  // Several days are no day: “Monday and Tuesday”, “Feb. 6-8”, “6 to 8 February”, “every Monday”, “Mondays”.
  [`(?:${DAY})${HOUR}${TO}(?:${DAY})\\b${HOUR}`, () => NO_DAY],
  [`(?:${MONTH})\\.? \\d{1,2}(?:st|nd|rd|th)?${TO}(?:(?:${MONTH})\\.? )?\\d{1,2}\\b`, () => NO_DAY],
  [`\\b\\d{1,2}${TO}\\d{1,2} (?:${MONTH})\\b`, () => NO_DAY],
  [`\\b(?:every|each|most) ${DAY}\\b${HOUR}|\\b${DAY}s\\b`, () => NO_DAY],

  [
    '\\b((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)\\b',
    ([year, month, date]) => ({
      kind: 'date',
      year: Number(year),
      month: Number(month),
      date: Number(date),
      weekday: null,
    }),
  ],
  [
    `\\b${BESIDE_DATE}${NTH} (?:of )?(${MONTH})\\b\\.?${YEAR}`,
    ([weekday, date, month, year]) => dateOf(weekday, date, month, year),
  ],
  [
    `\\b${BESIDE_DATE}(${MONTH})\\b\\.? ${NTH}\\b(?![:,.]\\d|%)${YEAR}`,
    ([weekday, month, date, year]) => dateOf(weekday, date, month, year),
  ],

  [
    `\\b${DAY}${HOUR},? (?:(?:of )?(?:last|next) week|(?:a|one|two) weeks? ago|the \\d{1,2}(?:th|st|nd|rd))`,
    () => NO_DAY,
  ],
  [
    `\\b${PART}((?:last|this past|past|this|next) )?${NAMED_DAY}${HOUR}(?: (?:of )?this week)?`,
    ([which, weekday]) => ({
      kind: 'weekday',
      weekday: weekdayOf(weekday) ?? 0,
      which: whichOf(which),
    }),
  ],
  ['\\b(?:the )?day (?:before yesterday)\\b', () => ({ kind: 'offset', days: -2 })],
  [`\\b(?:${PART}yesterday${HOUR}|last night)\\b`, () => ({ kind: 'offset', days: -1 })],
  [
    `\\b(?:${PART}today|tonight|${PART}this (?:morning|afternoon|evening))\\b`,
    () => ({ kind: 'offset', days: 0 }),
  ],
  [`\\b${PART}tomorrow${HOUR}\\b`, () => ({ kind: 'offset', days: 1 })],
  [
    `\\b(\\d{1,2}|${COUNTED.join('|')}) days? ago\\b`,
    ([count = '']) => ({
      kind: 'offset',
      days: -(COUNTED.indexOf(count.toLowerCase()) + 1 || Number(count)),
    }),
  ],

  [
    '\\b(?:(?:an?|the|\\d+|few|several|some|many|couple of|[a-z]+) )?(?:moment|second|minute|hour|day|week|month|year|decade)s? (?:ago|earlier|later|before|after|afterwards)\\b',
    () => NO_DAY,
  ],
  [
    '\\b(?:(?:early|earlier|late|later) )?(?:last|this|next|that|past|previous|following|coming|same|every) (?:day|week|month|year|weekend|spring|summer|autumn|fall|winter|decade|century)\\b',
    () => NO_DAY,
  ],
  [
    '\\b\\d{1,2}[/.]\\d{1,2}[/.](?:19|20)?\\d\\d\\b|\\bthe \\d{1,2}(?:st|nd|rd|th)\\b(?! [a-z])',
    () => NO_DAY,
  ],
  [`\\b(?:(?:${MONTH})\\b\\.?,? )?(?:19|20)\\d\\ds?\\b`, () => NO_DAY],
  [
    `\\b(?:in|this|last|next|of|early|late|mid|since|until|during|by)[ -](?:early |late |mid-)?(?:${MONTH})\\b`,
    () => NO_DAY,
  ],
  [
    "\\b(?:Christmas|New Year[’']s|Thanksgiving|Easter|Memorial|Labou?r|Election|Independence|Inauguration|Boxing|Super|Good|Black|Ash)(?: (?:Day|Eve|Tuesday|Friday|Wednesday|Sunday|Monday))\\b",
    () => NO_DAY,
  ],
  [
    '\\b(?:recently|previously|earlier|later|formerly|originally|once|often|repeatedly|frequently|always|consistently|over the weekend|in the past|at the time)\\b',
    () => NO_DAY,
  ],
];

const READERS = FORMS.map(([form, read]) => ({ form: new RegExp(form, 'gu'), read }));
/** Most sentences tell no time, and none before the first place that fits: one question spares the others. */
const ANY = new RegExp(FORMS.map(([form]) => form).join('|'), 'u');
const FIRST_WORD = new RegExp(`^(?!\\W*(?:${DAY}|${MONTH})s?\\b)\\W*\\p{Lu}`, 'u');

/** Occasions on which somebody speaks, and things in which words are set down. */
export const SPEECH =
  /^(?:speech(?:es)?|address|interviews?|hearings?|debates?|conference|briefing|statements?|testimony|rally|rallies|remarks|comments|town-?hall|hall|event|appearance|meeting|session|letter|tweets?|posts?|op-ed|essay|column|call|panel|sermon|lecture|forum|email|e-mail|memo|release|broadcast|program(?:me)?|show|podcast|editorial|report|announcement|message|tweetstorm|filing|ruling|opinion|order|round-?table|summit|symposium|dinner|luncheon|gathering|visit|stop|trip)$/u;

/**
 * The times that a sentence tells, in order. Days are told from names and verbs by their capital, so the
 * sentence comes as printed; what it quotes should have been blanked, offset for offset.
 */
export function findDays(sentence: string, offset = 0): readonly DayPhrase[] {
  const text = sentence.replace(FIRST_WORD, (start) => start.toLowerCase());
  const first = text.search(ANY);
  if (first < 0) return [];
  const found: DayPhrase[] = [];
  for (const { form, read } of READERS) {
    form.lastIndex = first;
    for (let match = form.exec(text); match !== null; match = form.exec(text)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some(({ start, end }) => span.start < end && start < span.end)) continue;
      found.push({ ...span, told: read(match.slice(1)) });
    }
  }
  return found
    .filter(({ end }) => isOfSpeech(text.slice(end)))
    .map(({ start, end, told }) => ({ start: start + offset, end: end + offset, told }))
    .sort((a, b) => a.start - b.start);
}

/** “Monday's vote” is no day on which somebody spoke; at “Monday's two-hour hearing” somebody did. */
function isOfSpeech(behind: string): boolean {
  if (!/^['’]/u.test(behind)) return true;
  const owned = /^['’]s?((?: [\w-]+){1,4})/u.exec(behind)?.[1] ?? '';
  return owned.split(' ').some((word) => SPEECH.test(word));
}
