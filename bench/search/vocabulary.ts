import { below, pick, type Random } from '../random.ts';
import { isContentWord, wordsOf } from './words.ts';

/** Which words are as frequent as which. */
export type Vocabulary = {
  /** Can `another` stand for it? */
  readonly has: (word: string) => boolean;
  /** Another content word, about as frequent. */
  readonly another: (word: string, random: Random) => string;
  /** A content word that is neither common nor unique. */
  readonly midFrequent: (random: Random) => string;
};

/** Words that stand in more and in fewer texts than a word count as about as frequent, as many on each side. */
const NEIGHBOURS = 300;
/** And never more than this share of all words. */
const NEIGHBOURS_SHARE = 1 / 20;
/** Of the texts, where a mid-frequency word stands. */
const MID_FREQUENCY = { from: 1 / 25_000, to: 1 / 700 };

export function readVocabulary(texts: readonly string[]): Vocabulary {
  const frequencies = countTexts(texts);
  const frequency = (word: string): number => frequencies.get(word) ?? 0;
  const ranked = [...frequencies.keys()]
    .filter((word) => /^\p{L}+$/u.test(word) && isContentWord(word))
    .sort((a, b) => frequency(b) - frequency(a));
  const ranks = new Map(ranked.map((word, rank) => [word, rank]));
  const near = Math.max(1, Math.min(NEIGHBOURS, Math.round(ranked.length * NEIGHBOURS_SHARE)));
  const middle = ranked.filter((word) => {
    const share = frequency(word) / texts.length;
    return share >= MID_FREQUENCY.from && share <= MID_FREQUENCY.to;
  });
  return {
    has: (word) => ranks.has(word),
    another: (word, random) => {
      const rank = ranks.get(word) ?? 0;
      const start = Math.max(0, rank - near);
      const others = Math.min(ranked.length, rank + near + 1) - start - 1;
      const at = start + below(others, random);
      return ranked[at < rank ? at : at + 1] ?? word;
    },
    midFrequent: (random) => pick(middle.length > 0 ? middle : ranked, random),
  };
}

/** In how many of the texts each word stands. */
export function countTexts(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
