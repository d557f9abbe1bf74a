import { fold } from '../domain/fold.ts';
import { isOffice, OFFICE_WORDS } from '../domain/titles.ts';

/** Titles in front of a name that are no part of it. */
const HONORIFICS = new Set('sir dame lord lady mr mrs ms miss dr prof sen rep gov rev rt hon'.split(' '));
/** Letters behind a name: honours and seats. */
const LETTERS = /^(?:MP|MSP|MEP|QC|KC|OBE|MBE|CBE|PhD|MD)$/u;
/** Whether there is anything to leave out: most names have nothing, and names are many. */
const HAS_TITLE = new RegExp(
  `(?:^|\\s)(?:the|an?|${[...HONORIFICS, ...OFFICE_WORDS].join('|')})[.,]?\\s|\\s\\p{L}{2,3}$`,
  'iu',
);
/** What kind of company it is; “Corp” and “Co” are parts of names. */
const LEGAL_FORM = /^(?:inc|incorporated|ltd|llc|llp|plc|gmbh)$/u;
/** Behind these stands somebody else: “a spokesman for Mayor Tom Reed”. */
const OF_ANOTHER = /^(?:of|for|to|at|in|on|from|with|by|and)$|['’]s?$/iu;

/**
 * A name as printed, without an article before it (in small letters, so that the initial of “A. Marsh” and the
 * name of “An Nguyen” stay), without titles, and without letters behind it. An office is left out where a
 * full name follows: “Home Secretary Ada Marsh” is Ada Marsh, “Mayor Marsh” may be anybody who is mayor.
 */
export function withoutTitles(name: string): string {
  const trimmed = name.trim();
  if (!HAS_TITLE.test(trimmed)) return trimmed.replaceAll(/\s+/gu, ' ');
  const tokens = trimmed
    .replace(/^(?:the|a|an) /u, '')
    .replace(/^The /u, '')
    .split(/\s+/u);
  const words = tokens.map((token) => token.toLowerCase().replaceAll(/[.,]/gu, ''));
  let first = 0;
  while (first < tokens.length - 1 && HONORIFICS.has(words[first] ?? '')) first++;
  const office = words.findLastIndex(isOffice);
  const isFull =
    office < tokens.length - 2 && !tokens.slice(first, office).some((token) => OF_ANOTHER.test(token));
  if (office >= first && isFull && !OF_ANOTHER.test(tokens[office + 1] ?? '')) first = office + 1;
  let last = tokens.length;
  while (last > first + 2 && LETTERS.test(tokens[last - 1] ?? '')) last--;
  return tokens.slice(first, last).join(' ');
}

/** The words that tell a name from another, folded: without titles and the form of a company. */
export function nameWords(name: string): readonly string[] {
  const words = fold(withoutTitles(name))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.length > 1 && LEGAL_FORM.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;
}

/** Two names with one key are one name. */
export const nameKey = (name: string): string => nameWords(name).join(' ');
