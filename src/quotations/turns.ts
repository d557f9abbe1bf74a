import { slice, trim } from '../domain/span.ts';
import type { Span } from '../domain/vocabulary.ts';
import { endsText, FIRST_PERSON, isHeading, isReporters, isStageDirection } from './block-signs.ts';
import { keyOf } from './cast.ts';
import { findInterviewee } from './find-interviewee.ts';
import { findLabels, type Labelled, surnamesIn } from './find-labels.ts';
import { type LaidOut, surnameIn } from './laid-out.ts';
import type { Paragraph } from './read-paragraph.ts';

/** How surely words are a turn's speaker's: in the labelled paragraph, and in those behind it. */
const SURE = { turn: 0.95, goesOn: 0.85 };
/** Up to so many paragraphs between two labels are the first one's, whatever their voice. */
const SHORT_TURN = 3;

/**
 * The turns of a dialogue, an interview or a transcript: “MARSH: We wait.” A turn goes on over the following
 * paragraphs until the next one. One label makes no dialogue: see `isDialogue`.
 */
export function findTurns(text: string, paragraphs: readonly Paragraph[]): readonly LaidOut[] {
  const labels = findLabels(text, paragraphs);
  const speakers = labels.filter(({ label }) => label.kind !== 'field');
  if (speakers.length < 2) return [];
  const keys = speakersOf(speakers, surnamesIn(text, paragraphs));
  const turns = speakers.filter(({ label }) => keys.has(keyOf(label.key)));
  if (turns.length === 0) return [];
  const interviewee = findInterviewee(text, paragraphs.slice(0, turns[0]?.paragraph));
  const starts = new Set(labels.map(({ paragraph }) => paragraph));
  return turns.flatMap((turn, at) => {
    const next = turns[at + 1];
    const end = next?.paragraph === turn.paragraph ? next.label.start : undefined;
    return readTurn(text, paragraphs, turn, { end, starts, interviewee });
  });
}

type Around = {
  /** Where the next turn begins, if in the same paragraph. */
  readonly end: number | undefined;
  /** The paragraphs in which any label stands. */
  readonly starts: ReadonlySet<number>;
  readonly interviewee: Span | null;
};

function readTurn(
  text: string,
  paragraphs: readonly Paragraph[],
  { paragraph: at, label }: Labelled,
  { end, starts, interviewee }: Around,
): readonly LaidOut[] {
  const paragraph = paragraphs[at];
  if (paragraph === undefined) return [];
  const mention = label.kind === 'question' ? null : label.kind === 'answer' ? interviewee : label.name;
  const spoken = { mention, isNameless: label.kind === 'office', cue: null };
  const whole = trim(text, { start: label.end, end: end ?? paragraph.span.end });
  const marked = paragraph.marked.filter(({ outer }) => outer.start >= whole.start && outer.end <= whole.end);
  const [first] = marked;
  if (first !== undefined && first.outer.start === whole.start) {
    // “MARSH: ‘We wait.’” has its end printed; “TRUMP: ‘We wait,’ he said.” is the reporter's sentence.
    const isAll = first.outer.end === whole.end;
    return isAll ? [{ ...spoken, paragraph: at, content: first.span, carried: false, sure: SURE.turn }] : [];
  }
  const content = label.isInMarks
    ? trim(text, { ...whole, end: whole.end - closingMark(text, whole) })
    : whole;
  const hasWords = /[\p{L}\p{N}]/u.test(slice(text, content));
  const surname = mention === null ? null : surnameIn(slice(text, mention));
  const following = end === undefined ? goesOn(text, paragraphs, at, starts, surname, hasWords ? 0 : 1) : [];
  const below = following.map((place, nth) => {
    const carried = hasWords || nth > 0;
    const { span = content } = paragraphs[place] ?? {};
    return { ...spoken, paragraph: place, content: span, carried, sure: carried ? SURE.goesOn : SURE.turn };
  });
  return hasWords
    ? [{ ...spoken, paragraph: at, content, carried: false, sure: SURE.turn }, ...below]
    : below;
}

