import { cut } from '../command.ts';
import type { Gender } from '../domain/vocabulary.ts';
import { EXAMPLE, NOTHING_BEFORE, type Reading, say } from './reading.ts';
import { speakerOf, type Talk } from './talk.ts';

/** Pronouns of whoever speaks, and the gender that each tells; “they” and “it” tell none. */
const PRONOUNS: Readonly<Record<string, Gender | null>> = {
  he: 'male',
  him: 'male',
  she: 'female',
  her: 'female',
  they: null,
  them: null,
  it: null,
};

export const isPronoun = (words: string): boolean => Object.hasOwn(PRONOUNS, words.toLowerCase());

/** Whom a pronoun means: who was spoken of last, if it fits them. A sentence where that is nobody. */
export function whomMeans(pronoun: string, talk: Talk | null): string | { readonly reading: Reading } {
  if (talk === null) return { reading: say(NOTHING_BEFORE) };
  const name = speakerOf(talk);
  if (name === undefined)
    return { reading: say(`Whom do you mean by “${pronoun}”? Write the name. ${EXAMPLE}`) };
  const [told, known] = [PRONOUNS[pronoun.toLowerCase()], talk.cited?.gender];
  if (fits(told ?? null, known, pronoun)) return name;
  return {
    reading: say(`Whom do you mean by “${pronoun}”? Last it was ${cut(name)}. Write the name. ${EXAMPLE}`),
  };
}

/** Somebody whose gender is known is no “it”. */
const fits = (told: Gender | null, known: Gender | undefined, pronoun: string): boolean =>
  known === undefined || told === known || (told === null && pronoun.toLowerCase() !== 'it');
