import { overlaps, slice } from '../domain/span.ts';
import type { Entry, Span, Statement } from '../domain/vocabulary.ts';
import { type KeyOf, keysOf, type Tools, type Words, wordsOf } from './words.ts';

/** A sentence of a passage, as questions are compared with it. */
export type Sentence = {
  readonly entry: Entry;
  /** In the document's text. */
  readonly span: Span;
  readonly words: Words;
  /** What somebody says in it. */
  readonly statements: readonly Statement[];
  /** Begins with a word that stands for what was spoken of before: “They”, “This”. */
  readonly takesUp: boolean;
  /** Holds such a word further on. */
  readonly refersBack: boolean;
};

/** A passage in sentences. */
export type Read = { readonly sentences: readonly Sentence[]; readonly keys: ReadonlySet<string> };

export function readPassage(entry: Entry, tools: Tools, keyOf: KeyOf): Read {
  const words = wordsOf(slice(entry.document.text, entry.passage), entry.passage.start, tools, keyOf);
  const sentences = splitSentences(words).map((own): Sentence => {
    const span = { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 };
    return {
      entry,
      span,
      words: own,
      statements: entry.quotations.filter((statement) => overlaps(statement.span, span)),
      refersBack: own.some(({ lower }) => /^(?:it|its|they|them|their|this|these)$/u.test(lower)),
      takesUp: TAKES_UP.test(own.find(({ text }) => /\p{L}/u.test(text))?.lower ?? ''),
    };
  });
  return { sentences, keys: keysOf(words) };
}

const TAKES_UP =
  /^(?:it|its|they|their|this|these|that|those|he|his|she|her|both|such|there|who|which|what)$/u;

/** Titles and initials behind which a sentence goes on, where the tagger takes the dot for an end. */
const ABBREVIATED = /^(?:\p{Lu}|Sens?|Reps?|Govs?|Gens?|Profs?|Messrs|Mr|Mrs|Ms|Dr|St)$/u;
/** In words. What is longer is no sentence; cutting it keeps time linear. */
const LONGEST_SENTENCE = 150;

function splitSentences(words: Words): readonly Words[] {
  const sentences: Words[] = [];
  let first = 0;
  for (let at = 0; at < words.length; at++) {
    if (at - first < LONGEST_SENTENCE && !endsSentence(words, at)) continue;
    // Marks and brackets that close behind the sign belong to its sentence.
    while (/^[”’»)\]]$/u.test(words[at + 1]?.text ?? '')) at++;
    sentences.push(words.slice(first, at + 1));
    first = at + 1;
  }
  if (first < words.length) sentences.push(words.slice(first));
  return sentences;
}

function endsSentence(words: Words, at: number): boolean {
  const word = words[at];
  if (word === undefined || !/^[.!?…]+$/u.test(word.text)) return false;
  const before = words[at - 1];
  if (word.text === '.' && before?.end === word.start && ABBREVIATED.test(before.text)) return false;
  const next = words.slice(at + 1, at + 5).find(({ text }) => !/^[”’»)\]“‘"'«([]$/u.test(text));
  return next !== undefined && next.start > word.end && /^[\p{Lu}\p{N}]/u.test(next.text);
}
