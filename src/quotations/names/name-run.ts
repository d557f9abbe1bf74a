import { PARTICLES, SUFFIX } from '../../domain/person-name.ts';
import type { Word } from '../tag-words.ts';

/**
 * Words `[from, to)` that may name somebody, with what stands before the name. `suffix` is the place of a “Jr.”
 * behind a comma, which belongs to the name and stands outside of the phrase.
 */
export type Run = { readonly from: number; readonly to: number; readonly suffix: number };

const NO_SUFFIX = -1;
const JOINS = /^[-'’.]$/u;
/** Particles that, written small, begin a name: “de Marsh said”. The others are English words as well. */
export const FIRST_PARTICLE = /^(?:van|von|de|del|della|der|da|di|du|dos|bin|ibn|zu)$/u;
/** Those that a hyphen joins: “al-Rashid”. */
const JOINED_PARTICLE = /^(?:al|el|d|o)$/u;
export const WEEK_OR_MONTH =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december)$/u;
/** Capitalised only because a sentence begins with them. */
export const OPENERS = new Set(
  `the a an this that these those he she it they we you i his her their our my its but and or if when while as at in on
   for from with by to of after before since until although though because so yet not no there here what who why how
   where which both each every all some many most more last next now then today yesterday tomorrow earlier later also
   just only even still once another other such one outside inside see asked speaking according despite during under over about against among
   between through like unlike let please yes well oh would could should will did does do is was are were has have had can may might must absent besides without within maybe perhaps whatever whether beyond
   behind beside amid along across toward towards upon unless except instead meanwhile however indeed`.split(
    /\s+/u,
  ),
);

/** The runs of capitalised words in a sentence, in reading order. */
export function findRuns(text: string, words: readonly Word[]): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < words.length; ) {
    const to = runEnd(text, words, at);
    if (to === at) {
      at++;
      continue;
    }
    const hasSuffix = words[to]?.text === ',' && SUFFIX.test(words[to + 1]?.text ?? '');
    const suffix = hasSuffix ? to + 1 : NO_SUFFIX;
    runs.push({ from: runStart(words, at, runs.at(-1)?.to ?? 0), to, suffix });
    at = hasSuffix ? suffix + 1 : to;
  }
  return runs;
}

export const isCapital = ({ text, lower }: Word): boolean =>
  text !== lower && /^[\p{Lu}][\p{L}\p{N}'’.&-]*$/u.test(text);

function isNameWord(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !isCapital(word) || WEEK_OR_MONTH.test(word.lower)) return false;
  // “Chasing Reed” opens a sentence or a headline.
  if (word.pos === 'VERB' && word.lower.endsWith('ing')) return false;
  return (
    !(OPENERS.has(word.lower) && word.text !== word.text.toUpperCase()) &&
    word.text !== 'I' &&
    word.text !== 'A'
  );
}

/** Where a run begins: particles in small letters before its first capital are a part of the name. */
function runStart(words: readonly Word[], at: number, floor: number): number {
  if (isTightJoin(words, at - 1) && at - 2 >= floor && JOINED_PARTICLE.test(words[at - 2]?.text ?? ''))
    return at - 2;
  let first = at;
  while (first > floor && PARTICLES.has(words[first - 1]?.text ?? '')) first--;
  while (first < at && !FIRST_PARTICLE.test(words[first]?.text ?? '')) first++;
  return first;
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
    if (word === undefined || at === from || !(PARTICLES.has(word.lower) || isTightJoin(words, at))) break;
    // “von der”, “de la”, “al-”: a particle and what joins it, or two.
    const isDouble = PARTICLES.has(words[at + 1]?.lower ?? '') || isTightJoin(words, at + 1);
    const next = isDouble ? at + 2 : at + 1;
    if (!isNameWord(words, next)) break;
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
