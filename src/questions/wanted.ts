import {
  ASKING,
  DAY,
  DEFINING,
  DOERS,
  HOLDING,
  KIND,
  LIGHT,
  NUMBER,
  OFFICE,
  PEOPLE_OF,
  PLACE,
  PLAIN_SAYING,
  REASON,
  SAYING,
  SHARE,
  STANCE,
  YES_OR_NO,
} from './question-words.ts';
import type { Word, Words } from './words.ts';

/**
 * What kind of words would answer.
 * - `who`: a person, a body or a country
 * - `share`: a number of a whole
 * - `span`: so many hours, days or years
 * - `definition`: what somebody or something is
 * - `statement`: what somebody said
 * - `whether`: that it is so, or is not
 * - `thing`: anything else
 */
export type Wanted =
  | 'who'
  | 'number'
  | 'share'
  | 'day'
  | 'span'
  | 'place'
  | 'reason'
  | 'definition'
  | 'statement'
  | 'whether'
  | 'thing';

/** What a question wants, and which of its words say so. */
export type Asking = {
  readonly wanted: Wanted;
  /** What is counted, or the class of what is asked for: “companies” of “which companies”. */
  readonly noun: Word | null;
  /** Words that ask and tell nothing of what the question is about. */
  readonly asking: ReadonlySet<Word>;
};

type Found = {
  readonly wanted: Wanted;
  readonly noun?: Word | null;
  readonly asks?: readonly (Word | null)[];
};

/** Reads what a question wants from its question word and what stands behind it. */
export function askingOf(words: Words): Asking {
  const at = words.findIndex(({ lower }) => ASKING.test(lower));
  const first = isAsking(words, at) ? words[at] : undefined;
  const {
    wanted,
    noun = null,
    asks = [],
  } = first === undefined ? withoutQuestionWord(words) : behindQuestionWord(first.lower, words.slice(at + 1));
  // “at which court was it”: whoever is asked for is a place.
  const isPlace = wanted === 'who' && words[at - 1]?.lower === 'at';
  return {
    wanted: isPlace ? 'place' : wanted,
    noun,
    asking: new Set([first ?? null, ...asks].filter((word) => word !== null)),
  };
}

/** “is it true that those who …”: a question word that does not ask; but “do you know who …” does. */
function isAsking(words: Words, at: number): boolean {
  const before = words[at - 1]?.lower ?? '';
  return (
    at >= 0 &&
    (at < 2 ||
      !YES_OR_NO.test(words[0]?.lower ?? '') ||
      /^(?:know|tell|me|us|say|remember|wonder|explain)$/u.test(before))
  );
}

function behindQuestionWord(asks: string, rest: Words): Found {
  if (/^whom|whose/u.test(asks)) return { wanted: 'who' };
  if (asks.startsWith('who')) return { wanted: isDefinition(rest) ? 'definition' : 'who' };
  if (asks.startsWith('when')) return { wanted: 'day' };
  if (asks.startsWith('where')) return { wanted: 'place' };
  if (asks === 'why') return { wanted: 'reason' };
  return asks === 'how' ? howAsking(rest) : whatAsking(rest);
}

function howAsking(rest: Words): Found {
  const measure = rest[0] ?? null;
  const how = measure?.lower ?? '';
  // How many times something is done: what is counted is the doing.
  if (/^times$/u.test(rest[1]?.lower ?? '')) return { wanted: 'number', asks: rest.slice(0, 2) };
  if (how === 'much' && rest[1]?.lower === 'time') return { wanted: 'span', asks: rest.slice(0, 2) };
  if (/^(?:many|much)$/u.test(how)) return { wanted: 'number', noun: counted(rest), asks: [measure] };
  if (/^(?:big|large|often|high)$/u.test(how)) return { wanted: 'number', asks: [measure] };
  if (/^(?:long|old)$/u.test(how)) return { wanted: 'span', asks: [measure] };
  return { wanted: rest.some(({ lower }) => SAYING.test(lower)) ? 'statement' : 'thing' };
}

/** “what” and “which”: the noun behind them tells, or the verb. */
function whatAsking(rest: Words): Found {
  const ofClass = headOf(rest);
  const noun = ofClass ?? nounBehindBe(rest);
  const byNoun = noun === null ? null : byItsNoun(noun, rest);
  if (byNoun !== null) return byNoun;
  if (ofClass !== null && (DOERS.test(ofClass.lower) || PEOPLE_OF.test(ofClass.text))) {
    return { wanted: 'who', noun: ofClass };
  }
  if (isDefinition(rest))
    return { wanted: 'definition', asks: rest.filter(({ lower }) => DEFINING.test(lower)) };
  const saying = rest.find(({ lower }) => SAYING.test(lower));
  // Who is told something does not say it.
  const isTold = /^(?:is|are|was|were)$/u.test(rest[0]?.lower ?? '');
  if (ofClass !== null || saying === undefined || isTold) return { wanted: 'thing' };
  return { wanted: 'statement', asks: PLAIN_SAYING.test(saying.lower) ? [saying] : [] };
}

