import type { Announced } from '../cues/announcements.ts';
import type { Cue } from '../cues/find-cues.ts';
import type { Phrase } from '../mentions/find-mention.ts';
import type { Resolve } from '../mentions/memory.ts';
import type { Voice } from '../mentions/voice.ts';
import type { Item, Sentence } from '../read-paragraph.ts';

/** Somebody from around the sentence, and where from. */
export type Around = { readonly voice: Voice; readonly seen: readonly string[]; readonly expected: boolean };

/** Where marked words stand: all that tells whose they are. */
export type Place = {
  readonly sentence: Sentence;
  /** Which item of the sentence they are. */
  readonly at: number;
  readonly words: string;
  /** They are all of their paragraph. */
  readonly isParagraph: boolean;
  readonly cues: readonly Cue[];
  readonly announced: readonly Announced[];
  /** Who is mentioned in the sentence outside of marks. */
  readonly mentions: readonly Phrase[];
  readonly around: readonly Around[];
  readonly resolve: Resolve;
};

/** The cue of a sentence that a phrase is the subject of; null when it is none's. */
export const cueOf = ({ cues }: Place, phrase: Phrase): Cue | null =>
  cues.find(
    ({ speaker }) => speaker !== null && speaker.first <= phrase.last && phrase.first <= speaker.last,
  ) ?? null;

/** How marked words stand in their sentence, by which everything else is weighed. */
export type Form =
  | 'a paragraph'
  | 'a sentence'
  | 'first, leading on'
  | 'first'
  | 'whole, leading on'
  | 'part, leading on'
  | 'whole behind a sign'
  | 'part behind a sign'
  | 'a word or two'
  | 'a few words'
  | 'whole'
  | 'part';

/** Words that begin a statement, and do not go on with the reporter's sentence. */
const WHOLE = /^[\p{Lu}[…\p{N}]/u;

/** How the words stand in their sentence. */
export function formOf({ sentence: { items }, at, words, isParagraph }: Place): Form {
  if (!items.some(isReporters)) return isParagraph ? 'a paragraph' : 'a sentence';
  const isWhole = WHOLE.test(words);
  // The comma stands inside the marks in American print, and behind them in British.
  const hasComma = /,['’]?$/u.test(words) || items[at + 1]?.text === ',';
  if (!items.slice(0, at).some(isReporters)) {
    return hasComma || /[?!—–-]['’")]?$/u.test(words) ? 'first, leading on' : 'first';
  }
  if (hasComma) return isWhole ? 'whole, leading on' : 'part, leading on';
  if (/^[:,]$/u.test(items[at - 1]?.text ?? ''))
    return isWhole ? 'whole behind a sign' : 'part behind a sign';
  const count = words.split(/\s+/u).length;
  if (count <= 5) return count <= 2 ? 'a word or two' : 'a few words';
  return isWhole ? 'whole' : 'part';
}

const isReporters = (item: Item): boolean => item.marked === null && /[\p{L}\p{N}]/u.test(item.text);
