import type { Span } from '../domain/vocabulary.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt } from './find-mention.ts';
import type { Item, Sentence } from './read-paragraph.ts';
import { type CueStrength, reportingVerb } from './reporting-verbs.ts';

/** Words that announce somebody's words, and the phrase that says whose. */
export type Cue = {
  /** Place of the announcing word in its sentence. */
  readonly at: number;
  readonly last: number;
  readonly span: Span;
  readonly strength: CueStrength | 'according-to';
  /** Whose words; null when the sentence does not say. */
  readonly speaker: Phrase | null;
  /** The subject stands behind the verb: “said Ada Marsh”. */
  readonly inverted: boolean;
  /** Announced and not yet made: “is expected to say”, “will say”. */
  readonly expected: boolean;
};

const SKIPPED = /^(?:ADV|AUX|PART)$/u;
const NOT_CUES_AFTER = /^(?:the|a|an|his|her|their|its|of|for|in|this|that|no|any|some|my|our|your|'s|’s)$/u;

/** Finds the cues of a sentence in their order, each with its subject. */
export function findCues({ items }: Sentence): readonly Cue[] {
  const cues: Cue[] = [];
  items.forEach((item, at) => {
    const cue = accordingTo(items, at) ?? verbCue(items, at, item);
    if (cue !== undefined) cues.push(cue);
  });
  return cues;
}

function accordingTo(items: readonly Item[], at: number): Cue | undefined {
  if (items[at]?.lower !== 'according' || items[at + 1]?.lower !== 'to') return undefined;
  const speaker = phraseStartingAt(items, at + 2) ?? null;
  return {
    at,
    last: at + 1,
    span: spanFrom(items, at, at + 1),
    strength: 'according-to',
    speaker,
    inverted: true,
    expected: false,
  };
}

function verbCue(items: readonly Item[], at: number, item: Item): Cue | undefined {
  const strength = item.marked === null ? reportingVerb(item.lower) : undefined;
  if (strength === undefined || !isVerbHere(items, at) || isPassive(items, at)) return undefined;
  const expected = isExpected(items, at);
  const inverted =
    !item.lower.endsWith('ing') && standsBehindQuote(items, at)
      ? phraseStartingAt(items, skipAdverbs(items, at + 1))
      : undefined;
  // “…,” said of Barr is no inversion: the phrase must begin with the very next word.
  const speaker = inverted ?? subjectOf(items, at);
  return {
    at,
    last: at,
    span: { start: item.start, end: item.end },
    strength,
    speaker: speaker ?? null,
    inverted: inverted !== undefined,
    expected,
  };
}

const spanFrom = (items: readonly Item[], first: number, last: number): Span => ({
  start: items[first]?.start ?? 0,
  end: items[last]?.end ?? 0,
});

/** “is believed”, “was told”: whoever stands before it is not who speaks. */
function isPassive(items: readonly Item[], at: number): boolean {
  let before = at - 1;
  while (items[before]?.pos === 'ADV') before--;
  return (
    /^(?:is|are|was|were|be|been|being|'s|’s)$/u.test(items[before]?.lower ?? '') &&
    /(?:ed|en|id|ld|t)$/u.test(items[at]?.lower ?? '')
  );
}

/** “reports”, “claims” and the like are nouns as often as verbs. */
function isVerbHere(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const before = items[at - 1];
  if (item === undefined || NOT_CUES_AFTER.test(before?.lower ?? '')) return false;
  // “by adding ‘backdoors’”: an act, not an announcement.
  if (item.lower.endsWith('ing') && before?.pos === 'ADP') return false;
  if (/^(?:said|says|told|tells|wrote|writes|added|adds|asked|tweeted)$/u.test(item.lower))
    return item.pos !== 'ADJ';
  // “Ada Marsh notes.”: behind a name the tagger takes it for a noun.
  if (before?.pos === 'PROPN' || before?.pos === 'PRON') return item.pos !== 'PROPN';
  return (
    item.pos === 'VERB' ||
    item.pos === 'AUX' ||
    (item.pos !== 'NOUN' && item.pos !== 'ADJ' && item.pos !== 'PROPN' && item.pos !== 'ADP')
  );
}

const isExpected = (items: readonly Item[], at: number): boolean => {
  const before = items
    .slice(Math.max(0, at - 25), at)
    .filter(({ marked }) => marked === null)
    .map(({ lower }) => lower);
  const near = before.slice(-4).join(' ');
  const clause = before.join(' ');
  return (
    /\b(?:will|shall|'ll|is to|are to|due to|set to|going to)(?: \w+)?$/u.test(near) ||
    /\b(?:expected|due|set|scheduled|poised|likely) (?:\w+ )?to(?: \w+)?$/u.test(near) ||
    /\bwill\b[^.;:]*\bto$/u.test(clause)
  );
};

/** The verb follows marked words, with nothing but a comma or adverb between. */
function standsBehindQuote(items: readonly Item[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (items[before]?.text === ',' || items[before]?.pos === 'ADV')) before--;
  return items[before]?.marked != null;
}

function skipAdverbs(items: readonly Item[], at: number): number {
  let next = at;
  while (items[next]?.pos === 'ADV' && next < at + 2) next++;
  return next;
}

/** The subject of the sentence's main clause. */
export function mainSubject({ items }: Sentence): Phrase | undefined {
  const verb = items.findIndex(
    ({ pos, lower, marked }, at) =>
      at > 0 && marked === null && /^(?:VERB|AUX)$/u.test(pos) && !lower.endsWith('ing'),
  );
  return verb > 0 ? subjectOf(items, verb) : undefined;
}

/** Finds whose verb this is: the phrase before it, across adverbs, auxiliaries, appositions and clauses. */
function subjectOf(items: readonly Item[], at: number): Phrase | undefined {
  let left = at - 1;
  while (left >= 0 && isVerbPart(items, left)) left--;
  const item = items[left];
  if (item === undefined) return undefined;

  if (item.text === ',' || item.text === ')' || /^[—–-]+$/u.test(item.text))
    return acrossInsertion(items, left);
  if (/^(?:who|which|that)$/u.test(item.lower)) return antecedent(items, left);
  if (item.lower === 'and' || item.lower === 'but' || item.lower === 'then')
    return clauseSubject(items, left);
  const phrase = phraseEndingAt(items, left);
  if (phrase !== undefined && !isObject(items, phrase)) return phrase;
  return clauseSubject(items, left + 1);
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
  return /^(?:thursday|monday|tuesday|wednesday|friday|saturday|sunday)$/u.test(item.lower);
}

/** “Smith, the chair of the board, said”; “Smith (R-Ohio) said”: the phrase before the insertion. */
function acrossInsertion(items: readonly Item[], close: number): Phrase | undefined {
  const isBracket = items[close]?.text === ')';
  const opener = isBracket ? /^[([]$/u : items[close]?.text === ',' ? /^,$/u : /^[—–-]+$/u;
  for (let at = close - 1; at >= 0; at--) {
    const item = items[at];
    if (item === undefined || !opener.test(item.text)) continue;
    const phrase = phraseEndingAt(items, at - 1);
    if (phrase === undefined) {
      const before = items[at - 1];
      if (before?.text === ')') return acrossInsertion(items, at - 1);
      continue;
    }
    // “In Ohio, Smith, a lawyer, said”: keep the phrase that is not itself an insertion.
    if (isObject(items, phrase)) break;
    return phrase;
  }
  return clauseSubject(items, close);
}

/** “Smith, who said …”: the phrase that “who” speaks of. */
const antecedent = (items: readonly Item[], at: number): Phrase | undefined =>
  phraseEndingAt(items, items[at - 1]?.text === ',' ? at - 2 : at - 1);

/** A phrase behind a preposition or a verb is not the subject of what follows. */
function isObject(items: readonly Item[], { first }: Phrase): boolean {
  const before = items[first - 1];
  if (before === undefined || before.marked !== null) return false;
  return before.pos === 'ADP' || (before.pos === 'VERB' && reportingVerb(before.lower) === undefined);
}

/** The subject of the clause that runs up to `at`: the phrase before its first finite verb. */
function clauseSubject(items: readonly Item[], at: number): Phrase | undefined {
  const from = clauseStart(items, at);
  for (let verb = from + 1; verb < at; verb++) {
    const item = items[verb];
    if (item === undefined || !/^(?:VERB|AUX)$/u.test(item.pos) || item.lower.endsWith('ing')) continue;
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
