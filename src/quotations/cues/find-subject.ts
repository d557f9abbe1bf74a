import { WEEKDAYS } from '../../domain/day.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt } from '../mentions/find-mention.ts';
import { ROLE_NOUNS } from '../names/roles.ts';
import type { Item, Sentence } from '../read-paragraph.ts';
import {
  endsEnumeration,
  headOf,
  isEnumerated,
  isNameLike,
  isObject,
  isPlace,
  isRelative,
} from './phrase-roles.ts';
import { antecedent, nameBefore } from './who-clause.ts';

/** How far a subject stands from its verb at most, in words: bounds the time a list of verbs takes. */
const REACH = 40;

/** In words. */
const LONGEST_OPENING = 10;

/** Parts of speech that stand between a subject and its verb. */
const SKIPPED = /^(?:ADV|AUX|PART)$/u;

/** The subject of the sentence's main clause. */
export function mainSubject({ items }: Sentence): Phrase | undefined {
  const verb = items.findIndex((item, at) => at > 0 && isFiniteVerb(item));
  return verb > 0 ? subjectOf(items, verb) : undefined;
}

/**
 * “…,” said the chair of the board, Ada Marsh: the phrase behind the verb, or the name it is explained by.
 * @param explained false where a comma behind the phrase begins something else: “According to the report, Ada Marsh …”
 */
export function subjectBehind(items: readonly Item[], at: number, explained = true): Phrase | undefined {
  const phrase = phraseStartingAt(items, at);
  if (phrase === undefined || !explained || isNameLike(items, phrase)) return phrase;
  if (items[phrase.last + 1]?.text !== ',') return phrase;
  const name = phraseStartingAt(items, phrase.last + 2);
  const isExplained = name !== undefined && name.last - name.first < 4 && isNameLike(items, name);
  const head = items[headOf(items, phrase)];
  return isExplained && (head?.pos === 'NOUN' || ROLE_NOUNS.has(head?.lower ?? '')) ? name : phrase;
}

/** A verb that may have a subject; the tagger takes a surname for one now and then (“Rowena Stack”). */
const isFiniteVerb = ({ pos, lower, text, marked }: Item): boolean =>
  marked === null && /^(?:VERB|AUX)$/u.test(pos) && /^\p{Ll}/u.test(text) && !lower.endsWith('ing');

/** Finds whose verb this is: the phrase before it, across adverbs, auxiliaries, appositions and clauses. */
export function subjectOf(items: readonly Item[], at: number): Phrase | undefined {
  let left = at - 1;
  while (left >= 0 && isVerbPart(items, left)) left--;
  const item = items[left];
  if (item === undefined) return undefined;

  if (item.text === ',' || item.text === ')' || /^[—–-]+$/u.test(item.text)) {
    // “Ada Marsh praised Tom Reed, the chair, saying …”: what a comma adds is said by whoever acts.
    const acting = items[at]?.lower.endsWith('ing') ? clauseSubject(items, left) : undefined;
    return acting ?? acrossInsertion(items, left) ?? clauseSubject(items, left);
  }
  if (/^(?:who|which|that)$/u.test(item.lower)) return antecedent(items, left);
  // “Tom Reed quoted Ada Marsh as saying”, “accused Ada Marsh of saying”
  if (/^(?:as|of)$/u.test(item.lower) && items[at]?.lower.endsWith('ing'))
    return phraseEndingAt(items, left - 1);
  if (item.lower === 'and' || item.lower === 'but' || item.lower === 'then')
    return clauseSubject(items, left);
  const phrase = phraseEndingAt(items, left);
  if (phrase !== undefined && endsEnumeration(items, phrase)) return undefined;
  if (phrase === undefined) return clauseSubject(items, left + 1);
  // “left after Ada Marsh said …”: here the preposition opens a clause.
  const opensClause =
    /^(?:after|before|since|until)$/u.test(items[phrase.first - 1]?.lower ?? '') &&
    items[at] !== undefined &&
    isFiniteVerb(items[at]);
  if (opensClause || !isObject(items, phrase) || isPerceived(items, phrase, at)) return phrase;
  return clauseSubject(items, left + 1);
}

/** “heard Ada Marsh say”, “remembers her father saying”: the object of the one verb is the subject of the other. */
const isPerceived = (items: readonly Item[], { first }: Phrase, at: number): boolean =>
  /^(?:hear[sd]?|heard|saw|watched|remember(?:s|ed)?|recall(?:s|ed)?|let|made|make[sd]?)$/u.test(
    items[first - 1]?.lower ?? '',
  ) &&
  /(?:^say|ing|^tell|^ask|^yell|^scream|^shout|^call|^cry|^whisper|^threaten|^describe)$/u.test(
    items[at]?.lower ?? '',
  );

/** The subsidy will not be delayed, said Ada Marsh: a whole clause stands before the comma, and no subject. */
export function fronts(items: readonly Item[], at: number): boolean {
  if (items[at - 1]?.text !== ',' || acrossInsertion(items, at - 1) !== undefined) return false;
  const behind = phraseStartingAt(items, at + 1);
  const head = items[behind?.last ?? -1];
  const isSomeone = head?.pos === 'PROPN' || ROLE_NOUNS.has(head?.lower ?? '');
  return (
    behind !== undefined &&
    isSomeone &&
    items.slice(0, at - 1).some(({ pos, lower }) => /^(?:VERB|AUX)$/u.test(pos) && !lower.endsWith('ing'))
  );
}

