import { WEEKDAYS } from '../../domain/day.ts';
import { PARTICLES } from '../../domain/person-name.ts';
import type { Span } from '../../domain/vocabulary.ts';
import { FIRST_PARTICLE } from '../names/name-run.ts';
import { HONORIFICS, ROLE_MODIFIERS, ROLE_NOUNS } from '../names/roles.ts';
import type { Item } from '../read-paragraph.ts';

/** A noun phrase that may mean a speaker: first and last item of the sentence, inclusive. */
export type Phrase = { readonly first: number; readonly last: number };

const isWeekday = (word: string): boolean => WEEKDAYS.includes(word);
const TIME =
  /^(?:today|yesterday|tonight|tomorrow|earlier|later|recently|again|also|then|once|repeatedly|week|month|year|morning|afternoon|evening|night)$/u;
const PRONOUNS = new Set('he she they it i we who you'.split(' '));

/** Words that have a capital only because a sentence begins with them. */
const CLOSED_CLASS = /^(?:ADP|AUX|CCONJ|DET|PART|PRON|SCONJ|ADV)$/u;

const isName = (item: Item | undefined): boolean =>
  item !== undefined &&
  item.marked === null &&
  (item.pos === 'PROPN' || (/^\p{Lu}[\p{L}.'’-]+$/u.test(item.text) && !CLOSED_CLASS.test(item.pos))) &&
  !isWeekday(item.lower);
const isNoun = (item: Item | undefined): boolean =>
  item !== undefined &&
  item.marked === null &&
  !(TIME.test(item.lower) && item.text !== item.text.toUpperCase()) &&
  !isWeekday(item.lower) &&
  (isName(item) ||
    item.pos === 'NOUN' ||
    ROLE_NOUNS.has(item.lower) ||
    HONORIFICS.has(item.lower) ||
    item.pos === 'SYM');
const isModifier = (item: Item | undefined): boolean =>
  item !== undefined &&
  item.marked === null &&
  (/^(?:DET|ADJ|NUM|PART)$/u.test(item.pos) ||
    /^(?:-|–|&|'s|’s|'|’|his|her|their|its|our|my|your|another|one)$/u.test(item.lower)) &&
  item.lower !== 'to' &&
  !/^(?:which|that|what|whose|who)$/u.test(item.lower) &&
  item.lower !== 'not' &&
  item.lower !== "n't";
const links = (item: Item | undefined): boolean =>
  item !== undefined &&
  item.marked === null &&
  item.pos === 'ADP' &&
  !/^(?:as|than|like|since|after|before|until|during|because|if|according|out|up|off)$/u.test(item.lower);

/** The noun phrase that ends at `at`, as long as it grows; undefined when none does. */
export function phraseEndingAt(items: readonly Item[], at: number): Phrase | undefined {
  let last = at;
  while (last >= 0 && isTime(items, last)) last -= isTimePhrase(items, last);
  const item = items[last];
  if (item === undefined) return undefined;
  if (
    PRONOUNS.has(item.lower) ||
    /^(?:others|one|another|some|many|both|this|that|these|those)$/u.test(item.lower)
  )
    return { first: last, last };
  if (!isNoun(item)) return undefined;

  let first = last;
  while (first > 0 && belongsBefore(items, first - 1)) first--;
  while (first < last && !canBegin(items[first])) first++;
  return trimPhrase(items, { first, last });
}

/** “In a statement Ada Marsh said”: a common noun that is no office does not belong to the name behind it. */
const isAdjunct = (noun: Item | undefined, next: Item | undefined): boolean =>
  noun?.pos === 'NOUN' &&
  /^\p{Ll}/u.test(noun.text) &&
  next?.pos === 'PROPN' &&
  !PARTICLES.has(noun.lower) &&
  !ROLE_NOUNS.has(noun.lower) &&
  !ROLE_MODIFIERS.has(noun.lower) &&
  !HONORIFICS.has(noun.lower);

/** “de Marsh”: whatever the tagger takes the particle for. */
const isFirstParticle = (word: Item | undefined, next: Item | undefined): boolean =>
  FIRST_PARTICLE.test(word?.text ?? '') && isName(next);
/** “than Reed - some voters say”: a dash, and no part of a name. */
const isSpacedHyphen = (items: readonly Item[], at: number): boolean =>
  /^[-–]$/u.test(items[at]?.text ?? '') && items[at - 1]?.end !== items[at]?.start;

/** Whether the word at `at` carries on, to the left, the phrase that begins right behind it. */
function belongsBefore(items: readonly Item[], at: number): boolean {
  const word = items[at];
  const before = items[at - 1];
  if (isNoun(word) || isFirstParticle(word, items[at + 1])) return !isAdjunct(word, items[at + 1]);
  if (isSpacedHyphen(items, at)) return false;
  if (isModifier(word)) return true;
  if (links(word)) return isNoun(before) || isModifier(before);
  if (word?.lower === 'and') return isNoun(before);
  // “a leaked report”, “of registered voters”: a participle before its noun.
  const isParticiple = word?.pos === 'VERB' && /(?:ed|ing)$/u.test(word.lower);
  return isParticiple && (before?.lower === 'of' || isModifier(before)) && before?.lower !== "'s";
}

/** The noun phrase that begins at `at`; undefined when none does. */
export function phraseStartingAt(items: readonly Item[], at: number): Phrase | undefined {
  const item = items[at];
  if (item === undefined) return undefined;
  if (PRONOUNS.has(item.lower)) return { first: at, last: at };
  if (!isNoun(item) && !isModifier(item)) return undefined;

  let last = at;
  let hasNoun = isNoun(item);
  for (let right = at + 1; right < items.length; right++) {
    const next = items[right];
    const grows =
      isNoun(next) ||
      (/(?:ed|en)$/u.test(next?.lower ?? '') && items[right - 1]?.text === '-') ||
      (isModifier(next) && next?.text !== '–' && !isSpacedHyphen(items, right)) ||
      (links(next) && (isNoun(items[right + 1]) || isModifier(items[right + 1]))) ||
      (next?.lower === 'and' && isName(items[right - 1]) && isName(items[right + 1]));
    if (!grows) break;
    hasNoun ||= isNoun(next);
    last = right;
  }
  while (last > at && (isModifier(items[last]) || links(items[last]))) last--;
  return hasNoun ? trimPhrase(items, { first: at, last }) : undefined;
}

const canBegin = (item: Item | undefined): boolean =>
  item !== undefined && !links(item) && !/^(?:'s|’s|'|’|-|–|&|and|or)$/u.test(item.lower);

/** Cuts “… in an interview”, “… on Thursday” off the end: the name comes first. */
function trimPhrase(items: readonly Item[], { first, last }: Phrase): Phrase {
  for (let at = first + 1; at < last; at++) {
    const item = items[at];
    if (item === undefined || !/^(?:in|on|at|from|with)$/u.test(item.lower)) continue;
    const tail = items.slice(at + 1, last + 1);
    if (
      (items[at - 1]?.pos === 'PROPN' && !ROLE_NOUNS.has(items[at - 1]?.lower ?? '')) ||
      tail.some(
        ({ lower }) =>
          isWeekday(lower) || /^(?:interview|statement|speech|email|letter|tweet|post)$/u.test(lower),
      )
    ) {
      return { first, last: at - 1 };
    }
  }
  return { first, last };
}

const isTime = (items: readonly Item[], at: number): boolean => isTimePhrase(items, at) > 0;

/** How many items before and at `at` only tell a time: “Thursday”, “on Thursday”, “last week”. */
function isTimePhrase(items: readonly Item[], at: number): number {
  const item = items[at];
  if (item === undefined || !(isWeekday(item.lower) || TIME.test(item.lower))) return 0;
  const before = items[at - 1]?.lower ?? '';
  if (/^(?:last|this|next|on|late|early|that|earlier)$/u.test(before))
    return /^(?:late|earlier|on)$/u.test(items[at - 2]?.lower ?? '') ? 3 : 2;
  return 1;
}

export const spanOf = (items: readonly Item[], { first, last }: Phrase): Span => ({
  start: items[first]?.start ?? 0,
  end: items[last]?.end ?? 0,
});
