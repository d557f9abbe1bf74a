import type { Cue } from '../cues/find-cues.ts';
import { reportingVerb } from '../cues/reporting-verbs.ts';
import type { Item } from '../read-paragraph.ts';
import { commaBehind, hasFiniteVerb, isFiniteAt, nounPhraseEnd, opensClause } from './clause-of.ts';

/** A report whose end is looked for. */
type Report = {
  readonly items: readonly Item[];
  readonly from: number;
  readonly cue: Cue;
  /** The cues of the sentence, by where they or their subjects begin. */
  readonly openings: ReadonlyMap<number, Cue>;
  /** Where the cues themselves stand. */
  readonly verbs: ReadonlySet<number>;
  /** On which word of the reporter's the announcing clause hangs. */
  readonly hangsOn: 'who' | 'while' | undefined;
  /** A dash without a second one leads to something else. */
  readonly hasOneDash: boolean;
};

/** Whether a report that is complete so far ends before the word at `at`. */
type Ending = (report: Report, at: number) => boolean;

const ENDINGS: readonly Ending[] = [
  ({ items }, at) => items[at]?.text === ';' && !/^(?:VERB|ADP|CCONJ)$/u.test(items[at + 1]?.pos ?? ''),
  ({ items, hasOneDash }, at) => hasOneDash && isDash(items, at) && items[at + 2]?.lower !== 'that',
  ({ items }, at) => items[at]?.lower === 'according' && items[at + 1]?.lower === 'to',
  (report, at) => /^(?:and|but)$/u.test(report.items[at]?.lower ?? '') && announcesMore(report, at + 1),
  changesTense,
  (report, at) => report.items[at]?.text === ',' && COMMAS.some((ends) => ends(report, at + 1)),
];

/** The same behind a comma, asked of the word that follows it. */
const COMMAS: readonly Ending[] = [
  contrasts,
  opensAnother,
  ({ openings }, at) => (openings.get(at)?.at ?? at) !== at,
  ({ items, verbs }, at) => items[at]?.pos === 'NUM' && verbs.has(behindAuxiliaries(items, at + 1)),
  explainsToTheEnd,
  judges,
  resumes,
  listsAnother,
];

const HANGING = /^(?:while|although|though|because|since|after|when|once|as)$/u;
/** So far before its cue such a word stands, in words. */
const REACH = 12;
/** Participles that only add examples or conditions; others are as often the reporter's as the speaker's. */
const ADDING =
  /^(?:including|regarding|depending|following|starting|beginning|assuming|barring|being|having)$/u;
const DASH = /^(?:[—–]+|-{1,3})$/u;

/**
 * Where reported words that begin at `from` end (exclusive). The clause goes on as long as it must; where it is
 * complete and what follows may be the reporter's again, it ends: half of what was said is still said, but not
 * a word of it is somebody else's.
 */
export function speechEnd(items: readonly Item[], from: number, cue: Cue, cues: readonly Cue[]): number {
  const report: Report = {
    items,
    from,
    cue,
    openings: new Map(cues.map((one) => [Math.min(one.at, one.speaker?.first ?? one.at), one])),
    verbs: new Set(cues.map(({ at }) => at)),
    hangsOn: hangsOn(items, cue),
    hasOneDash: items.filter((_, at) => at > from && isDash(items, at)).length === 1,
  };
  let isComplete = false;
  let depth = 0;
  for (let at = from; at < items.length; at++) {
    const text = items[at]?.text ?? '';
    if (text === '(' || text === '[') depth++;
    if (text === ')' || text === ']') depth--;
    if (depth < 0) return at;
    // “… on a book. (He denies it.)”
    if (text === '(' && items[at - 1]?.text === '.') return at - 1;
    if (depth > 0) continue;
    // What a colon opens is a list or an explanation, with commas of its own.
    if (text === ':') return items.length;
    if (isComplete && at > from + 1 && ENDINGS.some((ends) => ends(report, at))) return at;
    isComplete ||= isFiniteAt(items, at);
  }
  return items.length;
}

/** A dash between words; a hyphen inside a word has no space before it. */
function isDash(items: readonly Item[], at: number): boolean {
  const text = items[at]?.text ?? '';
  return DASH.test(text) && (!/^[-–]$/u.test(text) || items[at - 1]?.end !== items[at]?.start);
}

/** “… and said”, “… and Tom Reed said”, “…, adding that”: the reporter announces the next words. */
function announcesMore({ items, cue, openings, verbs }: Report, at: number): boolean {
  const other = openings.get(at);
  if (other !== undefined && other.at > at) return true;
  // “… program and Reed says”: the subject may have been read as part of what stands before it.
  const subjectEnd = nounPhraseEnd(items, at);
  const isListed = items[at - 2]?.pos === 'PROPN' && items[at - 3]?.text === ',';
  if (!isListed && subjectEnd > at && verbs.has(behindAuxiliaries(items, subjectEnd))) return true;
  const form = items[items[at]?.pos === 'ADV' ? at + 1 : at]?.lower ?? '';
  return reportingVerb(form) !== undefined && tenseOf(form) === tenseOf(items[cue.at]?.lower ?? '');
}

function behindAuxiliaries(items: readonly Item[], from: number): number {
  let at = from;
  while (/^(?:ADV|AUX)$/u.test(items[at]?.pos ?? '') && at < from + 3) at++;
  return at;
}

