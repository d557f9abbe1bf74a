import { WEEKDAYS } from '../../domain/day.ts';
import type { Span } from '../../domain/vocabulary.ts';
import type { Cue } from '../cues/find-cues.ts';
import type { Phrase } from '../mentions/find-mention.ts';
import type { Item, Sentence } from '../read-paragraph.ts';
import { hasFiniteVerb, isHalf } from './clause-of.ts';
import { isReport } from './is-report.ts';
import { speechEnd } from './speech-end.ts';
import { speechStart } from './speech-start.ts';
import { type Reported, wholeStatement } from './whole-statement.ts';

/** What somebody is reported to have said, in the reporter's words. */
export type IndirectSpeech = {
  readonly span: Span;
  readonly cue: Cue;
  readonly speaker: Phrase;
  /** 0–1: how sure the place of the cue makes it whose words these are. */
  readonly sure: number;
};

/** How sure a clause right behind its verb makes it. */
const BEHIND = 0.9;
/** What is left of it where whom the subject means is open: it names nobody by itself. */
const OPEN = 0.7;
const FEWEST_WORDS = 4;
/** What holds more cues is no sentence; so time stays in proportion to its length. */
const MOST_CUES = 12;

/** Finds indirect speech: “The charity says that …”, “…, the charity says”, “According to the charity, …”. */
export function indirectSpeech({ items }: Sentence, cues: readonly Cue[]): readonly IndirectSpeech[] {
  const reports = cues.slice(0, MOST_CUES).filter((cue) => isReport(items, cue));
  if (reports.length === 0 || isTitle(items)) return [];
  // What the whole sentence is owed to comes first: in “He said that …, officials said” the officials tell of him.
  for (const cue of reports) {
    const whole = speech(items, cue, wholeStatement(items, cue));
    if (whole !== undefined) return [whole];
  }
  const found: IndirectSpeech[] = [];
  for (const cue of reports) {
    const start = items[cue.at]?.start ?? 0;
    if (start < (found.at(-1)?.span.end ?? 0)) continue;
    const behind = speech(items, cue, clauseBehind(items, cue, cues));
    if (behind !== undefined) found.push(behind);
  }
  return found;
}

/** “Ada Marsh says that the harbour is closed.” */
function clauseBehind(items: readonly Item[], cue: Cue, cues: readonly Cue[]): Reported | undefined {
  const from = cue.strength === 'according-to' ? undefined : speechStart(items, cue);
  return from === undefined ? undefined : { from, to: speechEnd(items, from, cue, cues), sure: BEHIND };
}

/** A headline has capitals throughout, and they hide who is who. */
function isTitle(items: readonly Item[]): boolean {
  const words = items.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  return words.length >= 4 && words.filter(({ text }) => /^\p{Lu}/u.test(text)).length > 0.7 * words.length;
}

/** What is reported, where it is a clause, long enough and without marked words. */
function speech(
  items: readonly Item[],
  cue: Cue,
  reported: Reported | undefined,
): IndirectSpeech | undefined {
  if (reported === undefined || cue.speaker === null) return undefined;
  let first = reported.from;
  let last = reported.to - 1;
  while (/^[,–—]$/u.test(items[first]?.text ?? '')) first++;
  while (last > first && /^[.,;!?—–-]+$/u.test(items[last]?.text ?? '')) last--;
  const words = items.slice(first, last + 1);
  if (!isClause(words)) return undefined;
  return {
    span: { start: items[first]?.start ?? 0, end: items[last]?.end ?? 0 },
    cue,
    speaker: cue.speaker,
    sure: isOpen(items, cue, cue.speaker, words) ? reported.sure * OPEN : reported.sure,
  };
}

function isClause(words: readonly Item[]): boolean {
  if (words.length < FEWEST_WORDS || words.at(-1)?.text === ':') return false;
  if (!hasFiniteVerb(words, 0, words.length) || isHalf(words, 0, words.length)) return false;
  return isBalanced(words) && words.every(({ marked, text }) => marked === null && !/["“”]/u.test(text));
}

/** “Ada Marsh and her lawyers said”; “Tom Reed is waiting, he said”: one of several, or perhaps the one spoken of. */
function isOpen(items: readonly Item[], cue: Cue, { first, last }: Phrase, words: readonly Item[]): boolean {
  if (hasOtherSubject(items, cue, last)) return true;
  const subject = items.slice(first, last + 1);
  if (subject.some(({ lower }, at) => lower === 'and' && subject[at + 1]?.pos !== 'PROPN')) return true;
  if (items[last + 1]?.lower === 'and') return true;
  // “Ada Marsh (Port Ada) and Tom Reed said”: the phrase is the last of several.
  const other = items[first - 2];
  const isJoined = items[first - 1]?.lower === 'and' && (other?.pos === 'PROPN' || other?.text === ')');
  if (isJoined) return true;
  const isBehind = (subject[0]?.start ?? 0) > (words[0]?.start ?? 0);
  const pronoun = first === last ? (subject[0]?.lower ?? '') : '';
  return (
    pronoun === 'they' ||
    (isBehind && /^(?:he|she|it)$/u.test(pronoun) && words.some(({ pos }) => pos === 'PROPN'))
  );
}

/** Brackets that open among the words close there too. */
const isBalanced = (words: readonly Item[]): boolean =>
  words.filter(({ text }) => text === '(').length === words.filter(({ text }) => text === ')').length;

/** “One poll shows that nine in ten say”: a noun beside the verb that the subject found does not hold. */
function hasOtherSubject(items: readonly Item[], { at, inverted, strength }: Cue, last: number): boolean {
  if (inverted || strength === 'according-to') return false;
  let before = at - 1;
  while (/^(?:ADV|AUX|PART)$/u.test(items[before]?.pos ?? '')) before--;
  const word = items[before];
  if (before <= last || word === undefined || WEEKDAYS.includes(word.lower)) return false;
  return /^(?:NOUN|NUM|PROPN|PRON)$/u.test(word.pos) && !/^(?:who|which|that)$/u.test(word.lower);
}
