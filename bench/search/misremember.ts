import { below, pick, type Random, shuffle } from '../random.ts';
import { type Fragment, isLongWord } from './fragments.ts';
import { inflect } from './inflect.ts';
import { misspell } from './misspell.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isContentWord } from './words.ts';

/**
 * - `exact`: as it was said
 * - `dropped`: function words left out
 * - `wrong`: one content word is another one, about as frequent
 * - `typo`: one word misspelt
 * - `inflected`: one word in another number or tense
 * - `shuffled`: in another order
 * - `distract`: two words put in
 * - `mixed`: two of wrong, typo, inflected and shuffled at once
 */
export const KINDS = [
  'exact',
  'dropped',
  'wrong',
  'typo',
  'inflected',
  'shuffled',
  'distract',
  'mixed',
] as const;
export type Kind = (typeof KINDS)[number];

/** A fragment as people misremember it, in every way. */
export function misremember(
  fragment: Fragment,
  vocabulary: Vocabulary,
  random: Random,
): Readonly<Record<Kind, string>> {
  const slips = slipsOf(fragment, vocabulary);
  const apply = (names: readonly (keyof typeof slips)[]): string =>
    names.reduce((words, name) => slips[name](words, random), fragment).join(' ');
  return {
    exact: fragment.join(' '),
    dropped: fragment.filter(isContentWord).join(' '),
    wrong: apply(['wrong']),
    typo: apply(['typo']),
    inflected: apply(['inflected']),
    shuffled: apply(['shuffled']),
    distract: apply(['distract', 'distract']),
    mixed: apply(pick(PAIRS, random)),
  };
}

/** In an order in which the second does not undo the first. */
const PAIRS = [
  ['wrong', 'typo'],
  ['wrong', 'inflected'],
  ['wrong', 'shuffled'],
  ['inflected', 'typo'],
  ['inflected', 'shuffled'],
  ['typo', 'shuffled'],
] as const;

type Slip = (words: Fragment, random: Random) => Fragment;

function slipsOf(fragment: Fragment, vocabulary: Vocabulary) {
  const inOneWord = (
    may: (word: string) => boolean,
    change: (word: string, random: Random) => string,
  ): Slip => {
    const places = [...fragment.keys()].filter((at) => may(fragment[at] ?? ''));
    return (words, random) => {
      const at = pick(places, random);
      return words.with(at, change(words[at] ?? '', random));
    };
  };
  return {
    wrong: inOneWord(vocabulary.has, vocabulary.another),
    typo: inOneWord(isLongWord, misspell),
    inflected: inOneWord(isLongWord, inflect),
    shuffled: inAnotherOrder,
    distract: (words: Fragment, random: Random) =>
      words.toSpliced(below(words.length + 1, random), 0, vocabulary.midFrequent(random)),
  };
}

function inAnotherOrder(words: Fragment, random: Random): Fragment {
  const shuffled = shuffle(words, random);
  return shuffled.every((word, at) => word === words[at]) ? inAnotherOrder(words, random) : shuffled;
}