function tenseOf(form: string): 'participle' | 'present' | 'past' | 'plain' {
  if (form.endsWith('ing')) return 'participle';
  if (form.endsWith('s')) return 'present';
  return /(?:ed|id|ld|ote|ore|ught)$/u.test(form) ? 'past' : 'plain';
}

/** “said she admires him and praised …”: only the reporter goes back to the past. */
function changesTense({ items, from }: Report, at: number): boolean {
  const next = items[at + 1];
  if (!/^(?:and|but)$/u.test(items[at]?.lower ?? '') || next?.pos !== 'VERB' || !next.lower.endsWith('ed'))
    return false;
  const first = items.findIndex((_, verb) => verb > from && isFiniteAt(items, verb));
  return items[first]?.pos === 'VERB' && items[first]?.lower.endsWith('s') === true;
}

/** “…, while others left”, “…, as did Tom Reed”, “…, compared with half of them” */
function contrasts({ items }: Report, at: number): boolean {
  const word = items[at]?.lower ?? '';
  const next = items[at + 1];
  if (word === 'even') return /^(?:as|though|while)$/u.test(next?.lower ?? '');
  if (word === 'as') return next?.pos === 'AUX';
  // “a crucial, although brief, pause” goes on.
  const comma = commaBehind(items, at, Math.min(at + 4, items.length));
  return comma === undefined && /^(?:while|whereas|though|although|compared|however)$/u.test(word);
}

/** “…, and the board left”, “…, but left”: a clause that may as well be the reporter's; “…, and that …” is not. */
function opensAnother(report: Report, at: number): boolean {
  const { items } = report;
  if (!/^(?:and|but|yet)$/u.test(items[at]?.lower ?? '') || items[at + 1]?.lower === 'that') return false;
  const next = items[at + 1]?.pos === 'ADV' ? at + 2 : at + 1;
  // “…, but would make them rich” goes on; “…, but has not decided” may be the reporter's.
  const isVerb =
    isFiniteAt(items, next) && !/^(?:would|will|could|can|might|may)$/u.test(items[next]?.lower ?? '');
  return opensClause(items, next) || isVerb || announcesMore(report, at + 1);
}

/** “…, a step the board took”, “…, words that were heard”: what the reporter adds to the whole statement. */
function judges({ items }: Report, at: number): boolean {
  if (/^something$/u.test(items[at]?.lower ?? '')) return true;
  if (items[at]?.lower === 'the' && /^(?:first|latest|second|third)$/u.test(items[at + 1]?.lower ?? ''))
    return items[at + 2]?.lower === 'time';
  const isIndefinite = /^(?:a|an)$/u.test(items[at]?.lower ?? '');
  if (!isIndefinite && items[at]?.pos !== 'NOUN') return false;
  const end = nounPhraseEnd(items, at);
  const isQualified =
    /^(?:that|which)$/u.test(items[end]?.lower ?? '') || (isIndefinite && opensClause(items, at));
  return end > at && isQualified && commaBehind(items, end, items.length) === undefined;
}

/** “…, who left”, “…, calling it a shame”, where the clause does not go on behind it. */
function explainsToTheEnd({ items }: Report, at: number): boolean {
  const word = items[items[at]?.pos === 'ADV' ? at + 1 : at];
  const isParticiple = word?.pos === 'VERB' && word.lower.endsWith('ing') && !ADDING.test(word.lower);
  if (!isParticiple && !/^(?:which|who|whose|where)$/u.test(items[at]?.lower ?? '')) return false;
  const comma = commaBehind(items, at, items.length);
  return comma === undefined || !(isFiniteAt(items, comma + 1) || items[comma + 1]?.pos === 'ADP');
}

/** “Ada Marsh said that …, promised that … and left”: another verb of hers; not one behind an insertion. */
function listsAnother({ items, from }: Report, at: number): boolean {
  if (!isFiniteAt(items, at) || reportingVerb(items[at]?.lower ?? '') === undefined) return false;
  return commaBehind(items, from, at) === at - 1;
}

/** “While Ada Marsh says …, the board …”; “Ada Marsh, who says …, left”: the reporter's own clause. */
function resumes({ items, hangsOn }: Report, at: number): boolean {
  if (hangsOn === 'who') return isFiniteAt(items, at);
  return hangsOn === 'while' && (items[at]?.pos === 'ADV' || nounPhraseEnd(items, at) > at);
}

/** Undefined where the announcing clause hangs on nothing, or on what stands before it. */
function hangsOn(items: readonly Item[], cue: Cue): Report['hangsOn'] {
  const first = Math.min(cue.at, cue.speaker?.first ?? cue.at);
  for (let at = cue.at - 1; at >= Math.max(0, cue.at - REACH); at--) {
    const word = items[at]?.lower ?? '';
    if (/^(?:who|which)$/u.test(word)) return 'who';
    if (HANGING.test(word)) {
      const isNewClause = /^(?:and|but|,)$/u.test(items[at - 1]?.lower ?? '');
      return isNewClause || !hasFiniteVerb(items, 0, at) ? 'while' : undefined;
    }
    if (!/^(?:[,;:]|[—–]+|--)$/u.test(word)) continue;
    if (at < first) return undefined;
    // Over what is inserted behind the speaker: “Ada Marsh, who left, says”
    at = first;
  }
  return undefined;
}
