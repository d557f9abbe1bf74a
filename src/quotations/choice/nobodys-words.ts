import { isPassive } from '../cues/find-cues.ts';
import { ROLE_NOUNS } from '../names/roles.ts';
import type { Item } from '../read-paragraph.ts';
import { tagWords } from '../tag-words.ts';
import type { Place } from './place.ts';

/** What a short stretch is made of. */
export function kindOfWords(words: string): string {
  const tags = tagWords(words).map(({ pos }) => pos);
  if (tags.some((pos) => pos === 'VERB' || pos === 'AUX'))
    return tags[0] === 'VERB' ? 'begins with a verb' : 'has a verb';
  return tags.some((pos) => pos === 'NOUN' || pos === 'PROPN') ? 'names something' : 'no noun and no verb';
}

/** Behind these, marked words are a name: “a show called ‘…’”. */
const NAMING = /^(?:titled|entitled|dubbed|nicknamed|named|called|labelled|labeled|termed)$/u;
/** Works, which have titles. */
const WORK =
  /^(?:song|book|film|movie|show|program|programme|column|headline|article|essay|novel|play|album|poem|series|memoir)$/u;

/** “the so-called ‘…’”, “a show called ‘…’”, “known as ‘…’”, “the book ‘…’”: words that name a thing state nothing. */
export function nameAThing(items: readonly Item[], at: number, words: string): boolean {
  const [before, second] = [items[at - 1], items[at - 2]];
  if (before === undefined || before.marked !== null) return false;
  if (before.lower === 'so-called' || (before.lower === 'called' && second?.text === '-')) return true;
  if (WORK.test(before.lower)) return isTitle(words, words.split(/\s+/u).length);
  // “NBC's ‘Harbour Nights’”: a possessive and words that all have a capital.
  if (/^['’]s?$/u.test(before.lower) && isName(words)) return true;
  if (before.lower === 'as') return /^(?:known|billed)$/u.test(second?.lower ?? '');
  // “Ada Marsh, the chair, called it ‘…’” judges; “a show called ‘…’” only names.
  const isThing = second?.marked === null && second.pos === 'NOUN' && !ROLE_NOUNS.has(second.lower);
  return NAMING.test(before.lower) && (isThing || isPassive(items, at - 1));
}

/** So far before the words stands a verb that judges by them: “called the vote a ‘blunder’”. */
const JUDGED = 5;

/**
 * “Ada Marsh wants ‘lawful access’ to the crates”: a noun or two that the reporter's sentence is built on may be her
 * word, or one that everybody uses and the reporter doubts. “Ada Marsh called it a ‘blunder’” leaves no doubt.
 */
export function isTerm({ sentence: { items }, at, words, announced }: Place): boolean {
  if (
    announced[0]?.whole === true ||
    words.split(/\s+/u).length > 2 ||
    !/^[\p{Ll}/-]+ ?[\p{Ll}/-]+[.,]?$/u.test(words)
  )
    return false;
  const before = items[at - 1];
  const isObject = before?.pos === 'ADP' && before.lower !== 'as';
  const cue = announced[0]?.cue;
  const isJudgement = cue?.strength === 'taking-in' && cue.at < at && at - cue.at <= JUDGED && !isObject;
  return !isJudgement && kindOfWords(words) === 'names something';
}

/** One to four words that all have a capital, and no end of a sentence: “Cuts”, “Hill Farm,”. */
const isName = (words: string): boolean => /^(?:\p{Lu}[\p{L}\p{N}'’&-]*[ ,]*){1,4}$/u.test(words);

/** “Meet the Press”, “The Art of the Deal”: every word that matters has a capital, and it is no sentence. */
export function isTitle(printed: string, count: number): boolean {
  const words = printed.replace(/[.,]$/u, '');
  const matter = words.split(/\s+/u).filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
  return (
    count >= 2 &&
    count <= 10 &&
    !/[.!?,]$/u.test(words) &&
    matter.length >= 2 &&
    matter.every((word) => /^[\p{Lu}\p{N}&]/u.test(word))
  );
}
