import { fold, normalise, type Term, termsOf } from './fold.ts';
import type { Span } from './vocabulary.ts';

/** One item of a statement as it is compared with another printing of it. */
export type Word = Span & {
  /** What is compared: contractions written out, number words as digits. Of a gap: the words put in its place. */
  readonly word: string;
  /** As printed, folded: “there's” for both of its words. */
  readonly printed: string;
  /** The paper's own sign, “…” or “[the crews]”: it may stand for any words of the speaker. */
  readonly isGap: boolean;
};

/** Fewer shared words than these may be anybody's turn of phrase. */
export const FEWEST_SHARED = 3;
/** From so many words on, the same words are one utterance whenever they were printed, and by speakers whose names agree. */
export const SURELY_ONE = 8;

/** An ellipsis, or what an editor put in; “[W]e” is a word. */
const GAP = /\[(?!\p{L}\]\p{L})[^\][]{0,200}\]|…|\.{3,}|\.(?: \.){2,}/gu;

/** The words of a statement in reading order, with the gaps that the paper marks in it. */
export function wordingOf(text: string): readonly Word[] {
  const items: Word[] = [];
  let from = 0;
  // Not `push(...)`: a speech of a million letters has more words than a call may have arguments.
  const addWords = (to: number): void => {
    for (const word of wordsIn(text, from, to)) items.push(word);
  };
  for (const { index, 0: sign } of text.matchAll(GAP)) {
    addWords(index);
    from = index + sign.length;
    items.push({ start: index, end: from, word: normalise(sign), printed: fold(sign), isGap: true });
  }
  addWords(text.length);
  // An ellipsis at an end leaves out nothing that another printing could be asked for.
  const isEllipsis = (item: Word | undefined): boolean => item?.isGap === true && item.word === '';
  const first = items.findIndex((item) => !isEllipsis(item));
  return items.slice(Math.max(0, first), items.findLastIndex((item) => !isEllipsis(item)) + 1);
}

/** How many words there are, gaps not counted. */
export const countWords = (words: readonly Word[]): number => words.filter(({ isGap }) => !isGap).length;

const wordsIn = (text: string, from: number, to: number): readonly Word[] =>
  withCapitals(text, from, to).flatMap(({ start, end, word }) =>
    writtenOut(word).map((one) => ({
      start: from + start,
      end: from + end,
      word: one,
      printed: word,
      isGap: false,
    })),
  );

/** The terms of a part of a text; a letter that an editor changed, “[W]e”, belongs to its word. */
function withCapitals(text: string, from: number, to: number): readonly Term[] {
  const part = text.slice(from, to);
  const terms: Term[] = [];
  for (const term of termsOf(part)) {
    const last = terms.at(-1);
    const isRest =
      part[term.start - 1] === ']' && last?.end === term.start - 1 && part[last.start - 1] === '[';
    if (last === undefined || !isRest) terms.push(term);
    else terms[terms.length - 1] = { start: last.start - 1, end: term.end, word: last.word + term.word };
  }
  return terms;
}

/** The endings that stand for a word; “nobody” is “no one”. “'s” is one only behind words that own nothing. */
const ENDINGS = [
  [/^(.+)'re$/u, 'are'],
  [/^(.+)'ve$/u, 'have'],
  [/^(.+)'ll$/u, 'will'],
  [/^(i)'m$/u, 'am'],
  [/^(it|that|there|here|he|she|what|who|where|how)'s$/u, 'is'],
  [/^(.+)n't$/u, 'not'],
  [/^(can)not$/u, 'not'],
  [/^(no|any|some|every)body$/u, 'one'],
] as const;
/** What is left of these before “n't” is no word. */
const SHORTENED: Readonly<Record<string, string>> = { wo: 'will', ca: 'can', sha: 'shall' };

const NUMBERS: ReadonlyMap<string, string> = new Map(
  [
    ...'zero - two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
      .split(' ')
      .map((word, value) => [word, String(value)] as const),
    ...'twenty thirty forty fifty sixty seventy eighty ninety'
      .split(' ')
      .map((word, tens) => [word, String(20 + 10 * tens)] as const),
  ].filter(([word]) => word !== '-'),
);

/** A folded number word up to twenty, or a round one below a hundred, in digits; any other word as it is. */
export const inDigits = (word: string): string => NUMBERS.get(word) ?? word;

/** “there's” and “there is”, “five” and “5”, “the bank's” and “the bank” are the same words. “one” is no number: it is mostly a pronoun. */
function writtenOut(word: string): readonly string[] {
  // Most words end in none of them: a quick look saves most of the time.
  if (!/'|not$|body$/u.test(word)) return [inDigits(word)];
  for (const [ending, full] of ENDINGS) {
    const stem = ending.exec(word)?.[1];
    if (stem !== undefined) return [SHORTENED[stem] ?? stem, full];
  }
  return [word.replace(/'s$/u, '')];
}
