import { type Phrase, phraseEndingAt } from '../mentions/find-mention.ts';
import { ROLE_NOUNS } from '../names/roles.ts';
import type { Item } from '../read-paragraph.ts';
import { headOf, isNameLike, isObject } from './phrase-roles.ts';

/** “Smith, who said …”: the phrase that “who” speaks of. */
export function antecedent(items: readonly Item[], at: number): Phrase | undefined {
  const phrase = phraseEndingAt(items, items[at - 1]?.text === ',' ? at - 2 : at - 1);
  if (phrase === undefined) return undefined;
  if (isNameLike(items, phrase)) return residentOf(items, phrase) ?? innermost(items, phrase, at);
  return nameBefore(items, phrase, () => true) ?? innermost(items, phrase, at);
}

/** “Ada Marsh, 24, from Port Ada, who said”: the place is no speaker. */
function residentOf(items: readonly Item[], { first }: Phrase): Phrase | undefined {
  if (!/^(?:from|of|in)$/u.test(items[first - 1]?.lower ?? '') || items[first - 2]?.text !== ',')
    return undefined;
  let left = first - 2;
  while (items[left]?.text === ',' || items[left]?.pos === 'NUM') left--;
  const person = phraseEndingAt(items, left);
  return person !== undefined && isNameLike(items, person) ? person : undefined;
}

/** “gave arms to critics who say”: the critics say it, unless they only tell more of a name or an office. */
function innermost(items: readonly Item[], phrase: Phrase, at: number): Phrase {
  const preposition = items.findLastIndex(({ pos }, place) => place < at && pos === 'ADP');
  const isMany = /s$|^people$|^women$|^men$/u.test(items[phrase.last]?.lower ?? '');
  if (!isMany || preposition <= phrase.first) return phrase;
  const head = items[headOf(items, phrase)];
  const isAbout = head?.pos === 'PROPN' || ROLE_NOUNS.has(head?.lower ?? '');
  const belongs = isAbout && /^(?:of|for|at|in|from|on)$/u.test(items[preposition]?.lower ?? '');
  return belongs ? phrase : { first: preposition + 1, last: phrase.last };
}

/** “Ada Marsh, editor of The Gazette, a newspaper, said”: behind a chain of insertions stands the name. */
export function nameBefore(
  items: readonly Item[],
  phrase: Phrase,
  suits = (name: Phrase): boolean => !isObject(items, name),
): Phrase | undefined {
  let first = phrase.first;
  for (let links = 0; links < 3 && items[first - 1]?.text === ','; links++) {
    const before = phraseEndingAt(items, first - 2);
    if (before === undefined) return undefined;
    if (isNameLike(items, before) && suits(before)) return before;
    first = before.first;
  }
  return undefined;
}
