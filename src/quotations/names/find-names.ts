import { PARTICLES, type PersonName, readPersonName, SUFFIX } from '../../domain/person-name.ts';
import type { Gender, Span } from '../../domain/vocabulary.ts';
import type { Word } from '../tag-words.ts';
import { genderOf } from './gender.ts';
import { isGivenName } from './given-names.ts';
import { findRuns, isCapital, OPENERS, type Run, WEEK_OR_MONTH } from './name-run.ts';
import { BODY_NOUNS, HONORIFICS, ROLE_MODIFIERS, ROLE_NOUNS } from './roles.ts';

/** A run of capitalised words that names a person or a body. */
export type Name = {
  /** The name alone, without role and honorific: “James Brokenshire”. */
  readonly span: Span;
  readonly text: string;
  /** The text read as a person's; null when it has no shape of one. */
  readonly parts: PersonName | null;
  /** Name with what stands before it: “UK Security Minister James Brokenshire”. */
  readonly outer: Span;
  /** What stands before the name: “UK Security Minister”; null when nothing does. */
  readonly role: string | null;
  readonly kind: 'person' | 'body' | 'unknown';
  readonly gender: Gender | undefined;
};

/** Letters behind a name: honours, degrees, seats. */
const LETTERS = /^(?:MP|MSP|MEP|MS|QC|KC|OBE|MBE|CBE|PhD|Esq\.?|MD)$/u;
/** Titles and offices that are everyday surnames too: “Tom King”. */
const SURNAMES_TOO =
  /^(?:king|pope|bishop|judge|justice|prince|baron|cardinal|major|lord|singer|farmer|parent)$/u;

const COUPLE = /^(?:mr|dr|sir|lord|prince|president)\.? (?:and|&) (?:mrs|ms|dr|lady|princess)\.?$/u;

/** Finds the names in a run of words, in reading order. */
export function findNames(text: string, words: readonly Word[]): readonly Name[] {
  return findRuns(text, words).flatMap((run) => readRun(text, words, run) ?? []);
}

function readRun(text: string, words: readonly Word[], { from, to, suffix }: Run): Name | undefined {
  let first = behindTitles(words, from, to);
  // The whole run is an office, or what is left of a name: “the Home Secretary”, “Jr.”
  if (first >= to || SUFFIX.test(words[first]?.text ?? '')) return undefined;
  while (
    first < to - 1 &&
    ROLE_MODIFIERS.has(words[first]?.lower ?? '') &&
    !isGivenName(words[first]?.text ?? '')
  )
    first++;

  first = behindOfficeOf(words, first, to, from);
  let last = to;
  while (last > first + 1 && LETTERS.test(words[last - 1]?.text ?? '')) last--;
  const start = words[first]?.start ?? 0;
  const end = words[last - 1]?.end ?? 0;
  const couple = coupleAt(text, words, first, end);
  if (couple !== undefined) return couple;
  const outerFirst = roleStart(words, from, first);
  const outer = { start: words[outerFirst]?.start ?? start, end };
  const role = outerFirst < first ? roleText(text, words, outerFirst, first) : null;
  const run = words.slice(first, last);
  const name = text.slice(start, words[suffix]?.end ?? end);
  return {
    span: { start, end },
    text: name,
    parts: readPersonName(name),
    outer,
    role,
    kind: kindOf(run, role, words[first - 1]?.lower ?? ''),
    gender: genderOf(
      words.slice(outerFirst, first).map(({ lower }) => lower),
      name,
    ),
  };
}

/** Behind the last title or office of a run. */
function behindTitles(words: readonly Word[], from: number, to: number): number {
  const last = words.slice(from, to).findLastIndex(({ lower }, place) => {
    const isTitle = HONORIFICS.has(lower) || ROLE_NOUNS.has(lower);
    return isTitle && !isInsideName(words, from + place, from, to);
  });
  return from + last + 1;
}

/** “Carl del Reed”, “Tom King”: a title by its letters, and yet a part of the name. */
function isInsideName(words: readonly Word[], at: number, from: number, to: number): boolean {
  const [before, word, behind] = [
    words[at - 1]?.text ?? '',
    words[at]?.lower ?? '',
    words[at + 1]?.text ?? '',
  ];
  if (at === from) return false;
  if (PARTICLES.has(word) && at < to - 1) return !HONORIFICS.has(before.toLowerCase());
  const isLast = at === to - 1 || (at === to - 2 && SUFFIX.test(behind));
  return isLast && SURNAMES_TOO.test(word) && (isGivenName(before) || /^(?:\p{Lu}\.)+$/u.test(before));
}