/** “what is the *reason*”, “what was the Trust's *answer*” */
function nounBehindBe(rest: Words): Word | null {
  if (!BE.test(rest[0]?.lower ?? '')) return null;
  const isOwner = (at: number): boolean => rest[at + 1]?.pos === 'PART';
  const head = rest.find(
    ({ pos }, at) => at > 0 && !/^(?:DET|ADJ|NUM|PROPN|PART)$/u.test(pos) && !isOwner(at),
  );
  return head?.pos === 'NOUN' ? head : null;
}

/** “the number of boats”, “what share of the crews”: the noun names the kind. */
function byItsNoun(noun: Word, words: Words): Found | null {
  const { lower } = noun;
  const asks = [noun];
  if (SHARE.test(lower) || NUMBER.test(lower)) {
    const behind = words
      .slice(words.indexOf(noun) + 1)
      .filter((word) => word.pos !== 'DET' && word.lower !== 'of');
    return { wanted: SHARE.test(lower) ? 'share' : 'number', noun: headOf(behind), asks };
  }
  if (DAY.test(lower)) return { wanted: 'day', asks };
  if (PLACE.test(lower)) return { wanted: 'place', asks };
  if (REASON.test(lower)) return { wanted: 'reason', asks };
  const isTheirs = words[words.indexOf(noun) - 1]?.pos === 'PART';
  if (isTheirs && STANCE.test(lower)) {
    return { wanted: 'statement', asks: PLAIN_SAYING.test(lower) ? asks : [] };
  }
  const verbs = words.filter(({ pos }) => pos === 'VERB');
  if (OFFICE.test(lower) && verbs.every((verb) => HOLDING.test(verb.lower))) {
    return { wanted: 'definition', asks: [noun, ...verbs] };
  }
  const isOfWhat = verbs.length === 0;
  return KIND.test(lower) ? { wanted: isOfWhat ? 'definition' : 'thing', asks } : null;
}

/** “number of boats in the harbour?”, “did Ada Marsh say …” */
function withoutQuestionWord(words: Words): Found {
  if (YES_OR_NO.test(words[0]?.lower ?? '')) {
    // What is answered or described is no speech: “did the Trust answer the letter”.
    const isSaid = words.some(
      ({ lower }, at) => SAYING.test(lower) && (PLAIN_SAYING.test(lower) || words[at + 1]?.pos !== 'DET'),
    );
    return { wanted: isSaid ? 'statement' : 'whether' };
  }
  const noun = words.slice(0, 2).find(({ pos }) => pos === 'NOUN');
  return (noun === undefined ? null : byItsNoun(noun, words)) ?? { wanted: 'thing' };
}

const BE = /^(?:is|are|was|were|'s|’s)$/u;

const isNominal = ({ pos }: Word): boolean => /^(?:NOUN|PROPN|NUM|DET|ADJ|VERB)$/u.test(pos);

/** “what is the levy”, “who is Ada Marsh”, “what does HT stand for”, “what does the levy do”. */
function isDefinition(rest: Words): boolean {
  if (rest.some(({ lower }) => DEFINING.test(lower) && lower !== 'stand')) return true;
  if (rest.some(({ lower }, at) => lower === 'stand' && rest[at + 1]?.lower === 'for')) return true;
  const [first, ...others] = rest.filter(({ pos }) => pos !== 'PUNCT');
  const last = others.at(-1);
  if (/^(?:do|does)$/u.test(first?.lower ?? '') && last?.lower === 'do') {
    return others.slice(0, -1).every((word) => isNominal(word) && !SAYING.test(word.lower));
  }
  if (!BE.test(first?.lower ?? '')) return false;
  const telling = others.filter(({ key }) => key !== null);
  if (telling.length > 0 && telling.every(({ pos }) => /^(?:PROPN|NUM)$/u.test(pos))) return true;
  const isThe = others[0]?.lower === 'the';
  return (
    !isThe &&
    telling.length > 0 &&
    telling.length <= 4 &&
    others.every((word) => isNominal(word) && word.pos !== 'VERB')
  );
}

/** The head of the noun phrase that begins here: “companies” of “big tech companies will …”. */
function headOf(rest: Words): Word | null {
  let head: Word | null = null;
  for (const word of rest) {
    if (word.pos === 'NOUN' || word.pos === 'PROPN') head = word;
    else if (!/^(?:ADJ|NUM|PART)$/u.test(word.pos) && (head !== null || word.pos !== 'VERB')) return head;
  }
  return head;
}

/** What “how many” counts; nothing where it stands alone: “how many want …”. */
function counted(rest: Words): Word | null {
  const isDeed = rest[1]?.pos === 'VERB' && rest[2]?.pos !== 'NOUN';
  if (isDeed || LIGHT.test(rest[1]?.lower ?? '')) return null;
  const isOf = rest[1]?.lower === 'of';
  return headOf(isOf ? rest.slice(2).filter(({ pos }) => pos !== 'DET') : rest.slice(1));
}
