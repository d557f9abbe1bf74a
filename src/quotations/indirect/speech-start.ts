import { WEEKDAYS } from '../../domain/day.ts';
import type { Cue } from '../cues/find-cues.ts';
import type { Item } from '../read-paragraph.ts';
import {
  commaBehind,
  hasFiniteVerb,
  isFiniteAt,
  nounPhraseEnd,
  opensClause,
  SUBORDINATOR,
} from './clause-of.ts';
import { asks, isPlain, takesBare, takesThat, tellsSomebody } from './clause-verbs.ts';

/** Between a verb and its clause stand at most so many circumstances: “on Monday”, “in a letter”, “to the board”. */
const MOST_CIRCUMSTANCES = 5;
const TIME =
  /^(?:today|yesterday|tonight|earlier|later|recently|again|also|then|once|repeatedly|afterward|afterwards)$/u;
/** “said nothing”, “said as much”, “said what she thought” */
const NO_CLAUSE =
  /^(?:nothing|something|anything|so|as|yes|little|much|goodbye|what|how|why|who|which|where)$/u;
const PERIOD = /^(?:week|month|year|morning|afternoon|evening|night|day|weekend|fall|spring|summer|winter)$/u;
const DEMONSTRATIVE_BEFORE_PERIOD = /^(?:last|this|next|earlier|late|early)$/u;

/** Where the reported clause behind the verb begins; undefined where none does. */
export function speechStart(items: readonly Item[], cue: Cue): number | undefined {
  const verb = items[cue.at]?.lower ?? '';
  const from = Math.max(cue.last, cue.inverted ? (cue.speaker?.last ?? cue.last) : cue.last) + 1;
  const isTelling = tellsSomebody(verb);
  const toWhom = isTelling ? addresseeEnd(items, from) : from;
  const at = behindCircumstances(items, toWhom);
  const word = items[at]?.lower ?? '';
  if (asks(verb)) {
    const asked = behindCircumstances(items, addresseeEnd(items, from));
    return /^(?:whether|if)$/u.test(items[asked]?.lower ?? '') ? asked + 1 : undefined;
  }
  if (word === 'that' && takesThat(verb)) return isConjunction(items, at) ? at + 1 : undefined;
  const mayBeBare = isTelling ? toWhom > from : takesBare(verb);
  if (!mayBeBare) return undefined;
  return opensBare(items, at, isPlain(verb) && !skipsPhrase(items, from, at)) ? at : undefined;
}

/** Behind “at a rally ahead of the vote” only a plain clause is one. */
const skipsPhrase = (items: readonly Item[], from: number, to: number): boolean =>
  items.slice(from, to).some(({ pos }) => pos === 'ADP');

/** Whom the words are said to; a name or noun with what belongs to it. */
function addresseeEnd(items: readonly Item[], at: number): number {
  const word = items[at]?.lower ?? '';
  if (/^(?:me|us|him|her|them|you|it)$/u.test(word)) return at + 1;
  const end = nounPhraseEnd(items, at);
  return items.slice(at, end).some(({ lower }) => /^(?:story|tale|truth)$/u.test(lower)) ? at : end;
}

/** “that the harbour …”, not “that blasts …” and not “… that way”. */
function isConjunction(items: readonly Item[], that: number): boolean {
  // “that night”
  if (isFiniteAt(items, that + 1) || PERIOD.test(items[that + 1]?.lower ?? '')) return false;
  return hasFiniteVerb(items, that + 2, items.length);
}

function opensBare(items: readonly Item[], at: number, isPlainVerb: boolean): boolean {
  const item = items[at];
  if (item === undefined || item.marked !== null) return false;
  // “about half of the boats are”: here it counts.
  const isCount = item.lower === 'about' && /^(?:NUM|NOUN)$/u.test(items[at + 1]?.pos ?? '');
  if (!isCount && /^(?:ADP|AUX|PUNCT|CCONJ|PART)$/u.test(item.pos)) return false;
  const word = item.pos === 'ADV' ? items[at + 1]?.lower : item.lower;
  if (NO_CLAUSE.test(word ?? '')) return false;
  // “vowed a wider war” reads like a clause where a noun is taken for a verb; a name or an auxiliary settles it.
  if (opensClause(items, isCount ? at + 1 : at)) return isPlainVerb || hasPlainSubject(items, at);
  if (!isPlainVerb) return false;
  const opens = SUBORDINATOR.test(item.lower) || item.pos !== 'VERB' || item.lower.endsWith('ing');
  return opens && hasFiniteVerb(items, at + 1, commaBehind(items, at, items.length) ?? items.length);
}

const hasPlainSubject = (items: readonly Item[], at: number): boolean =>
  /^(?:PRON|PROPN)$/u.test(items[at]?.pos ?? '') || items[nounPhraseEnd(items, at)]?.pos === 'AUX';

/** Skips when, where and how something was said: “on Monday”, “in a letter to the board”, “repeatedly”. */
function behindCircumstances(items: readonly Item[], from: number): number {
  let at = from;
  for (let count = 0; count < MOST_CIRCUMSTANCES; count++) {
    const next = behindCircumstance(items, at);
    if (next === at) break;
    at = next;
  }
  return at;
}

function behindCircumstance(items: readonly Item[], at: number): number {
  const item = items[at];
  if (item === undefined || item.marked !== null) return at;
  if (isDay(items, at)) return at + (PERIOD.test(items[at + 1]?.lower ?? '') ? 2 : 1);
  if (TIME.test(item.lower) || item.lower === 'out') return at + 1;
  if (
    DEMONSTRATIVE_BEFORE_PERIOD.test(item.lower) &&
    (PERIOD.test(items[at + 1]?.lower ?? '') || isDay(items, at + 1))
  )
    return at + 2;
  if (item.pos !== 'ADP' || /^(?:that|whether|about|as|than|if|since|while|of)$/u.test(item.lower)) return at;
  if (isDay(items, at + 1)) return at + (PERIOD.test(items[at + 2]?.lower ?? '') ? 3 : 2);
  return Math.max(at, nounPhraseEnd(items, at + 1));
}

const isDay = (items: readonly Item[], at: number): boolean => WEEKDAYS.includes(items[at]?.lower ?? '');
