import { type Phrase, phraseEndingAt } from '../mentions/find-mention.ts';
import { ROLE_NOUNS } from '../names/roles.ts';
import type { Item, Sentence } from '../read-paragraph.ts';
import type { Cue } from './find-cues.ts';
import { mainSubject } from './find-subject.ts';

/** Which words announce a marked stretch, and how sure their place makes it. */
export type Announced = {
  readonly speaker: Phrase;
  readonly cue: Cue | null;
  /** The way it is announced. */
  readonly by: string;
  /** The stretch is a statement of its own: the reporter's sentence only announces it. */
  readonly whole: boolean;
};

/** A statement of its own begins with a capital, a number, or where something was left out. */
const STARTS_WHOLE = /^[\p{Lu}[…\p{N}]/u;

/** A way to announce words. Returns undefined when the sentence does not do it that way. */
type Rule = (
  sentence: Sentence,
  cues: readonly Cue[],
  at: number,
  words: string,
) => Omit<Announced, 'by'> | undefined;

/** Most certain first, each named for what it sees. */
const RULES: readonly (readonly [name: string, rule: Rule])[] = [
  ['a cue right behind', cueBehind],
  ['a cue right before', cueRightBefore],
  ['a name and a colon', nameAndColon],
  ['a cue that governs', governingCue],
  ['a cue far behind', cueFarBehind],
  ['a subject and a colon', subjectAndColon],
];

/**
 * Finds who may be announced as the speaker of the marked item at `at`, most certain first.
 * `words` are the marked words: whether they end in a comma tells where the cue is.
 */
export const announcements = (
  sentence: Sentence,
  cues: readonly Cue[],
  at: number,
  words: string,
): readonly Announced[] =>
  RULES.flatMap(([by, rule]) => {
    const announced = rule(sentence, cues, at, words);
    return announced === undefined ? [] : [{ ...announced, by }];
  });

/** “We wait,” said Ada Marsh. · “We wait,” Ada Marsh, the chair, said. */
function cueBehind({ items }: Sentence, cues: readonly Cue[], at: number, words: string): ReturnType<Rule> {
  const next = items[at + 1];
  const leadsOn = /[,?!—–…-]['’")]?$|\.{3}$/u.test(words) || next?.text === ',' || at === 0;
  if (!leadsOn) return undefined;
  const cue = cues.find(
    (candidate) => candidate.at > at && candidate.speaker !== null && isAnnouncing(candidate, words),
  );
  if (cue?.speaker == null || items.slice(at + 1, cue.at).some(({ marked }) => marked !== null))
    return undefined;
  // “It said ‘stop,’ according to a person who saw it”: she tells of it, it says so.
  const isProvenance =
    cue.strength === 'according-to' &&
    cues.some((one) => one.at < at && one.strength === 'saying' && one.speaker !== null);
  if (isProvenance) return undefined;
  const from = Math.min(appositionStart(items, cue.speaker.first, at), cue.at);
  const between = items.slice(at + 1, from);
  const isNext = from > at && between.every(({ text, pos }) => /^[,—–-]+$/u.test(text) || pos === 'ADV');
  return isNext ? { speaker: cue.speaker, cue, whole: beginsWhole(items, at, words) } : undefined;
}

/** “…,” his secretary, Ada Marsh, said: where the whole begins of which the name is a part. */
function appositionStart(items: readonly Item[], first: number, after: number): number {
  if (items[first - 1]?.text !== ',' || first - 2 <= after) return first;
  const before = phraseEndingAt(items, first - 2);
  return before === undefined || before.first <= after ? first : before.first;
}

/** “We wait,” begins a statement; The harbour is “not for sale,” goes on with one of the reporter's. */
const beginsWhole = (items: readonly Item[], at: number, words: string): boolean =>
  STARTS_WHOLE.test(words) ||
  items.slice(0, at).every(({ marked, text }) => marked !== null || !/[\p{L}\p{N}]/u.test(text));

/** Behind a comma inside the marks any reporting verb announces: “We wait,” Ada Marsh charged. */
const isAnnouncing = ({ strength }: Cue, words: string): boolean =>
  strength !== 'taking-in' || /,['’]?$/u.test(words);

/** Ada Marsh said: “We wait.” · Ada Marsh said in a letter to the board, “We wait.” */
function cueRightBefore(
  { items }: Sentence,
  cues: readonly Cue[],
  at: number,
  words: string,
): ReturnType<Rule> {
  const cue = cues.findLast(
    (candidate) => candidate.at < at && candidate.speaker !== null && candidate.strength === 'saying',
  );
  if (cue?.speaker == null) return undefined;
  const between = items.slice(Math.max(cue.last, cue.inverted ? cue.speaker.last : 0) + 1, at);
  const mark = between.at(-1)?.text ?? '';
  const isOpen = between.every(({ marked, text }) => marked === null && text !== ';');
  const startsUpper = STARTS_WHOLE.test(words);
  const goesOn = startsUpper || (mark === ',' && interrupts(items, cue));
  const isDirect = between.length === 0 ? startsUpper : (mark === ':' || mark === ',') && goesOn;
  if (!isOpen || !isDirect || between.some(({ lower }) => lower === 'that')) return undefined;
  return { speaker: cue.speaker, cue, whole: true };
}

/** “We,” Ada Marsh said, “wait”: the cue stands right behind marked words, which go on after it. */
function interrupts(items: readonly Item[], cue: Cue): boolean {
  let before = Math.min(cue.at, cue.speaker?.first ?? cue.at) - 1;
  while (items[before]?.text === ',') before--;
  return items[before]?.marked != null;
}

/** Ada Marsh: “We wait.” · Ada Marsh, chair of the board: “We wait.” */
function nameAndColon({ items }: Sentence, cues: readonly Cue[], at: number): ReturnType<Rule> {
  if (items[at - 1]?.text !== ':' || cues.some((cue) => cue.at < at)) return undefined;
  const before = items.slice(0, at - 1);
  if (before.some(({ marked, pos }) => marked !== null || pos === 'VERB')) return undefined;
  const comma = before.findIndex(({ text }) => text === ',');
  const speaker = phraseEndingAt(items, (comma > 0 ? comma : at - 1) - 1);
  if (speaker === undefined || (speaker.first > 1 && !/^[—–-]$/u.test(items[speaker.first - 1]?.text ?? '')))
    return undefined;
  return isSomeone(items[speaker.last]) ? { speaker, cue: null, whole: true } : undefined;
}

/** Whoever can speak: a name, an office, a pronoun. */
const isSomeone = (head: Item | undefined): boolean =>
  head?.pos === 'PROPN' || ROLE_NOUNS.has(head?.lower ?? '') || /^(?:he|she|they)$/u.test(head?.lower ?? '');

/** Ada Marsh called it “a mistake” that the board “will regret”: the nearest cue before governs. */
function governingCue({ items }: Sentence, cues: readonly Cue[], at: number): ReturnType<Rule> {
  const before = cues.filter((cue) => cue.at < at && cue.speaker !== null && cue.strength !== 'according-to');
  const cue = before.findLast(({ strength }) => strength === 'saying') ?? before.at(-1);
  // “He added that the company expects ‘no impact’”: what is thought is told by whoever says so.
  const nearest = before.findLast((one) => !isThought(items, one));
  const chosen = nearest !== undefined && cue !== undefined && at - nearest.at <= 4 ? nearest : cue;
  if (chosen?.speaker == null) return undefined;
  return { speaker: chosen.speaker, cue: chosen, whole: false };
}

/** Ada Marsh disagreed: “We wait.” · She was blunt: “We wait.” */
function subjectAndColon(
  sentence: Sentence,
  _cues: readonly Cue[],
  at: number,
  words: string,
): ReturnType<Rule> {
  if (sentence.items[at - 1]?.text !== ':' || !STARTS_WHOLE.test(words)) return undefined;
  const speaker = mainSubject(sentence);
  return speaker !== undefined && isSomeone(sentence.items[speaker.last])
    ? { speaker, cue: null, whole: true }
    : undefined;
}

/** What somebody only thinks is told by whoever says so. */
const isThought = (items: readonly Item[], { at }: Cue): boolean =>
  /^(?:expect|believ|think|thought|hop|fear|feel|felt|find|found|see|saw|know|knew)/u.test(
    items[at]?.lower ?? '',
  );

/** The “mistake” will be regretted, Ada Marsh said. · …, according to Ada Marsh. */
function cueFarBehind({ items }: Sentence, cues: readonly Cue[], at: number): ReturnType<Rule> {
  const cue =
    cues.find(
      (candidate) => candidate.at > at && candidate.speaker !== null && candidate.strength === 'according-to',
    ) ??
    cues.findLast(
      (candidate) => candidate.at > at && candidate.speaker !== null && candidate.strength === 'saying',
    ) ??
    cues.find((candidate) => candidate.speaker !== null && candidate.strength === 'according-to');
  if (cue?.speaker == null) return undefined;
  const before = items[Math.min(cue.at, cue.speaker.first) - 1];
  const closes = before?.text === ',' || before?.marked != null || cue.strength === 'according-to';
  return closes ? { speaker: cue.speaker, cue, whole: false } : undefined;
}

/** A sentence that is nothing but marked stretches. */
export const isOnlyMarked = ({ items }: Sentence): boolean =>
  items.some(({ marked }) => marked !== null) &&
  items.every((item: Item) => item.marked !== null || !/[\p{L}\p{N}]/u.test(item.text));
