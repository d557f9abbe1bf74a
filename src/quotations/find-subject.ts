import { WEEKDAYS } from '../domain/day.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt } from './find-mention.ts';
import type { Item, Sentence } from './read-paragraph.ts';
import { reportingVerb } from './reporting-verbs.ts';
import { ROLE_NOUNS } from './roles.ts';

/** How far a subject stands from its verb at most, in words: bounds the time a list of verbs takes. */
const REACH = 40;

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

/** Where the noun of a phrase stands: before its first preposition. */
function headOf(items: readonly Item[], { first, last }: Phrase): number {
  const preposition = items.findIndex(({ pos }, at) => at > first && at <= last && pos === 'ADP');
  return preposition < 0 ? last : preposition - 1;
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

  if (item.text === ',' || item.text === ')' || /^[—–-]+$/u.test(item.text))
    return acrossInsertion(items, left) ?? clauseSubject(items, left);
  if (/^(?:who|which|that)$/u.test(item.lower)) return antecedent(items, left);
  // “Tom Reed quoted Ada Marsh as saying”, “accused Ada Marsh of saying”
  if (/^(?:as|of)$/u.test(item.lower) && items[at]?.lower.endsWith('ing'))
    return phraseEndingAt(items, left - 1);
  if (item.lower === 'and' || item.lower === 'but' || item.lower === 'then')
    return clauseSubject(items, left);
  const phrase = phraseEndingAt(items, left);
  if (phrase !== undefined && endsEnumeration(items, phrase)) return undefined;
  if (phrase !== undefined && (!isObject(items, phrase) || isPerceived(items, phrase, at))) return phrase;
  return clauseSubject(items, left + 1);
}

/** “heard Ada Marsh say”, “remembers her father saying”: the object of the one verb is the subject of the other. */
const isPerceived = (items: readonly Item[], { first }: Phrase, at: number): boolean =>
  /^(?:hear[sd]?|heard|saw|watched|remember(?:s|ed)?|recall(?:s|ed)?|let|made|make[sd]?)$/u.test(
    items[first - 1]?.lower ?? '',
  ) && /(?:^say|ing|^tell|^ask)$/u.test(items[at]?.lower ?? '');

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
    return isNameLike(items, phrase)
      ? phrase
      : (nameInside(items, at, close) ?? nameBefore(items, phrase) ?? phrase);
  }
  return undefined;
}

/** “Apple, Google and Twitter”: the last of several, and not who speaks. */
function endsEnumeration(items: readonly Item[], { first, last }: Phrase): boolean {
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
function isEnumerated(items: readonly Item[], phrase: Phrase, close: number): boolean {
  if (items[phrase.first - 1]?.text !== ',' || !isNameLike(items, phrase)) return false;
  const behind = items.slice(phrase.last + 2, close);
  return (
    behind[0]?.pos === 'PROPN' &&
    behind.some(({ lower }, at) => lower === 'and' && behind[at + 1]?.pos === 'PROPN')
  );
}

/** A name without an article and without an office at its end: “Ada Marsh”, not “the chair”. */
function isNameLike(items: readonly Item[], { first, last }: Phrase): boolean {
  const head = items[last];
  return head?.pos === 'PROPN' && !ROLE_NOUNS.has(head.lower) && items[first]?.pos !== 'DET';
}

/** “The chair of the board, Ada Marsh, said”: the insertion is the name. */
function nameInside(items: readonly Item[], open: number, close: number): Phrase | undefined {
  const inside = phraseEndingAt(items, close - 1);
  const isWhole = inside !== undefined && inside.first === open + 1 && close - open <= 8;
  return isWhole && isNameLike(items, inside) ? inside : undefined;
}

/** “Ada Marsh, editor of The Gazette, a newspaper, said”: behind a chain of insertions stands the name. */
function nameBefore(
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

/** “Smith, who said …”: the phrase that “who” speaks of. */
function antecedent(items: readonly Item[], at: number): Phrase | undefined {
  const phrase = phraseEndingAt(items, items[at - 1]?.text === ',' ? at - 2 : at - 1);
  if (phrase === undefined || isNameLike(items, phrase)) return phrase;
  return nameBefore(items, phrase, () => true) ?? phrase;
}

/** A phrase behind a preposition or a verb is not the subject of what follows. */
function isObject(items: readonly Item[], { first }: Phrase): boolean {
  const before = items[first - 1];
  if (before === undefined || before.marked !== null) return false;
  return before.pos === 'ADP' || (before.pos === 'VERB' && reportingVerb(before.lower) === undefined);
}

/** The subject of the clause that runs up to `at`: the phrase before its first finite verb. */
function clauseSubject(items: readonly Item[], at: number): Phrase | undefined {
  const from = Math.max(clauseStart(items, at), at - REACH);
  for (let verb = from + 1; verb < at; verb++) {
    const item = items[verb];
    if (item === undefined || !isFiniteVerb(item)) continue;
    let left = verb - 1;
    while (left > from && isVerbPart(items, left)) left--;
    const phrase =
      items[left]?.text === ','
        ? acrossInsertion(items.slice(0, left + 1), left)
        : phraseEndingAt(items, left);
    if (phrase !== undefined && phrase.first >= from && !isObject(items, phrase)) return phrase;
  }
  return undefined;
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
