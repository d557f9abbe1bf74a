import type { Phrase } from '../mentions/find-mention.ts';
import { ROLE_NOUNS } from '../names/roles.ts';
import type { Item } from '../read-paragraph.ts';
import { reportingVerb } from './reporting-verbs.ts';

/** What a noun phrase is in its sentence: a name, an object, a place, one of several. */

/** Where the noun of a phrase stands: before its first preposition. */
export function headOf(items: readonly Item[], { first, last }: Phrase): number {
  const preposition = items.findIndex(({ pos }, at) => at > first && at <= last && pos === 'ADP');
  return preposition < 0 ? last : preposition - 1;
}

/** A name without an article and without an office at its end: “Ada Marsh”, not “the chair”. */
export function isNameLike(items: readonly Item[], { first, last }: Phrase): boolean {
  const head = items[last];
  const noun = headOf(items, { first, last });
  // “chief officer of the Harbour Trust” ends in a name and is an office.
  if (noun < last && ROLE_NOUNS.has(items[noun]?.lower ?? '')) return false;
  return head?.pos === 'PROPN' && !ROLE_NOUNS.has(head.lower) && items[first]?.pos !== 'DET';
}

/** A phrase behind a preposition or a verb is not the subject of what follows. */
export function isObject(items: readonly Item[], { first }: Phrase): boolean {
  const before = items[first - 1];
  if (before === undefined || before.marked !== null) return false;
  if (/^(?:although|though|because|while|whereas|unless)$/u.test(before.lower)) return false;
  if (before.lower === 'as' && items[first - 2]?.lower === 'even') return false;
  if (before.pos === 'ADP' || /^(?:is|are|was|were|be|been|became)$/u.test(before.lower)) return true;
  const isInfinitive = items[first - 2]?.lower === 'to';
  return before.pos === 'VERB' && (isInfinitive || reportingVerb(before.lower) !== 'saying');
}

/** “Ada Marsh, whose husband signed it, has …”: his verb is not hers. */
export const isRelative = (items: readonly Item[], { first }: Phrase): boolean =>
  [items[first - 1], items[first]].some((item) => /^(?:whose|who|which|that)$/u.test(item?.lower ?? ''));

/** “in Port Ada, Ohio,”: a single name that says where another one lies; behind “In Ohio, Reed, a …” somebody is named. */
export function isPlace(items: readonly Item[], { first, last }: Phrase, close: number): boolean {
  if (first !== last || items[first]?.pos !== 'PROPN' || items[first - 1]?.text !== ',') return false;
  let city = first - 2;
  while (items[city]?.pos === 'PROPN') city--;
  const isWhere = /^(?:in|to|from|at|of|near|outside)$/u.test(items[city]?.lower ?? '');
  return city > 0 && city < first - 2 && isWhere && items[close + 1]?.pos !== 'DET';
}

/** “Apple, Google and Twitter”: the last of several, and not who speaks. */
export function endsEnumeration(items: readonly Item[], { first, last }: Phrase): boolean {
  const names = items.slice(first, last + 1);
  const at = names.findIndex(({ lower }) => lower === 'and');
  return (
    items[first - 1]?.text === ',' &&
    at > 0 &&
    names[at - 1]?.pos === 'PROPN' &&
    names[at + 1]?.pos === 'PROPN'
  );
}

/** “…, Apple, Google and Twitter among them, said”: one of several inside an insertion. */
export function isEnumerated(items: readonly Item[], phrase: Phrase, close: number): boolean {
  if (items[phrase.first - 1]?.text !== ',' || !isNameLike(items, phrase)) return false;
  const behind = items.slice(phrase.last + 2, close);
  return (
    behind[0]?.pos === 'PROPN' &&
    behind.some(({ lower }, at) => lower === 'and' && behind[at + 1]?.pos === 'PROPN')
  );
}
