import type { Cue } from '../cues/find-cues.ts';
import { phraseEndingAt } from '../mentions/find-mention.ts';
import { ROLE_NOUNS } from '../names/roles.ts';
import type { Item } from '../read-paragraph.ts';
import {
  commaBehind,
  hasFiniteVerb,
  isFiniteAt,
  isStatement,
  nounPhraseEnd,
  opensClause,
  SUBORDINATOR,
} from './clause-of.ts';
import { closesStatement, tellsSomebody } from './clause-verbs.ts';
import { canSpeak } from './is-report.ts';

/** Reported words: from one item up to another (exclusive), and how sure the form is, 0–1. */
export type Reported = { readonly from: number; readonly to: number; readonly sure: number };

/** How sure each form makes it whose words these are. */
const SURE = { tail: 0.9, provenance: 0.85, between: 0.85 };

/** What a whole sentence reports: “…, Ada Marsh said” · “According to Ada Marsh, …” · “In March, Ada Marsh said, …” */
export function wholeStatement(items: readonly Item[], cue: Cue): Reported | undefined {
  if (items.some(({ marked }) => marked !== null)) return undefined;
  if (isOpening(items, cue)) return behindOpening(items, cue);
  return beforeTail(items, cue) ?? behindIntroduction(items, cue);
}

/** In words and signs. */
const LONGEST_DATELINE = 9;
const CONNECTIVE = /^(?:but|and|also|yet|still|so|now)$/u;

/** “According to Ada Marsh, …” */
const isOpening = (items: readonly Item[], { at, strength }: Cue): boolean =>
  strength === 'according-to' && at <= (CONNECTIVE.test(items[0]?.lower ?? '') ? 1 : 0);

/** Behind “According to Ada Marsh, head of the Harbour Trust,”. */
function behindOpening(items: readonly Item[], cue: Cue): Reported | undefined {
  let comma = commaBehind(items, endOf(cue), items.length);
  if (comma === undefined || hasFiniteVerb(items, endOf(cue), comma)) return undefined;
  for (let links = 0; links < 3; links++) {
    const next: number | undefined = commaBehind(items, comma + 1, items.length);
    if (next === undefined || !isExplanation(items, comma + 1, next)) break;
    comma = next;
  }
  return { from: comma + 1, to: items.length, sure: SURE.provenance };
}

/** “a lawyer in Port Ada”, “who sits on the board”: what a comma adds to a name. */
function isExplanation(items: readonly Item[], from: number, to: number): boolean {
  const first = items[from];
  if (/^(?:who|which|whose)$/u.test(first?.lower ?? '')) return true;
  return /^(?:DET|NOUN|PROPN|ADJ)$/u.test(first?.pos ?? '') && !hasFiniteVerb(items, from, to);
}

/** “The harbour is closed, Ada Marsh said on Monday.” · “The harbour is closed, according to Ada Marsh.” */
function beforeTail(items: readonly Item[], cue: Cue): Reported | undefined {
  const isProvenance = cue.strength === 'according-to';
  const first = Math.min(cue.at, cue.speaker?.first ?? cue.at);
  const hasComma = items[first - 1]?.text === ',';
  if (!isProvenance && !(hasComma && mayClose(items, cue))) return undefined;
  const comma = isProvenance ? first - 1 : beforeOffice(items, first - 1);
  const to = hasComma ? comma : first;
  const from = behindColon(items, behindConnective(items), to);
  if (!isStatement(items, from, to) || !isTail(items, cue)) return undefined;
  return { from, to, sure: isProvenance ? SURE.provenance : SURE.tail };
}

/** “…, his secretary, Ada Marsh, said”: at the comma before the office that stands before the name. */
function beforeOffice(items: readonly Item[], comma: number): number {
  const office = phraseEndingAt(items, comma - 1);
  if (office === undefined || items[office.first - 1]?.text !== ',') return comma;
  const isOffice = items.slice(office.first, office.last + 1).some(({ lower }) => ROLE_NOUNS.has(lower));
  return isOffice ? office.first - 1 : comma;
}

/** Verbs that stand behind a whole statement; “…, a plan announced this year” has none. */
function mayClose(items: readonly Item[], { at, speaker, inverted }: Cue): boolean {
  if (speaker === null || !closesStatement(items[at]?.lower ?? '')) return false;
  const isSome = /^(?:a|an|one)$/u.test(items[speaker.first]?.lower ?? '');
  return !isSome || inverted || canSpeak(items, speaker);
}

