import { type Timed, walk } from './day-walk.ts';
import { type DayPhrase, SPEECH } from './find-days.ts';
import { reportingVerb } from './reporting-verbs.ts';

const SPEAKS = /^(?:sp(?:oke|eaks?|eaking)|talk(?:s|ed|ing)|appear(?:s|ed|ing)|gave|lectured|blogged)$/u;
const AHEAD = /^(?:will|shall|plans?|planned|scheduled|set|expected|due|going)$/u;
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
  if (own.some((word) => NEVER.test(word)) || own.some((word) => AHEAD.test(word)) !== expected)
    return undefined;
  const speaks = own.findIndex(
    (word, at) =>
      // “answered Tom Reed's speech”: the occasion was another's.
      (SPEECH.test(word) && !/^['’]s?$/u.test(own[at - 1] ?? '')) ||
      SPEAKS.test(word) ||
      reportingVerb(word) === 'saying',
  );
  if (speaks < 0 || own.slice(0, speaks).some((word) => SUBORDINATE.test(word))) return undefined;
  const name = speaker.toLowerCase().replaceAll('’', "'").split(' ').at(-1) ?? '';
  const opens = sentence.items.findIndex(({ end }) => end > day.start) <= 1;
  const named = own.indexOf(name);
  if (named < 0 || (named > speaks && !opens && !/^(?:by|from|with)$/u.test(own[speaks + 1] ?? '')))
    return undefined;
  if (opens) return isSubject(sentence, day, named) ? day : undefined;
  return walk(sentence, speaks + 1, { until: Infinity, takesObject: true }) === day ? day : undefined;
}

/** “On Monday, Ada Marsh spoke”: no verb stands between the day and the name. */
const isSubject = ({ items }: Timed, day: DayPhrase, named: number): boolean =>
  items.slice(0, named).every(({ start, pos }) => start < day.end || !/^(?:VERB|AUX)$/u.test(pos));
