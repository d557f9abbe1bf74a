import { isFunctionWord } from '../../domain/function-words.ts';
import type { MarkKind } from '../../domain/vocabulary.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { respellingsOf } from '../words/respellings.ts';
import type { Phrasing } from './phrasings.ts';

/** A word of the corpus that may answer to an asked one: how, and how much of the asked word's weight it earns. */
export type Likeness = {
  readonly word: number;
  readonly as: Exclude<MarkKind, 'different'>;
  readonly worth: number;
  /** It may as well be another word: Iran and Iraq, legal and illegal. */
  readonly isDoubtful?: true;
};

/** An asked word, and which words of the corpus answer to it. */
export type AskedWord = {
  readonly word: string;
  /** Rare words tell more than frequent ones: 0.35 to 1. */
  readonly weight: number;
  /** How much it tells that a passage holds it, in nats. */
  readonly rarity: number;
  readonly isFunction: boolean;
  readonly likenesses: readonly Likeness[];
};

/** How much of its weight a word keeps by the way it answers. */
const INFLECTED = 0.5;
const ONE_LETTER = 0.95;
const TWO_LETTERS = 0.6;
const FUNCTION_WEIGHT = 0.35;
const FUNCTION_RARITY = 0.3;
const LEAST_WEIGHT = 0.375;
/** A word that stands in no more passages may still be another one misspelt. */
const RARE = 2;
/** Words of one question that are looked up as misspelt: each takes a millisecond or two in a large corpus. */
const MOST_RESPELT = 12;

/** What is asked, word by word, as the words of a corpus. @param passages how many there are */
export function askedWords(
  { words, respelt }: Phrasing,
  lexicon: Lexicon,
  passages: number,
): readonly AskedWord[] {
  // In an empty corpus nothing is rare.
  const highest = rarityOf(0, Math.max(1, passages));
  let lookedUp = 0;
  return words.map((word, at) => {
    const stem = lexicon.findStem(word);
    const isFunction = isFunctionWord(word);
    const count = stem < 0 ? 0 : lexicon.stemCount(stem);
    let likenesses = stem < 0 ? [] : likenessesOf(word, stem, lexicon);
    if (respelt.has(at)) likenesses = likenesses.map((one) => ({ ...one, as: 'corrected' }));
    if (!isFunction && count <= RARE && lookedUp++ < MOST_RESPELT) {
      likenesses = [...likenesses, ...respellings(word, likenesses, lexicon)];
    }
    const rarity = rarityOf(count > 0 ? count : mostFrequent(likenesses, lexicon), passages);
    const share = rarity / highest;
    const weight = isFunction ? FUNCTION_WEIGHT + FUNCTION_RARITY * share : Math.max(LEAST_WEIGHT, share);
    return { word, weight, rarity, isFunction, likenesses };
  });
}

/** Inverse document frequency. */
const rarityOf = (count: number, passages: number): number => Math.log(1 + passages / (0.5 + count));

/** The words of a stem: the asked one, the same but for its apostrophe, or other forms of it. */
const likenessesOf = (asked: string, stem: number, lexicon: Lexicon): readonly Likeness[] =>
  lexicon.wordsOf(stem).map((word) => {
    const other = lexicon.words.wordAt(word);
    if (other === asked) return { word, as: 'same', worth: 1 };
    if (bare(other) !== bare(asked)) return { word, as: 'inflected', worth: INFLECTED };
    // “dont” is “don't”; but “we're” is not “were”, nor “well”, where people write that, “we'll”.
    const isAnother = asked.includes("'") || isInCorpus(asked, lexicon);
    return { word, as: 'corrected', worth: INFLECTED, ...(isAnother ? DOUBTFUL : {}) };
  });

const bare = (word: string): string => word.replaceAll("'", '');

/** Words that are spelt almost like it. */
const respellings = (word: string, known: readonly Likeness[], lexicon: Lexicon): readonly Likeness[] =>
  respellingsOf(word, lexicon)
    .filter((other) => known.every((one) => one.word !== other.word))
    .map(({ word: other, distance }) => ({
      word: other,
      as: 'corrected',
      worth: distance === 1 ? ONE_LETTER : TWO_LETTERS,
      ...(isAnotherWord(word, lexicon.words.wordAt(other), lexicon) ? DOUBTFUL : {}),
    }));

const DOUBTFUL = { isDoubtful: true } as const;
/** A letter more or less in so short a word makes another one: Reed and Reid. */
const SHORT = 5;

/** Misspellings keep the first letter and are no words themselves: south is not north, nor a billion a million. */
const isAnotherWord = (word: string, other: string, lexicon: Lexicon): boolean =>
  isInCorpus(word, lexicon) || word.length <= SHORT || word[0] !== other[0];

function isInCorpus(word: string, lexicon: Lexicon): boolean {
  const number = lexicon.words.find(word);
  return number >= 0 && lexicon.wordCount(number) > 0;
}

const mostFrequent = (likenesses: readonly Likeness[], lexicon: Lexicon): number =>
  Math.max(0, ...likenesses.map(({ word }) => lexicon.stemCount(lexicon.stemOf(word))));
