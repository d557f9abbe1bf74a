import type { Alike } from './alike-words.ts';
import { isDayNumber, isDayPart } from './days.ts';
import type { Lexicon } from './lexicon.ts';
import { DENYING, EMPTY, LIGHT, PICKING, SAYING } from './question-words.ts';
import { type Asking, askingOf, type Wanted } from './wanted.ts';
import { type KeyOf, keysOf, type Tools, type Word, type Words, wordsOf } from './words.ts';

type Role = 'name' | 'number' | 'verb' | 'noun' | 'other';

/** A word of the question that an answer must take up. */
export type Asked = {
  readonly key: string;
  /** As typed, in lower case. */
  readonly word: string;
  /** What may stand for it, by key. */
  readonly alike: ReadonlyMap<string, string>;
  /** How much it tells of what the question is about. */
  readonly weight: number;
  readonly role: Role;
  /** A year, or a number beside a month. */
  readonly isDay: boolean;
  /** A verb of saying: whoever is quoted does it. */
  readonly isSaying: boolean;
  readonly isLight: boolean;
  /** “the first”, “the oldest”. */
  readonly isPicking: boolean;
};

export type Question = {
  readonly wanted: Wanted;
  readonly terms: readonly Asked[];
  /** Of “how many boats” what is counted; of “which companies” the class. */
  readonly noun: Asked | null;
  /** “who said …”, “who called …”. */
  readonly isWhoSaid: boolean;
  /** “who is the chair of the Trust”: whoever has the role, and does nothing. */
  readonly isRole: boolean;
  /** It asks for what is not done. */
  readonly isNegative: boolean;
  /** “how many *of* the boats”, “how much”: a share will do. */
  readonly isOf: boolean;
  /** What the question says itself: no answer to it. */
  readonly keys: ReadonlySet<string>;
  /** Who does what is asked about: “the Harbour Trust” of “what did the Harbour Trust say”. */
  readonly subject: ReadonlySet<string>;
};

const FACTOR: Readonly<Record<Role, number>> = { name: 1.25, number: 1.1, noun: 1, verb: 0.75, other: 0.65 };
/** The class of what is asked for: the answer may stand in its place. */
const CLASS_FACTOR = 0.8;
const LIGHT_FACTOR = 0.4;

/** Makes the reader of questions to one corpus. */
export function questionReader(tools: Tools, keyOf: KeyOf, lexicon: Lexicon, alike: Alike) {
  return (text: string): Question => {
    const words = withVerb(wordsOf(text, 0, tools, keyOf));
    const asking = askingOf(words);
    const terms = new Map<string, Asked>();
    for (const word of words) {
      if (word.key === null || asking.asking.has(word) || !isTelling(word) || terms.has(word.key)) continue;
      terms.set(word.key, askedWord(word.key, word, words, { asking, lexicon, alike }));
    }
    const verb = words.find(
      (word) => word !== asking.noun && (word.pos === 'VERB' || SAYING.test(word.lower)),
    );
    return {
      wanted: asking.wanted,
      terms: [...terms.values()],
      noun: terms.get(asking.noun?.key ?? '') ?? null,
      isWhoSaid: asking.wanted === 'who' && verb !== undefined && saysWords(words, verb),
      isRole: asking.wanted === 'who' && asking.noun === null && !words.some((_, at) => isDoing(words, at)),
      isNegative: words.some(({ lower }) => DENYING.test(lower)),
      isOf: words.some(
        ({ lower }, at) => lower === 'much' || (lower === 'many' && words[at + 1]?.lower === 'of'),
      ),
      keys: keysOf(words),
      subject: subjectOf(words, terms),
    };
  };
}

/** “did Ada Marsh sign the lease”, “how many boats use the quay”: the tagger takes such a verb for a noun. */
function withVerb(words: Words): Words {
  const many = words.findIndex(({ lower }) => lower === 'many');
  const [next, then] = words.slice(many + 1);
  if (
    many >= 0 &&
    next?.pos === 'NOUN' &&
    !PLURAL.test(next.lower) &&
    /^(?:ADJ|DET|PROPN)$/u.test(then?.pos ?? '')
  ) {
    return words.map((word) => (word === next ? { ...word, pos: 'VERB' } : word));
  }
  const does = words.findIndex(({ lower }) => /^(?:do|does|did)$/u.test(lower));
  const isAux = words.some(({ pos }) => pos === 'AUX');
  const isVerb = ({ pos, text }: Word): boolean => pos === 'VERB' && !/^\p{Lu}/u.test(text);
  if ((does < 0 && isAux) || words.slice(does + 1).some(isVerb)) return words;
  const verb = words.find(
    ({ pos }, at) =>
      at > does + 1 &&
      pos === 'NOUN' &&
      /^(?:NOUN|PROPN|PRON)$/u.test(words[at - 1]?.pos ?? '') &&
      !/^(?:NOUN|PART|AUX)$/u.test(words[at + 1]?.pos ?? ''),
  );
  return words.map((word) => (word === verb ? { ...word, pos: 'VERB' } : word));
}