/** Auxiliaries, adverbs, “to”, and the verbs of “is expected to say”, “went on to say”, “has called”. */
function isVerbPart(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined || item.marked !== null) return false;
  if (SKIPPED.test(item.pos) && !/^(?:'s|’s)$/u.test(item.lower)) return true;
  if (
    /^(?:expected|due|set|scheduled|went|on|to|going|continued|has|had|have|also|then|later|repeatedly|recently|told|tried|used|quick|n't|not|only|never|famously)$/u.test(
      item.lower,
    )
  )
    return true;
  return WEEKDAYS.includes(item.lower);
}

/** “Smith, the chair of the board, said”; “Smith (R-Ohio) said”: the phrase before the insertion. */
function acrossInsertion(items: readonly Item[], close: number): Phrase | undefined {
  const opener = items[close]?.text === ')' ? /^[([]$/u : items[close]?.text === ',' ? /^,$/u : /^[—–-]+$/u;
  for (let at = close - 1; at >= Math.max(0, close - REACH); at--) {
    if (!opener.test(items[at]?.text ?? '')) continue;
    if (items[at - 1]?.text === ')') return acrossInsertion(items, at - 1);
    const phrase = phraseEndingAt(items, at - 1);
    // “In Ohio, Smith, a lawyer, said”: a phrase behind a preposition is no subject.
    if (phrase === undefined || isObject(items, phrase) || isEnumerated(items, phrase, close)) continue;
    // “Ada Marsh, who left for Port Ada, Ohio, on Monday, said”: a place tells where, not who.
    if (isPlace(items, phrase, at)) continue;
    return isNameLike(items, phrase)
      ? phrase
      : (nameInside(items, at, close) ?? nameBefore(items, phrase) ?? phrase);
  }
  return undefined;
}

/** “The chair of the board, Ada Marsh, said”: the insertion is the name. */
function nameInside(items: readonly Item[], open: number, close: number): Phrase | undefined {
  const inside = phraseEndingAt(items, close - 1);
  const isWhole =
    inside !== undefined && inside.first === open + 1 && close - open <= 8 && !isPlace(items, inside, close);
  return isWhole && isNameLike(items, inside) ? inside : undefined;
}

/** The subject of the clause that runs up to `at`: the phrase before its first finite verb. */
function clauseSubject(items: readonly Item[], at: number): Phrase | undefined {
  const from = Math.max(clauseStart(items, at), at - REACH);
  const begin = introductionEnd(items, from, at);
  return subjectBetween(items, begin, at) ?? opening(items, begin, at) ?? subjectBetween(items, from, at);
}

/** “…, and people familiar with the plan said”: what the clause opens with, where nothing parts it from its verb. */
function opening(items: readonly Item[], begin: number, at: number): Phrase | undefined {
  if (items[begin - 2]?.text !== ',' || at - begin > LONGEST_OPENING) return undefined;
  const phrase = phraseStartingAt(items, begin);
  const isParted = items.slice(begin, at).some(({ marked, pos }) => marked !== null || pos === 'PUNCT');
  return phrase === undefined || phrase.last >= at || isParted ? undefined : phrase;
}

/** “When Ada Marsh left, Tom Reed …” · “Ada Marsh left, while Tom Reed …”: where the clause itself begins. */
function introductionEnd(items: readonly Item[], from: number, to: number): number {
  const contrast = items.findLastIndex(
    ({ lower }, at) =>
      at > from &&
      at < to &&
      items[at - 1]?.text === ',' &&
      /^(?:and|while|whereas|but|although)$/u.test(lower),
  );
  if (contrast > 0) return contrast + 1;
  if (!/^(?:ADP|SCONJ)$/u.test(items[from]?.pos ?? '')) return from;
  const comma = items.findIndex(({ text }, at) => at > from && at < to && text === ',');
  return comma < 0 ? from : comma + 1;
}

function subjectBetween(items: readonly Item[], from: number, to: number): Phrase | undefined {
  for (let verb = from + 1; verb < to; verb++) {
    const item = items[verb];
    if (item === undefined || !isFiniteVerb(item)) continue;
    const phrase = subjectRightBefore(items, verb, from);
    if (phrase !== undefined && phrase.first >= from) return phrase;
  }
  return undefined;
}

function subjectRightBefore(items: readonly Item[], verb: number, from: number): Phrase | undefined {
  let left = verb - 1;
  while (left > from && isVerbPart(items, left)) left--;
  const isInserted = /^(?:[,)]|[—–]+|-{1,2})$/u.test(items[left]?.text ?? '');
  const phrase = isInserted ? acrossInsertion(items.slice(0, left + 1), left) : phraseEndingAt(items, left);
  if (phrase === undefined) return undefined;
  // “The lawyer who wrote the letter says”
  const whose = items[phrase.first]?.lower === 'who' ? antecedent(items, left) : undefined;
  if (whose !== undefined && whose.first <= from + 1) return whose;
  return isObject(items, phrase) || isRelative(items, phrase) ? undefined : phrase;
}

/** A clause begins behind the last semicolon or marked stretch before `at`. */
function clauseStart(items: readonly Item[], at: number): number {
  for (let left = at - 1; left >= 0; left--) {
    if (
      items[left]?.text === ';' ||
      (items[left]?.marked != null && left > 0 && /[.!?]$/u.test(items[left - 1]?.text ?? ''))
    )
      return left + 1;
  }
  return 0;
}
