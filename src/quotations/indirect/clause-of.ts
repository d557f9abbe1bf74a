import type { Item } from '../read-paragraph.ts';

/** What tells a clause from a phrase, read off the parts of speech: subjects, finite verbs, openings. */

const NOMINATIVE = /^(?:he|she|they|we|i|it|there|you)$/u;
/** Pronouns and words that stand for a whole subject. */
const SUBJECT_WORD =
  /^(?:he|she|they|we|i|it|there|you|this|these|those|everyone|everybody|nobody|someone|people|most|many|some|all|both|neither|none|others|one|no)$/u;
/** “several of the boats” */
const QUANTITY =
  /^(?:several|many|most|some|all|both|one|none|few|each|either|neither|half|much|any|two|three)$/u;
/** A clause that depends on another one begins so. */
export const SUBORDINATOR =
  /^(?:if|while|when|whenever|although|though|because|once|unless|since|until|whether|after|before|whereas|as|even|despite)$/u;

/** A verb that has a subject and a tense: “waits”, “was”, not “waiting”, “to wait”. */
export function isFiniteAt(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined || item.marked !== null || !/^(?:VERB|AUX)$/u.test(item.pos)) return false;
  const before = items[at - 1]?.lower;
  return (
    !item.lower.endsWith('ing') &&
    !/^(?:be|been)$/u.test(item.lower) &&
    before !== 'to' &&
    !(item.pos === 'VERB' && /^\p{Lu}/u.test(item.text) && at > 0)
  );
}

/** Whether a finite verb stands between two places. */
export function hasFiniteVerb(items: readonly Item[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isFiniteAt(items, at)) return true;
  return false;
}

/** Where the noun phrase that begins at `at` ends (exclusive); `at` itself where none does. */
export function nounPhraseEnd(items: readonly Item[], at: number): number {
  if (isWholeSubject(items, at)) return at + 1;
  const isQuantity = QUANTITY.test(items[at]?.lower ?? '') && items[at + 1]?.lower === 'of';
  let hasNoun = isQuantity;
  let end = at;
  for (let right = isQuantity ? at + 1 : at; right < items.length; right++) {
    const item = items[right];
    if (item === undefined || item.marked !== null) break;
    if (isHead(item, hasNoun)) {
      hasNoun = true;
      end = right + 1;
    } else if (!(hasNoun ? carriesOn(item, items[right - 1]) : leadsIn(item, items[right - 1]))) break;
  }
  return hasNoun ? end : at;
}

function isWholeSubject(items: readonly Item[], at: number): boolean {
  const word = items[at]?.lower ?? '';
  if (NOMINATIVE.test(word)) return true;
  const next = items[at + 1];
  return (
    SUBJECT_WORD.test(word) && next?.lower !== 'of' && !/^(?:NOUN|ADJ|PROPN|NUM|DET)$/u.test(next?.pos ?? '')
  );
}

/** A noun, or the possessive behind one. */
const isHead = (item: Item, hasNoun: boolean): boolean =>
  /^(?:NOUN|PROPN|NUM|SYM)$/u.test(item.pos) ||
  (hasNoun && /^(?:%|'s|’s|'|’)$/u.test(item.text) && item.pos !== 'AUX');

const isArticle = ({ pos, lower }: Item): boolean =>
  /^(?:DET|ADJ)$/u.test(pos) || /^(?:his|her|their|its|our|my|your)$/u.test(lower);

/** What stands before the first noun of a phrase: “the very old”, “a leaked”. */
const leadsIn = (item: Item, before: Item | undefined): boolean =>
  isArticle(item) || /^(?:-|&)$/u.test(item.text) || item.pos === 'ADV' || isParticiple(item, before);

/** What stands between the nouns of a phrase: “of the”, “and”, “'s new”. */
const carriesOn = (item: Item, before: Item | undefined): boolean =>
  (isArticle(item) && opensAgain(before)) ||
  /^(?:-|&)$/u.test(item.text) ||
  /^(?:and|or)$/u.test(item.lower) ||
  (item.pos === 'ADP' && !/^(?:that|as|than|if|because|since|after|before|until)$/u.test(item.lower)) ||
  isParticiple(item, before);

const isParticiple = ({ pos, lower }: Item, before: Item | undefined): boolean =>
  pos === 'VERB' && /(?:ed|ing)$/u.test(lower) && /^(?:DET|ADJ)$/u.test(before?.pos ?? '');

/** Behind these a new article goes on with the same phrase. */
const opensAgain = (before: Item | undefined): boolean =>
  before?.pos === 'ADP' || before?.pos === 'ADJ' || /^(?:and|or|'s|’s|-|')$/u.test(before?.lower ?? '');

/** Whether a subject begins at `at` and its verb follows right behind it: “the harbour is”. */
export function opensClause(items: readonly Item[], at: number): boolean {
  const end = nounPhraseEnd(items, at);
  if (end === at) return false;
  let verb = end;
  while (/^(?:ADV|PART)$/u.test(items[verb]?.pos ?? '') && items[verb]?.lower !== 'to' && verb < end + 3)
    verb++;
  return isFiniteAt(items, verb);
}

/** A clause that begins so waits for another one. */
const WAITING = /^(?:if|while|when|whenever|although|though|because|once|unless|whereas)$/u;

/** Whether the words from `from` up to `to` only lead to a statement: “while the harbour is closed”. */
export function isHalf(items: readonly Item[], from: number, to: number): boolean {
  return WAITING.test(items[from]?.lower ?? '') && !isStatement(items, from, to);
}

/**
 * Whether the words from `from` up to `to` are a statement: a finite verb outside what only introduces it
 * (“In March, …”, “When the board met, …”), with something before it.
 */
export function isStatement(items: readonly Item[], from: number, to: number): boolean {
  let start = from;
  while (start < to && (SUBORDINATOR.test(items[start]?.lower ?? '') || items[start]?.pos === 'ADP')) {
    const comma = commaBehind(items, start, to);
    if (comma === undefined) return false;
    start = comma + 1;
  }
  return hasFiniteVerb(items, start + 1, to);
}

/** The next comma from `from` on and before `to`, outside brackets. */
export function commaBehind(items: readonly Item[], from: number, to: number): number | undefined {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const text = items[at]?.text ?? '';
    if (text === '(' || text === '[') depth++;
    else if (text === ')' || text === ']') depth--;
    else if (text === ',' && depth <= 0) return at;
  }
  return undefined;
}
