import { reportingVerb } from '../cues/reporting-verbs.ts';
import { type Timed, walk } from './day-walk.ts';
import { type DayPhrase, SPEECH } from './find-days.ts';

const SPEAKS = /^(?:sp(?:oke|eaks?|eaking)|talk(?:s|ed|ing)|appear(?:s|ed|ing)|gave|lectured|blogged)$/u;
/** “will speak”, “is to speak”, “was expected to speak” */
const AHEAD =
  /\b(?:(?:will|shall|'ll)|(?:is|are|plan(?:s|ned)?|intend(?:s|ed)?|scheduled|set|expected|due|going) to)\b/u;
const NEVER = /^(?:not|n't|never|declined?|declines|refused?|refuses|cancel(?:s|l?ed)|postponed)$/u;

/** Behind one of these a clause tells of something else than the scene. */
const SUBORDINATE = /^(?:that|who|which|whose|when|while|where|if|because|after|before|as)$/u;

/**
 * The day of a scene that a sentence sets for the words after it: “Ada Marsh spoke at a hearing on Monday.” It
 * must be the speaker who speaks there, on one day and no other, and be about what has been (or, for announced
 * words, will be).
 */
export function sceneDay(sentence: Timed, speaker: string, expected: boolean): DayPhrase | undefined {
  const [day, ...others] = sentence.days;
  if (day === undefined || others.length > 0) return undefined;
  const own = sentence.items.map(({ marked, lower }) => (marked === null ? lower : ''));
  if (own.some((word) => NEVER.test(word)) || AHEAD.test(own.join(' ')) !== expected) return undefined;
  const speaks = own.findIndex(
    (word, at) =>
      // “praised Tom Reed's speech”: the occasion was another's.
      !/^['’]s?$/u.test(own[at - 1] ?? '') &&
      (SPEECH.test(word) || SPEAKS.test(word) || reportingVerb(word) === 'saying'),
  );
  if (speaks < 0 || own.slice(0, speaks).some((word) => SUBORDINATE.test(word))) return undefined;
  const named = own.indexOf(speaker.toLowerCase().replaceAll('’', "'").split(' ').at(-1) ?? '');
  if (named < 0) return undefined;
  if (opensWith(sentence, day)) return isSubject(sentence, day, named) ? day : undefined;
  if (!isSpeaker(sentence, named, speaks)) return undefined;
  return walk(sentence, speaks + 1, { until: Infinity, takesObject: true }) === day ? day : undefined;
}

/** “On Monday, …”, “At a hearing on Monday, …” */
function opensWith(sentence: Timed, day: DayPhrase): boolean {
  const [first] = sentence.items;
  if (first === undefined || first.start >= day.start) return true;
  return first.pos === 'ADP' && walk(sentence, 1, { until: Infinity, takesObject: true }) === day;
}

/** “On Monday, Ada Marsh spoke”: no verb stands between the day and the name. */
const isSubject = ({ items }: Timed, day: DayPhrase, named: number): boolean =>
  items.slice(0, named).every(({ start, pos }) => start < day.end || !/^(?:VERB|AUX)$/u.test(pos));

/** “Ada Marsh spoke”, “an interview with Ada Marsh”; not “a friend of Ada Marsh spoke”. */
function isSpeaker({ items }: Timed, named: number, speaks: number): boolean {
  const before = items.slice(0, named).findLast(({ pos }) => pos !== 'PROPN');
  if (named > speaks) return /^(?:by|from|with)$/u.test(before?.lower ?? '');
  return before?.pos !== 'ADP';
}
