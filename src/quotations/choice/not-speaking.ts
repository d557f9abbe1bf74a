import { type Cue, isPassive } from '../cues/find-cues.ts';
import type { Phrase } from '../mentions/find-mention.ts';
import type { Item } from '../read-paragraph.ts';
import { cueOf, type Place } from './place.ts';

/** Whether somebody who is mentioned in the sentence cannot have said the words, whatever else speaks for it. */
export const isNotSpeaking = (place: Place, phrase: Phrase): boolean =>
  isTold(place.sentence.items, phrase) ||
  isRelayed(place, cueOf(place, phrase)) ||
  isOfOtherWords(place, phrase);

const ADDRESSED = /^(?:told|asked|informed|reminded|warned|advised|assured|questioned|urged|invited)$/u;

/** “Ada Marsh was told” says who did not speak. */
function isTold(items: readonly Item[], { last }: Phrase): boolean {
  const verb = items.findIndex(({ lower }, at) => at > last && ADDRESSED.test(lower));
  return verb > 0 && verb <= last + 3 && isPassive(items, verb);
}

/** “We wait,” said Ada Marsh, and “we sail,” said Tom Reed: words with a cue right behind are not those of another's. */
export function isOfOtherWords(place: Place, phrase: Phrase): boolean {
  const { sentence, at, announced } = place;
  const [own] = announced;
  if (own?.by !== 'a cue right behind' || own.cue === null) return false;
  const between = sentence.items.slice(at + 1, Math.max(at + 1, phrase.first));
  const cue = cueOf(place, phrase);
  return (
    between.some(({ marked }) => marked !== null) || (cue?.strength === 'saying' && cue.at !== own.cue.at)
  );
}

/** “We wait,” Ada Marsh said, according to the Gazette: the Gazette tells of it, she says so. */
export const isRelayed = ({ cues, at }: Place, cue: Cue | null): boolean =>
  cue?.strength === 'according-to' &&
  cues.some((one) => one.strength === 'saying' && one.speaker !== null && (one.at < at || one.at < cue.at));
