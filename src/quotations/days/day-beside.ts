import type { Quotation, Span } from '../../domain/vocabulary.ts';
import type { Item } from '../read-paragraph.ts';
import { dayAt, HAPPENING, isOwn, isVerb, MADE, REACH, STOPS, type Timed, walk } from './day-walk.ts';
import { type DayPhrase, SPEECH } from './find-days.ts';

/** What decides where a day is looked for. */
type Announced = Pick<Quotation, 'span' | 'kind' | 'mention'> & { readonly cue: Span };

/** Verbs that take those who listen without a preposition: “told the board on Monday”. */
const TELLING =
  /^(?:t(?:ells?|old)|ask(?:s|ed)?|telling|asking|inform(?:s|ed)?|remind(?:s|ed)?|assur(?:es?|ed)|warn(?:s|ed)?|advis(?:es?|ed)|address(?:es|ed|ing)?)$/u;
/** Verbs that name or judge: what stands in marks is what the saying calls something. */
const NAMING =
  /^(?:call(?:s|ed|ing)?|describ(?:es?|ed|ing)|dubb?(?:s|ed|ing)?|brand(?:s|ed|ing)?|label(?:s|l?ed|l?ing)?|tweet(?:s|ed|ing)?|denounc(?:es?|ed|ing)|dismiss(?:es|ed|ing)?)$/u;
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
    aside(sentence, cue, quotation) ??
    (isAhead
      ? (opening(sentence, cue, quotation) ??
        mainVerb(sentence, cue, quotation) ??
        behindWords(sentence, cue, quotation))
      : undefined)
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
  const between = items.slice(0, before + 1).filter(({ start }) => start >= mention.end);
  const isAside =
    between.length === 0 ||
    (between[0]?.text === ',' && between.at(-1)?.text === ',' && !between.some(isVerb));
  return isAside && mention.start >= (items[0]?.start ?? 0) ? day : undefined;
}

const isAuxiliary = (item: Item | undefined): boolean =>
  item !== undefined &&
  item.marked === null &&
  (/^(?:ADV|AUX)$/u.test(item.pos) || /^(?:to|expected|due|set|scheduled)$/u.test(item.lower));

/** “Ada Marsh, in an interview on Monday, said” */
function aside(sentence: Timed, { first }: Place, { mention }: Announced): DayPhrase | undefined {
  const { items } = sentence;
  if (mention === null || items[first - 1]?.text !== ',') return undefined;
  const last = items.findLastIndex(({ end }) => end <= mention.end);
  if (last < 0 || last >= first || items[last + 1]?.text !== ',' || items[last + 2]?.pos !== 'ADP')
    return undefined;
  return walk(sentence, last + 2, { until: items[first]?.start ?? 0, takesObject: false });
}

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
  const toCue = items.slice(0, cue.first).filter(({ start }) => start >= day.end);
  // “On Monday she read a letter that called the vote ‘lost’”: the letter may be of any day.
  if (!goesAlong(items, cue.first) && toCue.some(({ lower }) => /^(?:that|which|whose)$/u.test(lower)))
    return undefined;
  const isNamedBehind = mention !== null && toCue.some(({ start }) => start === mention.start);
  const toSpeaker = toCue.filter(({ end }) => !isNamedBehind || end <= mention.start);
  const isElsewhere = toSpeaker.some(
    (item) => isVerb(item) || item.marked !== null || /^[;:]$/u.test(item.text),
  );
  return isElsewhere ? undefined : day;
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

/** “…, calling it lost”: a saying told along with what else is done. */
const goesAlong = (items: readonly Item[], first: number): boolean =>
  /ing$/u.test(items[first]?.lower ?? '') && items[first - 1]?.text === ',';

/** “Ada Marsh scolded the board on Monday, calling it lost”: what she says she says as she does the rest. */
function mainVerb({ items, days }: Timed, { first }: Place, { mention }: Announced): DayPhrase | undefined {
  const start = items[first]?.start ?? 0;
  const [day, ...others] = days.filter(({ end }) => end <= start);
  if (mention === null || day === undefined || others.length > 0 || mention.end > day.start) return undefined;
  const standsBehindDay = (items[first - 1]?.end ?? 0) === day.end && /ing$/u.test(items[first]?.lower ?? '');
  if (!standsBehindDay && !goesAlong(items, first)) return undefined;
  const between = items.filter(({ start, end }) => start >= mention.end && end <= day.start);
  const isElsewhere = between.some(
    ({ lower, pos, marked }) => marked !== null || STOPS.has(lower) || pos === 'SCONJ',
  );
  const ofObject = HAPPENING.test(between.findLast(({ lower }) => lower !== 'on')?.lower ?? '');
  return isElsewhere || ofObject || between.filter(isVerb).length > 1 ? undefined : day;
}
