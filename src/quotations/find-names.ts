import type { Span } from '../domain/vocabulary.ts';
import { type Gender, genderOfGivenName, isGivenName } from './given-names.ts';
import { BODY_NOUNS, HONORIFICS, ROLE_MODIFIERS, ROLE_NOUNS } from './roles.ts';
import type { Word } from './tag-words.ts';

/** A run of capitalised words that names a person or a body. */
export type Name = {
  /** The name alone, without role and honorific: “James Brokenshire”. */
  readonly span: Span;
  readonly text: string;
  /** Name with what stands before it: “UK Security Minister James Brokenshire”. */
  readonly outer: Span;
  /** What stands before the name: “UK Security Minister”; null when nothing does. */
  readonly role: string | null;
  readonly kind: 'person' | 'body' | 'unknown';
  readonly gender: Gender | undefined;
};

/** Small words inside a name: “van”, “de la”. */
export const PARTICLES = new Set(
  'de del della der den di du da dos bin ibn ben van von la le al el ter ten af av zu st.'.split(' '),
);
const JOINS = /^[-'’.]$/u;
const WEEK_OR_MONTH =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december)$/u;
/** Letters behind a name: honours, degrees, seats. */
const LETTERS = /^(?:MP|MSP|MEP|MS|QC|KC|OBE|MBE|CBE|PhD|Esq\.?|MD)$/u;
/** Capitalised only because a sentence begins with them. */
const OPENERS = new Set(
  `the a an this that these those he she it they we you i his her their our my its but and or if when while as at in on
   for from with by to of after before since until although though because so yet not no there here what who why how
   where which both each every all some many most more last next now then today yesterday tomorrow earlier later also
   just only even still once another other such asked speaking according despite during under over about against among
   between through like unlike let please yes well oh`.split(/\s+/u),
);

/** Finds the names in a run of words, in reading order. */
export function findNames(text: string, words: readonly Word[]): readonly Name[] {
  const names: Name[] = [];
  for (let at = 0; at < words.length; ) {
    const end = runEnd(text, words, at);
    if (end === at) {
      at++;
      continue;
    }
    const name = readRun(text, words, at, end);
    if (name !== undefined) names.push(name);
    at = end;
  }
  return names;
}

const isCapital = (word: Word): boolean => /^[\p{Lu}][\p{L}\p{N}'’.&-]*$/u.test(word.text);

function isNameWord(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !isCapital(word) || WEEK_OR_MONTH.test(word.lower)) return false;
  return (
    !(OPENERS.has(word.lower) && word.text !== word.text.toUpperCase()) &&
    word.text !== 'I' &&
    word.text !== 'A'
  );
}

/** Where a run of name words ends: particles and joining signs belong to it when a name word follows. */
function runEnd(text: string, words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length) {
    if (isNameWord(words, at) && !brokenBefore(text, words, at, from)) {
      at++;
      continue;
    }
    const word = words[at];
    const joins = word !== undefined && at > from && (PARTICLES.has(word.lower) || isTightJoin(words, at));
    // “von der”, “de la”: two particles at most.
    const next = PARTICLES.has(words[at + 1]?.lower ?? '') ? at + 2 : at + 1;
    if (!joins || !isNameWord(words, next)) break;
    at = next;
  }
  return at;
}

const isTightJoin = (words: readonly Word[], at: number): boolean =>
  JOINS.test(words[at]?.text ?? '') &&
  words[at - 1]?.end === words[at]?.start &&
  words[at]?.end === words[at + 1]?.start;

/** A marked stretch or a line break between two words parts the names. */
const brokenBefore = (text: string, words: readonly Word[], at: number, from: number): boolean =>
  at > from && /[^\s]|\n/u.test(text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0));

function readRun(text: string, words: readonly Word[], from: number, to: number): Name | undefined {
  let first = from;
  for (let at = from; at < to; at++) {
    const word = words[at]?.lower ?? '';
    if (HONORIFICS.has(word) || ROLE_NOUNS.has(word)) first = at + 1;
  }
  // The whole run is an office: “the Home Secretary”.
  if (first >= to) return undefined;
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
  const outerFirst = roleStart(words, from, first);
  const outer = { start: words[outerFirst]?.start ?? start, end };
  const role = outerFirst < first ? roleText(text, words, outerFirst, first) : null;
  const run = words.slice(first, last);
  return {
    span: { start, end },
    text: text.slice(start, end),
    outer,
    role,
    kind: kindOf(run, role, words[first - 1]?.lower ?? ''),
    gender: genderOf(run, words.slice(outerFirst, first)),
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
  if (named.some(({ lower }) => BODY_NOUNS.has(lower))) return 'body';
  const first = named[0]?.text ?? '';
  const isFullName = named.length >= 2 && named.length <= 5;
  if (isFullName && (isGivenName(first) || /^(?:\p{Lu}\.)+$/u.test(first))) return 'person';
  if (role !== null && (ROLE_NOUNS.has(before) || HONORIFICS.has(before)) && named.length <= 4)
    return 'person';
  return 'unknown';
}

function genderOf(run: readonly Word[], before: readonly Word[]): Gender | undefined {
  for (const { lower } of before) {
    if (
      /^(?:mr\.?|sir|lord|.*(?<!wo)man|king|prince|father|brother|husband|son|actor|businessman)$/u.test(
        lower,
      )
    )
      return 'male';
    if (
      /^(?:mrs\.?|ms\.?|miss|dame|lady|.*woman|queen|princess|sister|wife|daughter|mother|actress)$/u.test(
        lower,
      )
    )
      return 'female';
  }
  return run.length > 1 ? genderOfGivenName(run[0]?.text ?? '') : undefined;
}
