import { type Timed, walk } from './day-beside.ts';
import { type DayPhrase, SPEECH } from './find-days.ts';
import { reportingVerb } from './reporting-verbs.ts';

const SPEAKS = /^(?:sp(?:oke|eaks?|eaking)|talk(?:s|ed|ing)|appear(?:s|ed|ing)|gave|lectured|blogged)$/u;
const AHEAD = /^(?:will|shall|plans?|planned|scheduled|set|expected|due|going)$/u;
const NEVER = /^(?:not|n't|never|declined?|declines|refused?|refuses|cancel(?:s|l?ed)|postponed)$/u;

/**
 * The day of a scene that a sentence sets for the words after it: “Ada Marsh spoke at a hearing on Monday.” It
 * must name the speaker, tell of speech on one day and no other, and be about what has been (or, for announced
 * words, will be).
 */
export function sceneDay(sentence: Timed, speaker: string, expected: boolean): DayPhrase | undefined {
  const [day, ...others] = sentence.days;
  if (day === undefined || others.length > 0) return undefined;
  const words = sentence.items.filter(({ marked }) => marked === null).map(({ lower }) => lower);
  const name = speaker.toLowerCase().replaceAll('’', "'").split(' ').at(-1) ?? '';
  if (!words.includes(name) || words.some((word) => NEVER.test(word))) return undefined;
  if (words.some((word) => AHEAD.test(word)) !== expected) return undefined;
  const opensWithDay = sentence.items.findIndex(({ end }) => end > day.start) <= 1;
  const isOfSpeech = sentence.items.some(({ lower, marked }, at) => {
    if (marked !== null || !(SPEECH.test(lower) || SPEAKS.test(lower) || reportingVerb(lower) === 'saying'))
      return false;
    return opensWithDay || walk(sentence, at + 1, { until: Infinity, takesObject: true }) === day;
  });
  return isOfSpeech ? day : undefined;
}