/** What is counted; “how many support it” counts nothing. */
const PLURAL = /(?:s|people|children|m[ae]n|women|police|staff)$/u;

/** A verb, and none that describes: “the acting chair”. */
function isDoing(words: Words, at: number): boolean {
  const { pos = '', text = '', lower = '' } = words[at] ?? {};
  return (
    pos === 'VERB' && !/^\p{Lu}/u.test(text) && !(lower.endsWith('ing') && words[at + 1]?.pos === 'NOUN')
  );
}

/** “who said …”; but “who wrote to …” and “who was told” ask for no words. */
const saysWords = (words: Words, verb: Word): boolean =>
  SAYING.test(verb.lower) &&
  words[words.indexOf(verb) + 1]?.lower !== 'to' &&
  !/^(?:is|are|was|were|been)$/u.test(words[words.indexOf(verb) - 1]?.lower ?? '');

const isTelling = ({ lower, pos }: Word): boolean => !/^(?:AUX|ADP|SCONJ)$/u.test(pos) && !EMPTY.test(lower);

type Knowing = { readonly asking: Asking; readonly lexicon: Lexicon; readonly alike: Alike };

function askedWord(key: string, word: Word, words: Words, { asking, lexicon, alike }: Knowing): Asked {
  const role = roleOf(word, words, key, lexicon);
  const isClass = asking.wanted === 'who' && isOfClass(word, words, asking.noun);
  const isLight = LIGHT.test(word.lower);
  return {
    key,
    word: word.lower,
    alike: alike(key),
    weight: lexicon.weight(key) * FACTOR[role] * (isClass ? CLASS_FACTOR : 1) * (isLight ? LIGHT_FACTOR : 1),
    role,
    isDay: isDayPart(word) || isDayNumber(words, words.indexOf(word)),
    isSaying: role === 'verb' && SAYING.test(word.lower),
    isLight,
    isPicking: role !== 'name' && PICKING.test(word.lower),
  };
}

/** The class that is asked for, with what describes it: “senior official” of “which senior official”. */
const isOfClass = (word: Word, words: Words, noun: Word | null): boolean =>
  word === noun ||
  (noun !== null &&
    word.start < noun.start &&
    words
      .slice(words.indexOf(word), words.indexOf(noun))
      .every(({ pos }) => /^(?:ADJ|NOUN|PROPN)$/u.test(pos)));

function roleOf(word: Word, words: Words, key: string, lexicon: Lexicon): Role {
  const { text, lower, pos } = word;
  const isCapital = (one: Word): boolean => one !== words[0] && /^\p{Lu}/u.test(one.text);
  if (/\d/u.test(key)) return 'number';
  if (lower === 'part' && words[words.indexOf(word) - 1]?.key === 'take') return 'verb';
  // Who writes other names with a capital means a plain word by one without: “the home minister of India”.
  const isPlain = /^\p{Ll}/u.test(text) && words.some(isCapital);
  if (lexicon.isName(key) && !isPlain) return 'name';
  const isLetters = /^\p{Lu}{2,}$/u.test(text) && words.some((one) => /\p{Ll}/u.test(one.text));
  if (isLetters || (isCapital(word) && !lexicon.isKnown(key))) return 'name';
  if (pos === 'VERB') return 'verb';
  return pos === 'NOUN' || pos === 'PROPN' ? 'noun' : 'other';
}

/** The words between the verb that asks and the one that is asked about: “did *Ada Marsh* say”. */
function subjectOf(words: Words, terms: ReadonlyMap<string, Asked>): ReadonlySet<string> {
  const from = words.findIndex(
    ({ pos, lower }) => pos === 'AUX' || /^(?:do|does|did|has|have)$/u.test(lower),
  );
  const isVerb = ({ pos, lower }: Word): boolean => /^(?:VERB|AUX|ADP)$/u.test(pos) || SAYING.test(lower);
  const to = from < 0 ? -1 : words.findIndex((word, at) => at > from + 1 && isVerb(word));
  const inside = to < 0 ? [] : words.slice(from + 1, to);
  return new Set(inside.flatMap(({ key }) => (key !== null && terms.has(key) ? [key] : [])));
}