/** “Mr. and Mrs. Marsh” speak as one, and neither of them alone; `first` is where the surname stands. */
function coupleAt(text: string, words: readonly Word[], first: number, end: number): Name | undefined {
  const [his, and, her] = [words[first - 3]?.lower, words[first - 2]?.lower, words[first - 1]?.lower];
  if ((and !== 'and' && and !== '&') || !COUPLE.test(`${his} ${and} ${her}`)) return undefined;
  const span = { start: words[first - 3]?.start ?? 0, end };
  const name = text.slice(span.start, end);
  return {
    span,
    text: name,
    parts: readPersonName(name),
    outer: span,
    role: null,
    kind: 'body',
    gender: undefined,
  };
}

/** “Minister for Victims Alan Tranter”: what the office is for stands in the run, and the name behind it. */
function behindOfficeOf(words: readonly Word[], first: number, to: number, from: number): number {
  const isOfficeFor =
    /^(?:of|for|in)$/u.test(words[from - 1]?.lower ?? '') ||
    /^(?:the|and)$/u.test(words[from - 1]?.lower ?? '');
  if (!isOfficeFor || first !== from || to - first < 3) return first;
  const given = words.slice(first + 1, to - 1).findLastIndex(({ text }) => isGivenName(text));
  const hasOffice = words.slice(Math.max(0, from - 6), from).some(({ lower }) => ROLE_NOUNS.has(lower));
  return given < 0 || !hasOffice ? first : first + 1 + given;
}

/** Small words of an office before the name: “US attorney general”, “acting Homeland Security secretary”. */
function roleStart(words: readonly Word[], runStart: number, nameStart: number): number {
  let at = nameStart;
  while (at > 0) {
    const word = words[at - 1];
    if (word === undefined || word.end + 1 < (words[at]?.start ?? 0)) break;
    const insideRun = at - 1 >= runStart;
    if (!isOfficeWord(word) && !insideRun && !(at < nameStart && bridges(words, at - 1))) break;
    at--;
  }
  // “for Security James Brokenshire” does not begin with its preposition, nor “the”.
  while (
    at < nameStart &&
    /^(?:of|for|and|the|a|an|-|'s|’s|&|on|in|at|but|when|as)$/u.test(words[at]?.lower ?? '')
  )
    at++;
  const hasOffice = words
    .slice(at, nameStart)
    .some(({ lower }) => ROLE_NOUNS.has(lower) || HONORIFICS.has(lower));
  return hasOffice ? at : nameStart;
}

const isOfficeWord = ({ lower }: Word): boolean =>
  ROLE_NOUNS.has(lower) || ROLE_MODIFIERS.has(lower) || HONORIFICS.has(lower);

/** Words that belong to an office only because an office word follows: “Harbour Trust director”, “culture secretary”. */
function bridges(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined) return false;
  // “a spokesman for Mr. Reed”: the office is somebody else's.
  if (/^(?:mr|mrs|ms|miss|dr|sir|sen|rep|gov|president)\.?$/u.test(next.lower)) return false;
  if (/^(?:of|for|the|-|'s|’s|&)$/u.test(word.lower)) return true;
  if (isCapital(word)) return !OPENERS.has(word.lower) && !WEEK_OR_MONTH.test(word.lower);
  return joinsOffice(words, at) || (/^(?:NOUN|ADJ)$/u.test(word.pos) && ROLE_NOUNS.has(next.lower));
}

/** “Secretary of Health and Human Services”: this “and” joins two parts of one office. */
const joinsOffice = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'and' &&
  words.slice(Math.max(0, at - 4), at).some(({ lower }) => lower === 'of' || lower === 'for');

const roleText = (text: string, words: readonly Word[], from: number, to: number): string | null => {
  const written = text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
  return /\p{L}{2}/u.test(written) ? written : null;
};

function kindOf(run: readonly Word[], role: string | null, before: string): Name['kind'] {
  const named = run.filter(({ text }) => /\p{L}/u.test(text));
  const first = named[0]?.text ?? '';
  // “Bill” is a law, and “Bill Marsh” is none.
  const telling = isGivenName(first) ? named.slice(1) : named;
  if (telling.some(({ lower }) => BODY_NOUNS.has(lower))) return 'body';
  const isFullName = named.length >= 2 && named.length <= 5;
  if (isFullName && (isGivenName(first) || /^(?:\p{Lu}\.)+$/u.test(first))) return 'person';
  if (role !== null && (ROLE_NOUNS.has(before) || HONORIFICS.has(before)) && named.length <= 4)
    return 'person';
  return 'unknown';
}
