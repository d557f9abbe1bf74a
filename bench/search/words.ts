import { fold } from '../../src/domain/fold.ts';
import { isFunctionWord } from '../../src/domain/function-words.ts';

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** The words of a text, folded: case, accents and punctuation aside, so that no engine's own idea of words counts. */
export const wordsOf = (text: string): readonly string[] => (text.match(WORD) ?? []).map(fold);

/** What people leave out when they remember the gist: more than the words that hold a sentence together. */
const LEFT_OUT = new Set(
  `again against before below between cannot couldn't down during each few further hasn't haven't he's here himself
   i'd i'll itself just now themselves there's upon wasn't we'll weren't what's who's wouldn't you're you've`.split(
    /\s+/u,
  ),
);

export const isContentWord = (word: string): boolean => !isFunctionWord(word) && !LEFT_OUT.has(word);
