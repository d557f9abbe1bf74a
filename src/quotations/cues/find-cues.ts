import type { Span } from '../../domain/vocabulary.ts';
import type { Phrase } from '../mentions/find-mention.ts';
import type { Item, Sentence } from '../read-paragraph.ts';
import { fronts, subjectBehind, subjectOf } from './find-subject.ts';
import { isDoubtful, isDoubtfulThroughout } from './is-doubtful.ts';
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
  /** Perhaps never said: denied, supposed, asked about. */
  readonly doubtful: boolean;
};

const NOT_CUES_AFTER = /^(?:the|a|an|his|her|their|its|of|for|in|this|that|no|any|some|my|our|your|'s|’s)$/u;

/** Finds the cues of a sentence in their order, each with its subject. */
export function findCues({ items }: Sentence): readonly Cue[] {
  const cues: Cue[] = [];
  items.forEach((item, at) => {
    const cue = accordingTo(items, at) ?? verbCue(items, at, item);
    if (cue !== undefined && !isTellingOfAnother(items, at)) cues.push(cue);
  });
  if (cues.length === 0 || !isDoubtfulThroughout(items)) return cues;
  return cues.map((cue) => (cue.strength === 'according-to' ? cue : { ...cue, doubtful: true }));
}

/** “quoted Ada Marsh as saying”, “heard Ada Marsh say”: the words are hers, not those of whoever tells of her. */
function isTellingOfAnother(items: readonly Item[], at: number): boolean {
  if (
    !/^(?:quot(?:ed|es?|ing)|hear[sd]?|heard|remember(?:s|ed)?|recall(?:s|ed)?|cit(?:ed|es))$/u.test(
      items[at]?.lower ?? '',
    )
  )
    return false;
  const following = items.slice(at + 1, at + 10);
  const end = following.findIndex(({ marked, text }) => marked !== null || /^[,;:.]$/u.test(text));
  return following
    .slice(0, end < 0 ? undefined : end)
    .some(({ lower }) => lower === 'saying' || lower === 'say');
}

function accordingTo(items: readonly Item[], at: number): Cue | undefined {
  if (items[at]?.lower !== 'according' || items[at + 1]?.lower !== 'to') return undefined;
  const speaker = subjectBehind(items, at + 2, at > 0) ?? null;
  return {
    at,
    last: at + 1,
    span: spanFrom(items, at, at + 1),
    strength: 'according-to',
    speaker,
    inverted: true,
    expected: false,
    doubtful: false,
  };
}

function verbCue(items: readonly Item[], at: number, item: Item): Cue | undefined {
  const strength = item.marked === null ? reportingVerb(item.lower) : undefined;
  const agent = agentOf(items, at);
  if (strength === undefined || !isVerbHere(items, at) || (isPassive(items, at) && agent === undefined)) {
    return undefined;
  }
  const expected = isExpected(items, at);
  // “…,” said of Barr is no inversion: the phrase must begin with the very next word.
  const isInverted =
    !item.lower.endsWith('ing') &&
    !/^(?:tells?|told|informs?|informed|reminds?|reminded|assures?|assured)$/u.test(item.lower) &&
    (standsBehindQuote(items, at) || (strength === 'saying' && fronts(items, at)));
  const inverted = isInverted ? subjectBehind(items, skipAdverbs(items, at + 1)) : undefined;
  const speaker = agent ?? inverted ?? subjectOf(items, at);
  return {
    at,
    last: at,
    span: { start: item.start, end: item.end },
    strength,
    speaker: speaker ?? null,
    inverted: agent !== undefined || inverted !== undefined,
    expected,
    doubtful: isDoubtful(items, at),
  };
}

/** “was told by Ada Marsh”, “was described by Ada Marsh as”: whoever stands behind “by” speaks. */
const agentOf = (items: readonly Item[], at: number): Phrase | undefined =>
  isPassive(items, at) && items[at + 1]?.lower === 'by' ? subjectBehind(items, at + 2) : undefined;

const spanFrom = (items: readonly Item[], first: number, last: number): Span => ({
  start: items[first]?.start ?? 0,
  end: items[last]?.end ?? 0,
});

/** “is believed”, “was told”: whoever stands before it is not who speaks. */
export function isPassive(items: readonly Item[], at: number): boolean {
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
  // “by adding ‘backdoors’” is an act; only “by saying” announces.
  if (
    item.lower.endsWith('ing') &&
    before?.pos === 'ADP' &&
    !/^(?:saying|telling|asking|writing|tweeting)$/u.test(item.lower)
  )
    return false;
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

/** The verb follows marked words that lead on to it, with nothing but a comma or adverb between. */
function standsBehindQuote(items: readonly Item[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (items[before]?.text === ',' || items[before]?.pos === 'ADV')) before--;
  const marked = items[before]?.marked;
  return (
    marked != null && (items[before + 1]?.text === ',' || /[,?!—–…-]/u.test(marked.ending) || before === 0)
  );
}

function skipAdverbs(items: readonly Item[], at: number): number {
  let next = at;
  while (items[next]?.pos === 'ADV' && next < at + 2) next++;
  return next;
}
