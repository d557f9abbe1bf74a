import { slice, trim } from '../../domain/span.ts';
import type { Span } from '../../domain/vocabulary.ts';
import type { Marked } from '../marks/find-marked.ts';
import { keyOf } from '../names/cast.ts';
import type { Paragraph } from '../read-paragraph.ts';
import { endsText, FIRST_PERSON, isHeading, isReporters, isStageDirection } from './block-signs.ts';
import { dialogueSpeakers } from './dialogue-speakers.ts';
import { findInterviewee } from './find-interviewee.ts';
import { findLabels, type Labelled, surnamesIn } from './find-labels.ts';
import { type LaidOut, surnameIn } from './laid-out.ts';

/**
 * How surely words are a turn's speaker's: in the labelled paragraph, in those behind it that speak in the first
 * person or lead on to one that does, and in others before the next label, which may be the reporter's.
 */
const SURE = { turn: 0.95, goesOn: 0.9, open: 0.6 };
/** Up to so many paragraphs between two labels may be the first one's, whatever their voice. */
const SHORT_TURN = 3;

/**
 * The turns of a dialogue, an interview or a transcript: “MARSH: We wait.” A turn goes on over the following
 * paragraphs until the next one. A label alone makes no turn: there must be a dialogue, and the turn must
 * stand beside another one of it.
 */
export function findTurns(text: string, paragraphs: readonly Paragraph[]): readonly LaidOut[] {
  const labels = findLabels(text, paragraphs);
  const named = labels.filter(({ label }) => label.kind !== 'field');
  if (named.length < 2) return [];
  const speakers = dialogueSpeakers(named, surnamesIn(text, paragraphs));
  const turns = named.filter(({ label }) => speakers.has(keyOf(label.key)));
  const around: Around = {
    text,
    paragraphs,
    interviewee: findInterviewee(text, paragraphs.slice(0, turns[0]?.paragraph)),
    starts: new Set(labels.map(({ paragraph }) => paragraph)),
    marks: new Map(paragraphs.flatMap(({ marked }) => marked.map((one) => [one.outer.start, one]))),
  };
  const read = turns.map((turn, at) => readTurn(turn, turns[at + 1], around));
  const speech = read.flatMap((turn, at) => (turn.leadsOn || read[at - 1]?.leadsOn ? turn.speech : []));
  // Where turns are seen to go on over paragraphs, what stands before the next label belongs to them, too.
  const goOn = speech.some(({ carried, sure }) => carried && sure === SURE.goesOn);
  return speech.map((one) => (goOn && one.sure === SURE.open ? { ...one, sure: SURE.goesOn } : one));
}

type Around = {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly interviewee: Span | null;
  /** The paragraphs in which any label stands. */
  readonly starts: ReadonlySet<number>;
  /** What stands in marks, by where the marks begin. */
  readonly marks: ReadonlyMap<number, Marked>;
};

/** The speech of a turn, and whether nothing but it stands before the next turn. */
type Turn = { readonly speech: readonly LaidOut[]; readonly leadsOn: boolean };

function readTurn({ paragraph: at, label }: Labelled, next: Labelled | undefined, around: Around): Turn {
  const { text, paragraphs, interviewee, marks } = around;
  const isLast = next?.paragraph !== at;
  const end = isLast ? (paragraphs[at]?.span.end ?? label.end) : next.label.start;
  const mention = label.kind === 'question' ? null : label.kind === 'answer' ? interviewee : label.name;
  const spoken = { mention, isNameless: label.kind === 'office', cue: null };
  const first = (content: Span): LaidOut => ({
    ...spoken,
    paragraph: at,
    content,
    carried: false,
    sure: SURE.turn,
  });

  const whole = trim(text, { start: label.end, end });
  const marked = marks.get(whole.start);
  if (marked !== undefined) {
    // “MARSH: ‘We wait.’” has its end printed; “MARSH: ‘We wait,’ she said.” is the reporter's sentence.
    const isAll = marked.outer.end === whole.end;
    return isAll
      ? { speech: [first(marked.span)], leadsOn: !isLast || next?.paragraph === at + 1 }
      : { speech: [], leadsOn: false };
  }
  const closes = label.isInMarks && /["”]/u.test(text[whole.end - 1] ?? '');
  const content = trim(text, { ...whole, end: whole.end - (closes ? 1 : 0) });
  const hasWords = /[\p{L}\p{N}]/u.test(slice(text, content));
  if (!isLast) return { speech: hasWords ? [first(content)] : [], leadsOn: true };

  const surname = mention === null ? null : surnameIn(slice(text, mention));
  const { following, spoken: voiced, reaches } = goesOn(around, at, surname, hasWords ? 0 : 1);
  const below = following.map((paragraph, nth): LaidOut => {
    const carried = hasWords || nth > 0;
    const { span = content } = paragraphs[paragraph] ?? {};
    const sure = !carried ? SURE.turn : nth < voiced ? SURE.goesOn : SURE.open;
    return { ...spoken, paragraph, content: span, carried, sure };
  });
  return { speech: hasWords ? [first(content), ...below] : below, leadsOn: around.starts.has(reaches) };
}

/**
 * The paragraphs that a turn goes on over: up to the next label if that is near, otherwise to the last one in
 * the first person. `spoken` tells how many there are up to that one; `least` of them must be, as one must under
 * a label on a line of its own. `reaches` is the paragraph that the turn is followed by.
 */
function goesOn(
  { text, paragraphs, starts }: Around,
  turn: number,
  surname: string | null,
  least: number,
): { readonly following: readonly number[]; readonly spoken: number; readonly reaches: number } {
  const following: number[] = [];
  let spoken = least;
  let at = turn + 1;
  for (; at < paragraphs.length && !starts.has(at); at++) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) break;
    const words = slice(text, paragraph.span);
    if (endsText(words)) break;
    if (isStageDirection(words) || !/[\p{L}\p{N}]/u.test(words)) continue;
    if (isHeading(words)) break;
    if (isReporters(text, paragraph, surname)) break;
    following.push(at);
    if (FIRST_PERSON.test(words)) spoken = following.length;
  }
  const isShort = starts.has(at) && following.length <= SHORT_TURN;
  return { following: isShort ? following : following.slice(0, spoken), spoken, reaches: at };
}
