import type { Announced } from './choose-cue.ts';
import { isPassive } from './find-cues.ts';
import type { Item } from './read-paragraph.ts';
import { ROLE_NOUNS } from './roles.ts';

/** Up to so many words a marked stretch may be a term or an ironic use. */
const LONGEST_TERM = 4;

/** Behind these the marked words are a name: “a show called ‘…’”, “the term ‘…’”, “titled ‘…’”. */
const NAMING =
  /^(?:titled|entitled|dubbed|nicknamed|named|so-called|term|word|words|phrase|slogan|song|book|film|movie|show|program|column|headline|hashtag)$/u;

/** Marked words that nobody said: scare quotes, titles, terms. */
export function isNobodys(
  words: string,
  items: readonly Item[],
  at: number,
  announced: Announced | undefined,
): boolean {
  if (announced?.whole === true) return false;
  const count = words.split(/\s+/u).length;
  if (isTitle(words, count)) return true;
  if (count > LONGEST_TERM || /[.!?]$/u.test(words)) return false;
  const before = items[at - 1]?.lower ?? '';
  if (announced === undefined)
    return items.some(({ marked, text }) => marked === null && /\p{L}/u.test(text));
  if (NAMING.test(before) || isKnownAs(items, at) || isCalled(items, at, announced)) return true;
  // “wants ‘lawful access’”, “are not ‘satisfied’”: a short term at some distance from any cue.
  const distance = announced.cue === null ? 0 : at - announced.cue.last;
  return count <= 2 && Math.abs(distance) > NEAR;
}

/** “known as ‘…’”; “dismissed as ‘…’” is somebody's judgement. */
const isKnownAs = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.lower === 'as' &&
  /^(?:known|described|billed)$/u.test(items[at - 2]?.lower ?? '') &&
  (isPassive(items, at - 2) || items[at - 3]?.pos === 'NOUN');

/** “the so-called ‘…’”, “what is called ‘…’”, “a play called ‘…’”; “Ada Marsh called it ‘…’” is hers. */
function isCalled(items: readonly Item[], at: number, { cue }: Announced): boolean {
  if (!/^(?:called|named|dubbed|nicknamed|titled|labelled|labeled|termed)$/u.test(items[at - 1]?.lower ?? ''))
    return false;
  if (cue?.at !== at - 1) return true;
  const named = items[at - 2];
  return named?.pos === 'NOUN' && !ROLE_NOUNS.has(named.lower);
}

/** Within so many words of its cue even one marked word is taken as the speaker's: “called it ‘wrong’”. */
const NEAR = 8;

/** “Meet the Press”, “The Art of the Deal”: every word that matters has a capital, and it is no sentence. */
function isTitle(words: string, count: number): boolean {
  const matter = words.split(/\s+/u).filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
  return (
    count >= 2 &&
    count <= 10 &&
    !/[.!?,]$/u.test(words) &&
    matter.length >= 2 &&
    matter.every((word) => /^[\p{Lu}\p{N}&]/u.test(word))
  );
}
