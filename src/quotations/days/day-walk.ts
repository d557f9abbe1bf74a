import type { Item, Sentence } from '../read-paragraph.ts';
import { type DayPhrase, SPEECH } from './find-days.ts';

/** A sentence of the reporter's and the times it tells. */
export type Timed = Sentence & { readonly days: readonly DayPhrase[] };

/** In words: how far a day stands from what it dates. */
export const REACH = 16;
/** Words behind which a day is that of something else, or of what was spoken about. */
export const STOPS = new Set(
  `who whom whose which that what where when while whether why how after before since until till about over against as
  because if by following prior amid ahead regarding concerning for but so though although despite without than not n't into
  wake aftermath response reaction light advance anticipation eve preparation`.split(/\s+/u),
);
/** What may be done to a statement on the day it is made. */
export const MADE =
  /^(?:released?|issued|published|posted|sent|made|given|delivered|held|dated|written|tweeted|conducted|recorded|taped|gathered|assembled|obtained|filed|signed|speaking|read)$/u;
/** An interview is recorded on one day and shown on another. */
const SHOWN = /^(?:air(?:s|ed|ing)|broadcast|televised|streamed)$/u;
/** What takes a day behind it for itself: “the vote on Monday”. */
export const HAPPENING =
  /^(?:elections?|votes?|primary|primaries|caucus(?:es)?|contests?|attacks?|incidents?|shootings?|bombings?|massacre|killings?|crash|protests?|rall(?:y|ies)|debates?|speech(?:es)?|hearings?|rulings?|verdict|decisions?|announcements?|deadline|victory|victories|wins?|loss(?:es)?|defeat|arrests?|resignation|strikes?|meetings?|report|results?|remarks)$/u;

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
    if (item === undefined || item.start >= until) return undefined;
    const day = dayAt(sentence, at);
    if (day !== undefined && isOwn(sentence, at, day))
      return isOfHappening(items, at, from) ? undefined : day;
    if (day !== undefined) at = items.findLastIndex(({ start }) => start < day.end);
    else if (stops(items, at, from, isFree)) return undefined;
    if (item.pos === 'ADP' || item.pos === 'PART') isFree = true;
  }
  return undefined;
}

/** “spoke of plans for the vote on Monday”: the vote is on Monday; “spoke at the vote on Monday”: both are. */
function isOfHappening(items: readonly Item[], at: number, from: number): boolean {
  const before = items.slice(from, at).filter(({ lower }) => lower !== 'on');
  const { lower = '' } = before.at(-1) ?? {};
  const governor = before.findLast(({ pos }) => pos === 'ADP' || pos === 'PART')?.lower ?? '';
  return HAPPENING.test(lower) && !SPEECH.test(lower) && !/^(?:at|in|during)$/u.test(governor);
}

/** “on the radio's ‘Morning Tide’ on Monday”: marked words that a programme is called by. */
const isTitle = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.pos === 'ADP' || /^(?:the|['’]s?)$/u.test(items[at - 1]?.lower ?? '');

/** Whether the day is no longer of what was walked from. `isFree`: a noun may stand here. */
function stops(items: readonly Item[], at: number, from: number, isFree: boolean): boolean {
  const { lower, pos, text, marked } = items[at] as Item; // Sound: the walk has looked.
  if (marked !== null) return !isTitle(items, at);
  const before = at === from ? undefined : items[at - 1];
  if (STOPS.has(lower) || SHOWN.test(lower) || (lower === 'of' && at === from)) return true;
  if (text === ',' || text === "'s" || text === '’s' || /^[-–&()]$/u.test(text)) return false;
  if (pos === 'PUNCT') return !/\w/u.test(text);
  if (/^(?:VERB|AUX|SCONJ)$/u.test(pos)) return !MADE.test(lower) && !/^\p{Lu}/u.test(text);
  if (/^(?:PRON|DET)$/u.test(pos))
    return !isFree || (before !== undefined && !/^(?:ADP|CCONJ|PUNCT|PART)$/u.test(before.pos));
  return !isFree && /^(?:NOUN|PROPN|ADJ|NUM)$/u.test(pos);
}

/** “said Tuesday was lost” and “the Jan. 6 committee” date no saying; “in a Tuesday interview” does. */
export function isOwn({ items }: Timed, at: number, day: DayPhrase): boolean {
  const behind = items.filter(({ start }) => start >= day.end).slice(0, 4);
  if (behind[0] !== undefined && isVerb(behind[0]) && behind[0].pos === 'AUX') return false;
  const before = items[at - 1];
  const isAttribute = before?.pos === 'DET' || /^(?:his|her|their|its|a|an|the)$/u.test(before?.lower ?? '');
  return !isAttribute || behind.some(({ lower }) => SPEECH.test(lower));
}

export const isVerb = ({ pos, marked }: Item): boolean => marked === null && /^(?:VERB|AUX)$/u.test(pos);

/** The day of which this item is a word. */
export function dayAt({ items, days }: Timed, at: number): DayPhrase | undefined {
  const item = items[at];
  return item === undefined
    ? undefined
    : days.find(({ start, end }) => start <= item.start && item.start < end);
}
