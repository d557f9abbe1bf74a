import { fold } from '../domain/fold.ts';
import { isFunctionWord } from '../domain/function-words.ts';
import type { Span } from '../domain/vocabulary.ts';
import { inDigits } from '../domain/wording.ts';
import { regular } from './irregular-forms.ts';

/** One token as printed, with its part of speech (universal tags). */
type Tagged = Span & { readonly text: string; readonly lower: string; readonly pos: string };

/** What this stage is handed, since it has its home elsewhere. */
export type Tools = {
  /** Text → tokens; their spans are offsets in `text` plus `offset`. */
  readonly tag: (text: string, offset?: number) => readonly Tagged[];
  /** A folded word → its stem. */
  readonly stem: (word: string) => string;
};

/** A token and the form in which it is compared; null for signs and for words that only hold a sentence together. */
export type Word = Tagged & { readonly key: string | null };
export type Words = readonly Word[];

export type KeyOf = (word: string) => string;

/** Forms, British and American spelling, number words and digits are one: “organised”, “organizes”; “seven”, “7”. */
export const keyMaker =
  (stem: Tools['stem']): KeyOf =>
  (word) => {
    const folded = inDigits(fold(word).replace(/'s?$|\.$/gu, ''));
    if (/\d/u.test(folded)) return folded.replaceAll(',', '');
    return stem(
      regular(folded)
        .replace(/is(e[ds]?|ing|ations?|ers?)$/u, 'iz$1')
        .replace(/our(s?)$/u, 'or$1'),
    );
  };

/** Words that make another number of the one before them. */
export const LARGE = /^(?:million|billion|trillion|thousand|percent|per|%)$/u;

const PERCENT = /^(?:percent|per|%)$/u;

const SIGNS: Readonly<Record<string, string>> = { '%': 'percent', cent: 'percent' };

/** Tags a text and gives each telling word its key. */
export function wordsOf(text: string, offset: number, { tag }: Tools, keyOf: KeyOf): Words {
  const words = tag(text, offset);
  return words.map((word, at) => {
    const key = keyOfToken(word, keyOf);
    // 12 million are not 12.
    const large = words[at + 1]?.lower ?? '';
    const isLarge = key !== null && /^\d/u.test(key) && LARGE.test(large);
    return { ...word, key: isLarge ? `${key} ${PERCENT.test(large) ? 'percent' : large}` : key };
  });
}

function keyOfToken({ text, lower, pos }: Tagged, keyOf: KeyOf): string | null {
  const sign = SIGNS[lower];
  if (sign !== undefined) return keyOf(sign);
  if (!/[\p{L}\p{N}]/u.test(text) || lower === 'per' || lower.endsWith("n't")) return null;
  // “US” is a country, “us” is none.
  const isCapitals = /^\p{Lu}{2,}$/u.test(text);
  if ((isFunctionWord(lower) || pos === 'PRON' || /^['’]/u.test(text)) && !isCapitals) return null;
  return keyOf(text);
}

export const keysOf = (words: Words): ReadonlySet<string> => new Set(words.flatMap(({ key }) => key ?? []));

const ENDING =
  /^(?:e|y|s|al|an|ian|ant|ent|ar|er|or|ator|atori|atur|ation|ion|it|iti|ic|ist|ism|iv|ment|ness|ful|less|abl|ibl|ship|ward|ies|ed|ing)$/u;

/** Whether two keys are derived from one word, as far as endings tell: “sign” and “signatori”. */
export function areAkin(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.startsWith(short) && ENDING.test(long.slice(short.length));
}