const closingMark = (text: string, { end }: Span): number => (/["”]/u.test(text[end - 1] ?? '') ? 1 : 0);

/**
 * The paragraphs that a turn goes on over: up to the next label if that is near, otherwise to the last one in
 * the first or second person. `least` of them are: under a label on a line of its own one must be.
 */
function goesOn(
  text: string,
  paragraphs: readonly Paragraph[],
  turn: number,
  starts: ReadonlySet<number>,
  surname: string | null,
  least: number,
): readonly number[] {
  const following: number[] = [];
  let spoken = 0;
  let at = turn + 1;
  for (; at < paragraphs.length && !starts.has(at); at++) {
    const paragraph = paragraphs[at];
    const words = paragraph === undefined ? '' : slice(text, paragraph.span);
    if (isStageDirection(words)) continue;
    if (paragraph === undefined || endsText(words) || isHeading(words)) break;
    if (isReporters(text, paragraph, surname)) break;
    following.push(at);
    if (ADDRESSES.test(words)) spoken = following.length;
  }
  return starts.has(at) && following.length <= SHORT_TURN
    ? following
    : following.slice(0, Math.max(least, spoken));
}

/** Somebody speaking to somebody. */
const ADDRESSES = new RegExp(`${FIRST_PERSON.source}|\\b(?:you|your|yours)\\b|\\?`, 'iu');

type Speaker = {
  readonly turns: readonly Labelled[];
  readonly isKnown: boolean;
  readonly isShouted: boolean;
};

/** The keys of those whose labels are turns of a dialogue; none when there is no dialogue. */
function speakersOf(labels: readonly Labelled[], surnames: ReadonlySet<string>): ReadonlySet<string> {
  const speakers = new Map<string, Speaker>();
  for (const [key, turns] of Map.groupBy(labels, ({ label }) => keyOf(label.key))) {
    const isKnown = surnames.has(key) || turns.some(({ label }) => label.isPerson || label.kind === 'office');
    const isShouted = turns.every(({ label }) => label.isShouted);
    if (isKnown || isShouted || isAsking(turns)) speakers.set(key, { turns, isKnown, isShouted });
  }
  if (!answersFollow(labels)) for (const key of ['question', 'answer']) speakers.delete(key);
  const turns = labels.filter(({ label }) => speakers.has(keyOf(label.key)));
  return isDialogue(turns, speakers) ? new Set(speakers.keys()) : new Set();
}

/** “Gazette: Why now?”: an interviewer nobody has heard of, known by the questions. */
const isAsking = (turns: readonly Labelled[]): boolean =>
  turns.length > 1 && 2 * turns.filter(({ words }) => /\?["”’)]?$/u.test(words)).length >= turns.length;

/** A “Q:” is followed by an “A:”; by itself either is an item of a list. */
const answersFollow = (labels: readonly Labelled[]): boolean =>
  labels.some(({ label }, at) => label.kind === 'question' && labels[at + 1]?.label.kind === 'answer');

/**
 * Whether these labels are turns: questions and answers; or at least two speakers of whom one speaks again
 * after the other, in sentences, and somebody speaks to somebody; or a few known people each of whom speaks
 * in the first person. A list of candidates, of results or of fields is none of these.
 */
function isDialogue(turns: readonly Labelled[], speakers: ReadonlyMap<string, Speaker>): boolean {
  if (speakers.has('question')) return true;
  if (turns.length < 2 || speakers.size < 2) return false;
  const share = (test: RegExp): number => turns.filter(({ words }) => test.test(words)).length / turns.length;
  if (turns.length === speakers.size) {
    const isSideBySide = turns.every(
      ({ paragraph }, at) => paragraph - (turns[at - 1]?.paragraph ?? paragraph) <= 1,
    );
    return (
      isSideBySide && [...speakers.values()].every(({ isKnown }) => isKnown) && share(FIRST_PERSON) === 1
    );
  }
  const isFirm = [...speakers.values()].some(
    ({ turns: own, isKnown, isShouted }) => (isKnown || isShouted) && own.length > 1,
  );
  return isFirm && share(/[.!?…—][)\]"”’*_]*$|^$/u) >= 1 / 2 && share(ADDRESSES) >= 1 / 3;
}
