import { fold } from '../domain/fold.ts';

/** Titles that are no part of a name. */
const HONORIFICS = new Set('sir dame lord lady mr mrs ms dr prof sen rep gov rt hon'.split(' '));

/**
 * The words that tell a name from another, folded: without an article before it (in small letters, so that
 * the initial of “A. Marsh” and the name of “An Nguyen” stay) and without honorifics.
 */
export function nameWords(name: string): readonly string[] {
  const bare = name
    .trim()
    .replace(/^(?:the|a|an) /u, '')
    .replace(/^The /u, '');
  const words = fold(bare)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const telling = words.filter((word) => !HONORIFICS.has(word));
  return telling.length > 0 ? telling : words;
}

/** Two names with one key are one name. */
export const nameKey = (name: string): string => nameWords(name).join(' ');
