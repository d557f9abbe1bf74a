import { genderOfTitle, headWords } from '../../domain/titles.ts';
import type { Gender } from '../../domain/vocabulary.ts';
import { genderOfGivenName } from './given-names.ts';

const MAN = /^(?:.*(?<!wo)man|father|brother|husband|son|actor)$/u;
const WOMAN = /^(?:.*woman|sister|wife|daughter|mother|actress)$/u;

/**
 * What is printed of a person tells of their gender, the surest first: a title, the given name, an office
 * (“Chairman Ada Marsh” is a woman all the same). `before` is in lower case.
 */
export const genderOf = (before: readonly string[], name: string): Gender | undefined =>
  firstOf(before, (word) => genderOfTitle(word.replace('.', ''))) ??
  (/\s/u.test(name) ? genderOfGivenName(name.split(/\s+/u)[0] ?? '') : undefined) ??
  firstOf(before, (word) => (MAN.test(word) ? 'male' : WOMAN.test(word) ? 'female' : undefined));

/** The gender of somebody quoted, as far as name and role tell. */
export const genderOfSpeaker = (name: string, role: string | null): Gender | undefined =>
  genderOf(headWords(role ?? ''), name);

function firstOf(words: readonly string[], gender: (word: string) => Gender | undefined): Gender | undefined {
  for (const word of words) {
    const told = gender(word);
    if (told !== undefined) return told;
  }
  return undefined;
}
