import type { Quotation, Span } from '../domain/vocabulary.ts';
import { type DayPhrase, SPEECH } from './find-days.ts';
import type { Item, Sentence } from './read-paragraph.ts';

/** A sentence of the reporter's and the times it tells. */
export type Timed = Sentence & { readonly days: readonly DayPhrase[] };

/** What decides where a day is looked for. */
type Announced = Pick<Quotation, 'span' | 'kind' | 'mention'> & { readonly cue: Span };

/** In words: how far a day stands from what it dates. */
const REACH = 16;
/** Words behind which a day is that of something else, or of what was spoken about. */
const STOPS = new Set(
  `who whom whose which that what where when while whether why how after before since until till about over against as
  because if by following ahead regarding concerning for but so though although despite without than not n't into
  wake aftermath response reaction light advance anticipation eve preparation`.split(/\s+/u),
);
/** Verbs that take those who listen without a preposition: “told the board on Monday”. */
const TELLING =
  /^(?:t(?:ells?|old)|ask(?:s|ed)?|telling|asking|inform(?:s|ed)?|remind(?:s|ed)?|assur(?:es?|ed)|warn(?:s|ed)?|advis(?:es?|ed)|address(?:es|ed|ing)?)$/u;
/** Verbs that name or judge: what stands in marks is what the saying calls something. */
const NAMING =
  /^(?:call(?:s|ed|ing)?|describ(?:es?|ed|ing)|dubb?(?:s|ed|ing)?|brand(?:s|ed|ing)?|label(?:s|l?ed|l?ing)?|tweet(?:s|ed|ing)?|denounc(?:es?|ed|ing)|dismiss(?:es|ed|ing)?)$/u;
/** What may be done to a statement on the day it is made. */
const MADE =
  /^(?:released?|issued|published|posted|sent|made|given|delivered|held|dated|written|tweeted|conducted|recorded|taped|gathered|assembled|obtained|filed|signed|speaking|read)$/u;
/** An interview is recorded on one day and shown on another. */
const SHOWN = /^(?:air(?:s|ed|ing)|broadcast|televised|streamed)$/u;
/** Beginnings that set the scene of a whole sentence. */
const OPENS =
  /^(?:in|at|on|during|from|via|with|speaking|appearing|testifying|addressing|talking|campaigning|writing|asked|answering|tweeting|late|early)$/u;

/**
 * The time that the clause of the cue tells of the saying itself; undefined when it tells none.
 *
 * A day belongs to the saying behind the cue (“said in a statement on Monday”), right before it (“Ada Marsh on
 * Monday said”), at the beginning of a sentence that leads on to it (“At a hearing on Monday, Ada Marsh said”), and
 * behind the words where nothing else can be meant. What the words themselves speak of is never asked.
 */
export function dayBeside(sentence: Timed, quotation: Announced): DayPhrase | undefined {
  if (sentence.days.length === 0) return undefined;
  const { items } = sentence;
  const first = items.findIndex(({ end }) => end > quotation.cue.start);
  const last = items.findLastIndex(({ start }) => start < quotation.cue.end);
  if (first < 0 || last < first) return undefined;
  const cue = { first, last };
  const isAhead = quotation.cue.end <= quotation.span.start;
  return (
    behindCue(sentence, cue, quotation, isAhead) ??
    beforeCue(sentence, cue, quotation, isAhead) ??
    (isAhead ? (opening(sentence, cue, quotation) ?? behindWords(sentence, cue, quotation)) : undefined)
  );
}

type Place = { readonly first: number; readonly last: number };

function behindCue(
  sentence: Timed,
  cue: Place,
  { span, mention, kind }: Announced,
  isAhead: boolean,
): DayPhrase | undefined {
  const { items } = sentence;
  const isInverted =
    mention !== null && items.slice(cue.last + 1, cue.last + 4).some(({ start }) => start === mention.start);
  const start = isInverted
    ? behindName(
        items,
        items.findIndex(({ end }) => end >= mention.end),
      )
    : cue.last + 1;
  const until = isAhead ? span.start : Infinity;
  const day = walk(sentence, start, { until, takesObject: TELLING.test(items[cue.last]?.lower ?? '') });
  if (day !== undefined || kind !== 'indirect') return day;
  // “said Tuesday the board would wait”: the words seem to begin with the day.
  const opens = items[start]?.start === span.start ? dayAt(sentence, start) : undefined;
  return opens !== undefined && isOwn(sentence, start, opens) ? opens : undefined;
}

/** Behind “Ada Marsh, director of the Trust,” goes on what was said before it. */
function behindName(items: readonly Item[], last: number): number {
  if (items[last + 1]?.text !== ',') return last + 1;
  const rest = items.slice(last + 2, last + 2 + REACH);
  const end = rest.findIndex(({ text, marked }) => marked !== null || /^[,.;:]$/u.test(text));
  const isAside = rest[end]?.text === ',' && /^(?:NOUN|PROPN|DET|ADJ|PRON|NUM)$/u.test(rest[0]?.pos ?? '');
  return isAside ? last + 3 + end : last + 1;
}

function beforeCue(
  sentence: Timed,
  { first }: Place,
  { span, mention }: Announced,
  isAhead: boolean,
): DayPhrase | undefined {
  const { items } = sentence;
  let at = first - 1;
  while (at >= 0 && dayAt(sentence, at) === undefined && isAuxiliary(items[at])) at--;
  const day = dayAt(sentence, at);
  if (day === undefined || (!isAhead && day.start < span.end) || !isOwn(sentence, at, day)) return undefined;
  let before = items.findIndex(({ end }) => end > day.start) - 1;
  while (before >= 0 && (items[before]?.lower === 'on' || isAuxiliary(items[before]))) before--;
  const subject = items[before];
  if (subject === undefined || mention === null || mention.end > day.start) return undefined;
  if (MADE.test(subject.lower)) return day;
  const aside = items.slice(0, before + 1).filter(({ start }) => start >= mention.end);
  const isAside =
    aside.length === 0 || (aside[0]?.text === ',' && aside.at(-1)?.text === ',' && !aside.some(isVerb));
  return isAside && mention.start >= (items[0]?.start ?? 0) ? day : undefined;
}