/** “But the harbour is closed, Ada Marsh said”: the first word is the reporter's. */
function behindConnective(items: readonly Item[]): number {
  const dash = items.findIndex(({ text }) => /^(?:[—–]|--?)$/u.test(text));
  // “PORT ADA (AP) — The harbour …”
  const isDateline = /^\p{Lu}{3,}$/u.test(items[0]?.text ?? '');
  if (isDateline && dash > 0 && dash < LONGEST_DATELINE) return dash + 1;
  const first = items[0]?.lower ?? '';
  if (items[1]?.text === ',')
    return /^(?:however|meanwhile|indeed)$/u.test(first) || CONNECTIVE.test(first) ? 2 : 0;
  return /^(?:but|and|yet|so)$/u.test(first) ? 1 : 0;
}

/** “The tax does no harm: the harbour is full, according to …”: the source is named for what comes last. */
function behindColon(items: readonly Item[], from: number, to: number): number {
  const colon = items.findIndex(({ text }, at) => at > from && at < to && text === ':');
  return colon > 0 && isStatement(items, colon + 1, to) ? colon + 1 : from;
}

/** Whether behind the cue and its speaker the sentence ends, or goes on with something of its own. */
function isTail(items: readonly Item[], cue: Cue): boolean {
  let next = endOf(cue);
  if (tellsSomebody(items[cue.at]?.lower ?? '')) next = nounPhraseEnd(items, next);
  if (cue.strength !== 'according-to' && !closes(items[next])) return false;
  const comma = commaBehind(items, next, items.length);
  const behind = items.slice(next, comma);
  if (behind.some(({ lower }) => lower === 'that' || lower === 'whether') || goesOn(items, next, comma))
    return false;
  if (comma === undefined) return true;
  // “The harbour, Ada Marsh said, is closed”; only behind “said Ada Marsh” a comma may tell who she is.
  if (comma === next && !cue.inverted) return startsAnother(items, comma + 1);
  return (
    items[comma + 1]?.lower !== 'that' && !isFiniteAt(items, comma + 1) && !opensClause(items, comma + 1)
  );
}

const CIRCUMSTANCE =
  /^(?:in|on|at|during|after|before|to|from|via|through|of|by|with|this|last|earlier|today|yesterday)$|day$/u;

/** What may follow a cue that nothing is announced by: the end, a place, a time. */
const closes = (next: Item | undefined): boolean =>
  next === undefined || /^[.,;!?]+$/u.test(next.text) || next.pos === 'ADV' || CIRCUMSTANCE.test(next.lower);

/** “…, Ada Marsh said during the debate were …” */
function goesOn(items: readonly Item[], from: number, to = items.length): boolean {
  for (let at = from; at < to; at++) {
    const word = items[at]?.lower ?? '';
    if (SUBORDINATOR.test(word) || /^(?:who|which|where)$/u.test(word)) return false;
    // “according to a poll released on Monday”: a participle has no object.
    const hasObject = /^(?:DET|NOUN|PRON|ADJ)$/u.test(items[at + 1]?.pos ?? '');
    if (isFiniteAt(items, at) && (hasObject || !/(?:ed|[eo]wn|ught)$/u.test(word))) return true;
  }
  return false;
}

/** “…, Ada Marsh said, and …” · “…, she said, adding …” · “…, she said, when …” */
function startsAnother(items: readonly Item[], at: number): boolean {
  const { pos, lower } = items[at] ?? { pos: 'X', lower: '' };
  const isAdding = /^(?:noting|adding|citing|calling|pointing|referring)$/u.test(lower);
  return lower !== 'that' && (isAdding || /^(?:CCONJ|SCONJ)$/u.test(pos) || SUBORDINATOR.test(lower));
}

/** “In Port Ada, Tom Reed said, the boats are free”: what stands before the cue only leads to the statement. */
function behindIntroduction(items: readonly Item[], cue: Cue): Reported | undefined {
  const first = Math.min(cue.at, cue.speaker?.first ?? cue.at);
  const next = endOf(cue);
  const isBetween = items[first - 1]?.text === ',' && items[next]?.text === ',';
  if (!isBetween || items[0]?.pos !== 'ADP') return undefined;
  if (hasFiniteVerb(items, 0, first) || !opensClause(items, next + 1)) return undefined;
  return { from: next + 1, to: items.length, sure: SURE.between };
}

/** The item behind the cue and, where it follows, its speaker. */
const endOf = ({ last, speaker }: Cue): number => Math.max(last, speaker?.last ?? last) + 1;
