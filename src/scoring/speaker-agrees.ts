import { fold } from '../domain/fold.ts';
import type { GoldUnit } from './units.ts';

/**
 * Whether a name is that of the annotated speaker.
 * - `yes`: the last names are the same and the first names can be those of one person; or the same words as in
 *   the annotation; or, for a role or a body, mostly the same words
 * - `last-name`: the last names are the same, the first names are not
 * - `no`
 */
export type Agreement = 'yes' | 'last-name' | 'no';

/** Smallest share of their content words that two descriptions of one role must have in common. */
const SAME_ROLE_FROM = 0.5;

/** Compares the name given to a speaker with the annotated one. */
export function speakerAgrees(
  name: string | null,
  { speakerClass, names, mention }: Pick<GoldUnit, 'speakerClass' | 'names' | 'mention'>,
): Agreement {
  if (name === null) return 'no';
  const given = nameWords(name);
  if (given.length === 0) return 'no';

  const bearers = names.map(nameWords).filter((bearer) => bearer.at(-1) === given.at(-1));
  if (bearers.some((bearer) => couldBeOne(bearer, given))) return 'yes';
  if (bearers.length > 0) return 'last-name';
  if (mention === null || speakerClass === 'pronoun') return 'no';
  if (fold(name).trim() === fold(mention).trim()) return 'yes';
  return speakerClass === 'nominal' && names.length === 0 && isSameRole(name, mention) ? 'yes' : 'no';
}

const HONORIFICS = new Set(
  `ambassador capt chairman chairwoman chancellor col congressman congresswoman dame dr former gen gov governor hon
   judge justice king lady lord lt mayor minister miss mr mrs ms pope president prime prince prof professor queen
   rep representative rev secretary sen senator sgt sir speaker the vice`.split(/\s+/u),
);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** The words of a name up to its first comma or bracket, without honorifics before and suffixes behind it. */
function nameWords(name: string): readonly string[] {
  const [bare = ''] = name.replace(/^[^\p{L}\p{N}]+/u, '').split(/[,([]/u);
  const words = fold(bare.replace(/['’‘]s(?=\s|$)/gu, ''))
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
  while (words.length > 1 && HONORIFICS.has(words[0] ?? '')) words.shift();
  while (words.length > 1 && SUFFIXES.has(words.at(-1) ?? '')) words.pop();
  return words;
}

/** First names of one person are the same, or one begins the other (“T.”, “Tom”), or one is not told. */
function couldBeOne(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2) return true;
  const [[first = ''], [other = '']] = [a, b];
  return first.startsWith(other) || other.startsWith(first);
}

const FUNCTION_WORDS = new Set(
  'a an and at by for her his in of on or that the their this to who with its'.split(' '),
);

function isSameRole(a: string, b: string): boolean {
  const [one, other] = [contentWords(a), contentWords(b)];
  const shared = one.intersection(other).size;
  return shared > 0 && shared / one.union(other).size >= SAME_ROLE_FROM;
}

const contentWords = (words: string): ReadonlySet<string> =>
  new Set(
    fold(words)
      .replace(/'s\b/gu, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && !FUNCTION_WORDS.has(word)),
  );