const isAuxiliary = (item: Item | undefined): boolean =>
  item !== undefined &&
  item.marked === null &&
  (/^(?:ADV|AUX)$/u.test(item.pos) || /^(?:to|expected|due|set|scheduled)$/u.test(item.lower));

/** “At a hearing on Monday, Ada Marsh said”: no other verb stands between the day and who speaks. */
function opening(sentence: Timed, cue: Place, { mention }: Announced): DayPhrase | undefined {
  const { items } = sentence;
  let at = items.findIndex(({ text, marked }) => marked !== null || /[\p{L}\p{N}]/u.test(text));
  while (/^(?:CCONJ|ADV)$/u.test(items[at]?.pos ?? '') && dayAt(sentence, at) === undefined) at++;
  if (items[at]?.lower === 'when' && items[at + 1]?.lower === 'asked') at++;
  if (dayAt(sentence, at) === undefined && !OPENS.test(items[at]?.lower ?? '')) return undefined;
  const day = walk(sentence, dayAt(sentence, at) === undefined ? at + 1 : at, {
    until: items[cue.first]?.start ?? 0,
    takesObject: true,
  });
  if (day === undefined) return undefined;
  const isBetween =
    mention !== null && mention.start >= day.end && mention.end <= (items[cue.first]?.start ?? 0);
  const between = items
    .slice(0, cue.first)
    .filter(({ start, end }) => start >= day.end && (!isBetween || end <= mention.start));
  return between.some((item) => isVerb(item) || item.marked !== null || /^[;:]$/u.test(item.text))
    ? undefined
    : day;
}

/** “called it ‘a mistake’ on Monday”, “said it was ‘a mistake’ in an interview on Monday” */
function behindWords(sentence: Timed, cue: Place, { span, kind }: Announced): DayPhrase | undefined {
  const { items } = sentence;
  const at = items.findIndex(
    ({ marked }) => marked !== null && marked.span.start <= span.start && span.end <= marked.span.end,
  );
  if (at < 0) return undefined;
  const day = walk(sentence, at + 1, { until: Infinity, takesObject: false });
  if (day === undefined) return undefined;
  const isWhole = kind === 'direct' && at - cue.last <= 2;
  const isSpeech = items.slice(at + 1).some(({ start, lower }) => start < day.start && SPEECH.test(lower));
  return isWhole || isSpeech || NAMING.test(items[cue.last]?.lower ?? '') ? day : undefined;
}

/** Goes on from `from` over adverbs, listeners and settings to the first day that is theirs. */
export function walk(
  sentence: Timed,
  from: number,
  { until, takesObject }: { readonly until: number; readonly takesObject: boolean },
): DayPhrase | undefined {
  const { items } = sentence;
  let isFree = takesObject;
  for (let at = from; at < Math.min(items.length, from + REACH); at++) {
    const item = items[at];
    if (item === undefined || item.marked !== null || item.start >= until) return undefined;
    const day = dayAt(sentence, at);
    if (day !== undefined && isOwn(sentence, at, day)) return day;
    if (day !== undefined) continue;
    if (stops(items, at, from, isFree)) return undefined;
    if (item.pos === 'ADP' || item.pos === 'PART') isFree = true;
  }
  return undefined;
}

/** Whether the day is no longer of what was walked from. `isFree`: a noun may stand here. */
function stops(items: readonly Item[], at: number, from: number, isFree: boolean): boolean {
  const { lower, pos, text } = items[at] as Item; // Sound: the walk has looked.
  const before = at === from ? undefined : items[at - 1];
  if (STOPS.has(lower) || SHOWN.test(lower) || (lower === 'of' && at === from)) return true;
  if (text === ',' || text === "'s" || text === '’s' || /^[-–&()]$/u.test(text)) return false;
  if (pos === 'PUNCT') return !/\w/u.test(text);
  if (/^(?:VERB|AUX|SCONJ)$/u.test(pos)) return !MADE.test(lower);
  if (/^(?:PRON|DET)$/u.test(pos))
    return !isFree || (before !== undefined && !/^(?:ADP|CCONJ|PUNCT|PART)$/u.test(before.pos));
  return !isFree && /^(?:NOUN|PROPN|ADJ|NUM)$/u.test(pos);
}

/** “said Tuesday was lost” and “the Jan. 6 committee” date no saying; “in a Tuesday interview” does. */
function isOwn({ items }: Timed, at: number, day: DayPhrase): boolean {
  const behind = items.filter(({ start }) => start >= day.end).slice(0, 4);
  if (behind[0] !== undefined && isVerb(behind[0]) && behind[0].pos === 'AUX') return false;
  const before = items[at - 1];
  const isAttribute = before?.pos === 'DET' || /^(?:his|her|their|its|a|an|the)$/u.test(before?.lower ?? '');
  return !isAttribute || behind.some(({ lower }) => SPEECH.test(lower));
}

const isVerb = ({ pos, marked }: Item): boolean => marked === null && /^(?:VERB|AUX)$/u.test(pos);

/** The day of which this item is a word. */
function dayAt({ items, days }: Timed, at: number): DayPhrase | undefined {
  const item = items[at];
  return item === undefined
    ? undefined
    : days.find(({ start, end }) => start <= item.start && item.start < end);
}
