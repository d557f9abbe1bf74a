import { nameKey } from './name-key.ts';

/** A body's letters and its name, as a document explains them: “National Gull Society (NGS)”. */
export type Acronym = { readonly letters: string; readonly name: string; readonly document: string };

const IN_BRACKETS = /\((?:the )?(\p{Lu}[\p{Lu}&.-]{1,9})\)/gu;
/** Longest name looked at before the brackets, in characters. */
const REACH = 150;
/** Words that may be left out of the letters. */
const SMALL = /^(?:of|for|the|and|to|in|on|&)$/u;

/** Finds the acronyms that a text explains: each letter is the beginning of a word before the brackets. */
export function explainedAcronyms(text: string, document: string): readonly Acronym[] {
  return [...text.matchAll(IN_BRACKETS)].flatMap(({ 1: letters = '', index }) => {
    const name = nameBefore(text.slice(Math.max(0, index - REACH), index), letters);
    return name === null ? [] : [{ letters, name, document }];
  });
}

/** The end of `text` whose words begin with `letters`, as far as that goes; null where they do not. */
function nameBefore(text: string, letters: string): string | null {
  const wanted = [...letters.replaceAll(/[^\p{Lu}]/gu, '')];
  const words = [...text.matchAll(/[\p{L}\p{N}’'.]+|&/gu)];
  let at = words.length - 1;
  for (; at >= 0 && wanted.length > 0; at--) {
    const word = words[at]?.[0] ?? '';
    if (word.startsWith(wanted.at(-1) ?? '')) wanted.pop();
    else if (!SMALL.test(word)) return null;
  }
  return wanted.length === 0 ? text.slice(words[at + 1]?.index).trim() : null;
}

/** The key under which a name is joined, which for the letters of a body is that of its full name. */
export type Explain = (key: string, document: string) => string;

/**
 * Letters mean what their document says, else what all documents that explain them say; where these differ,
 * they stay letters. The full name leads, unless nobody speaks under it or a curator lists the letters alone.
 */
export function explainBy(
  acronyms: readonly Acronym[],
  {
    curated,
    spoken,
  }: { readonly curated: ReadonlyMap<string, unknown>; readonly spoken: ReadonlySet<string> },
): Explain {
  const pairs = acronyms.map(({ letters, name, document }) => {
    const [short, full] = [nameKey(letters), nameKey(name)];
    const isByLetters = curated.has(short) && !curated.has(full);
    return isByLetters ? { from: full, to: short, document } : { from: short, to: full, document };
  });
  const meanings = new Map(
    [...Map.groupBy(pairs, ({ from }) => from)].map(([from, told]) => [
      from,
      {
        all: new Set(told.map(({ to }) => to)),
        here: Map.groupBy(told, ({ document }) => document),
      },
    ]),
  );
  return (key, document) => {
    const meaning = meanings.get(key);
    const told = new Set(meaning?.here.get(document)?.map(({ to }) => to) ?? meaning?.all);
    const [only = key] = told;
    return told.size === 1 && (curated.has(only) || spoken.has(only)) ? only : key;
  };
}
