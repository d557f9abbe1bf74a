import { WEEKDAYS } from '../../domain/day.ts';
import { PARTICLES } from '../../domain/person-name.ts';
import type { Span } from '../../domain/vocabulary.ts';
import { isGivenName } from '../names/given-names.ts';
import { HONORIFICS, ROLE_MODIFIERS, ROLE_NOUNS } from '../names/roles.ts';

/** What stands before the words of a turn: “MARSH:”, “[09:32] Ada Marsh (Harbour Trust):”, “Q:”. */
export type Label = {
  /** `field`: what looks like a label and names nobody: “Note:”, “Photo:”, “Monday:”. */
  readonly kind: 'question' | 'answer' | 'office' | 'name' | 'field';
  /** What tells this speaker from the others: the surname or the office, in lower case. */
  readonly key: string;
  /** The name alone, without time, affiliation and colon. */
  readonly name: Span;
  /** The label itself shows a person: by an honorific, a known given name, or the time it is stamped with. */
  readonly isPerson: boolean;
  /** Set in capitals, as transcripts set their speakers. */
  readonly isShouted: boolean;
  /** Where the label begins, and where what is said begins. */
  readonly start: number;
  readonly end: number;
  /** A quotation mark opens before the label, and the turn stands inside it. */
  readonly isInMarks: boolean;
};

/** Longest label, in characters. */
const LONGEST = 100;

const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?`;
/** Mark, emphasis and time before the name. */
const LEAD = new RegExp(`^(["“]?)[*_]{0,3}(?:[[(]?(${TIME})[\\])]?(?: [-–—])? )?`, 'iu');
/** Affiliation or time behind the name. */
const ASIDE = new RegExp(`[*_]{0,3} ?[[(](?:(${TIME})|[^()[\\]:]{1,60})[\\])]$`, 'iu');
/** “Ada Marsh 09:32” on a line of its own. */
const TIME_BEHIND = new RegExp(`^(.{2,60}?) +[[(]?${TIME}[\\])]?$`, 'iu');

/** Words before a colon that name what follows and nobody who says it. */
const FIELDS = new Set(
  `note notes update updates updated source sources photo photos picture pictures video videos audio image images
  graphic caption credit credits correction corrections clarification editor editors editor's related read watch listen
  more breaking exclusive opinion analysis summary background conclusion result results example examples fact facts claim
  claims verdict reality context rating ruling warning tip tips step date dates time when where what why who how location
  venue place address phone tel telephone email e-mail fax web website online contact contacts subject re from to cc
  title author by published posted edited age name job city director cast starring rated runtime genre price score scores
  final winner winners loser losers pro pros con cons bottom next previous part chapter section figure table total
  highlights headline stat quote quotes topic agenda item ingredients directions method transcript statement statements
  remarks media press nb ps fyi also plus see here there this that these those now still yet but and or if in on at for
  january february july august september october november december`
    .split(/\s+/u)
    .concat(WEEKDAYS),
);

/** Whoever a transcript names by their part in it, with or without “the”. */
const PARTS =
  /^(?:(?:mr|mrs|ms|madam|the)\.? )?(?:chair(?:man|woman|person)?|moderator|interview(?:er|ee)|host|operator|clerk|witness|reporter|anchor|narrator|caller|counsel|audience(?: member)?|participant|unidentified(?: \p{L}+){0,2}|(?:male|female)(?: voice| speaker)?|speaker)(?: \d{1,2})?$/u;

/** Reads the label that stands from `start` up to the colon at `colon`. */
export function labelBefore(text: string, start: number, colon: number): Label | undefined {
  if (colon - start > LONGEST) return undefined;
  const written = text.slice(start, colon);
  const [lead = '', mark = '', stamp] = LEAD.exec(written) ?? [];
  const bare = written.slice(lead.length).replace(/[*_]{1,3}$/u, '');
  const aside = ASIDE.exec(bare);
  const named = (aside === null ? bare : bare.slice(0, aside.index)).trimEnd();
  const isTimed = stamp !== undefined || aside?.[1] !== undefined;
  const behind = /^:?[*_]{0,3}\s*/u.exec(text.slice(colon, colon + 5))?.[0].length ?? 0;
  const place = { start, name: start + lead.length, end: colon + behind, isInMarks: mark !== '' };
  return readName(named.split(',')[0] ?? '', place, isTimed);
}

/** “Q. Did you wait?”: the two labels that end in a full stop as often as in a colon. */
export function questionOrAnswer(text: string, { start, end }: Span): Label | undefined {
  const match = /^(["“]?[*_]{0,3})([QA])[.:][*_]{0,3}\s+/u.exec(text.slice(start, Math.min(end, start + 12)));
  if (match === null) return undefined;
  const [all, lead = '', letter = ''] = match;
  const place = { start, name: start + lead.length, end: start + all.length, isInMarks: /["“]/u.test(lead) };
  return readName(letter, place, false);
}

/** “Ada Marsh 09:32” on a line of its own, as recorders write it. */
export function timedLine(text: string, { start, end }: Span): Label | undefined {
  if (end - start > LONGEST) return undefined;
  const name = TIME_BEHIND.exec(text.slice(start, end))?.[1];
  const label =
    name === undefined ? undefined : readName(name, { start, name: start, end, isInMarks: false }, true);
  return label?.kind === 'name' ? label : undefined;
}

type Place = {
  readonly start: number;
  readonly name: number;
  readonly end: number;
  readonly isInMarks: boolean;
};

function readName(name: string, place: Place, isTimed: boolean): Label | undefined {
  const words = name.split(' ');
  const lower = words.map((word) => word.toLowerCase());
  const kind = kindOf(words, lower);
  if (kind === undefined) return undefined;
  const hasHonorific = HONORIFICS.has(lower[0] ?? '') && words.length > 1;
  return {
    kind,
    key: kind === 'name' ? (lower.at(-1) ?? '') : kind === 'office' ? lower.join(' ') : kind,
    name: { start: place.name, end: place.name + name.length },
    isPerson: isTimed || hasHonorific || (words.length > 1 && isGivenName(words[0] ?? '')),
    isShouted: isShouted(words),
    start: place.start,
    end: place.end,
    isInMarks: place.isInMarks,
  };
}

function kindOf(words: readonly string[], lower: readonly string[]): Label['kind'] | undefined {
  const whole = lower.join(' ');
  if (/^(?:q\d{0,2}|question)$/u.test(whole)) return 'question';
  if (/^(?:a\d{0,2}|answer)$/u.test(whole)) return 'answer';
  if (PARTS.test(whole) || isOffice(lower)) return 'office';
  if (words.length > 6 || !words.every(isNameWord)) return undefined;
  const isField = lower[0] === 'the' || FIELDS.has(lower[0] ?? '') || !/\p{L}{2}/u.test(whole);
  return isField && !HONORIFICS.has(lower[0] ?? '') ? 'field' : 'name';
}

/** “The President”, “THE FIRST MINISTER”; an office without its article heads a list as often as a turn. */
const isOffice = (lower: readonly string[]): boolean =>
  lower[0] === 'the' &&
  ROLE_NOUNS.has(lower.at(-1) ?? '') &&
  lower.slice(1, -1).every((word) => ROLE_NOUNS.has(word) || ROLE_MODIFIERS.has(word));

const isNameWord = (word: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || PARTICLES.has(word.toLowerCase());

const isShouted = (words: readonly string[]): boolean =>
  words.every((word) => !/\p{Ll}/u.test(word.replace(/^(?:Ma?c|O['’]|D[ei])(?=\p{Lu})/u, '')));
