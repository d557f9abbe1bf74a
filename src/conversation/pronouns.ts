import { cut } from '../command.ts';
import { readPersonName } from '../domain/person-name.ts';
import type { Gender } from '../domain/vocabulary.ts';
import { texts } from '../texts/speaking.ts';
import { type Reading, say } from './reading.ts';
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
  if (talk === null) return { reading: say(texts().talking.nothingBefore) };
  const last = speakerOf(talk);
  if (last !== undefined && fits(pronoun.toLowerCase(), last)) return last.name;
  const was = last === undefined ? null : cut(last.name);
  return { reading: say(texts().talking.whom(cut(pronoun), was)) };
}

/** Somebody whose gender is known is no “it”, and a body is neither “he” nor “she”. */
function fits(pronoun: string, { name, gender }: NonNullable<Talk['cited']>): boolean {
  if (pronoun === 'it') return gender === undefined;
  const told = PRONOUNS[pronoun] ?? null;
  return told === null || told === gender || (gender === undefined && readPersonName(name) !== null);
}
