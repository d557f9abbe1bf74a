import type { Cue } from '../cues/find-cues.ts';
import type { Phrase } from '../mentions/find-mention.ts';
import type { Voice } from '../mentions/voice.ts';
import type { Observed } from '../weighing/model.ts';
import { isNotSpeaking, isOfOtherWords, isRelayed } from './not-speaking.ts';
import { observeMention, observeVoice } from './observe-mention.ts';
import { observeWords } from './observe-words.ts';
import { cueOf, type Form, formOf, type Place } from './place.ts';

/** Who may have said the words, and what speaks for it: one of these, nobody, or somebody we do not see. */
export type Suggestion = Observed & {
  readonly who: Voice | 'nobody' | 'unseen';
  readonly cue: Cue | null;
  readonly expected: boolean;
  /** Not from the sentence of the words: they are somebody's who spoke, or was spoken of, around it. */
  readonly carried: boolean;
};

/** Where a suggestion comes from. */
type From = Pick<Suggestion, 'cue' | 'expected' | 'carried'>;

/** Mentions looked at on each side of the words: a list of names would take forever. */
const MOST_MENTIONS = 6;

/** Everybody who may have said marked words, the most obvious first; at the end nobody, and somebody unseen. */
export function suggest(place: Place): readonly Suggestion[] {
  const form = formOf(place);
  const people = new People();
  addAnnounced(people, place, form);
  for (const { voice, seen, expected } of hasOwnSpeaker(place) ? [] : place.around) {
    const everywhere = seen.flatMap((one) => [one, `${form}, ${one}`]);
    people.add(voice, { cue: null, carried: true, expected }, everywhere);
  }
  for (const phrase of nearest(place)) {
    if (isNotSpeaking(place, phrase)) continue;
    const seen = observeMention(place, phrase, form);
    for (const voice of place.resolve(phrase)) people.add(voice, beside(cueOf(place, phrase)), seen);
  }
  const suggested = people.suggestions(place.words, form);
  const none = unseen(place, form, suggested.length);
  return isStatement(place, form) ? [...suggested, none] : [...suggested, nobody(place, form), none];
}

/** “We wait,” said Ada Marsh: whoever spoke around these words, they are not theirs. */
function hasOwnSpeaker({ announced, resolve }: Place): boolean {
  const [first] = announced;
  if (first?.by !== 'a cue right behind') return false;
  const [voice] = resolve(first.speaker);
  return voice?.how === 'named';
}

const beside = (cue: Cue | null): From => ({ cue, carried: false, expected: cue?.expected ?? false });

/** Gathers what speaks for each person, however they are suggested. */
class People {
  readonly #found = new Map<string, From & { voice: Voice; meant: number; seen: Set<string> }>();

  add(voice: Voice, from: From, seen: readonly string[]): void {
    const key = voice.name.toLowerCase();
    const meant = voice.how === 'pronoun' ? voice.sure : 1;
    const met = this.#found.get(key) ?? { ...from, voice, meant, seen: new Set() };
    for (const one of seen) met.seen.add(one);
    this.#found.set(key, { ...met, cue: met.cue ?? from.cue, meant: Math.max(met.meant, meant) });
  }

  suggestions(words: string, form: Form): readonly Suggestion[] {
    return [...this.#found.values()].map(({ voice, seen, ...rest }) => ({
      ...rest,
      who: voice,
      seen: [...seen, ...observeVoice(words, voice, form)],
    }));
  }
}

/** Adds whom the sentence announces: the surest way first, the others only where they lead to somebody else. */
function addAnnounced(people: People, place: Place, form: Form): void {
  const told = place.announced.filter(
    ({ cue, speaker }) => !isRelayed(place, cue) && !isOfOtherWords(place, speaker),
  );
  const [first] = told;
  const [meantFirst] = first === undefined ? [] : place.resolve(first.speaker);
  for (const { speaker, cue, by } of told) {
    const voices = place.resolve(speaker);
    const isSame = voices[0]?.name === meantFirst?.name;
    if (isSame && by !== first?.by) continue;
    const seen = isSame ? [by, `${form}, ${by}`] : [`${by}, besides ${first?.by}`];
    for (const voice of voices) people.add(voice, beside(cue), seen);
  }
}

/** The mentions around the words, nearest first. */
function nearest({ mentions, at }: Place): readonly Phrase[] {
  const before = mentions.filter(({ last }) => last < at).slice(-MOST_MENTIONS);
  const behind = mentions.filter(({ first }) => first > at).slice(0, MOST_MENTIONS);
  return [...before.toReversed(), ...behind];
}

/** “We wait,” said Ada Marsh: whole words with a cue of their own are a statement, and so is a sentence by itself. */
const isStatement = (place: Place, form: Form): boolean => {
  const [first] = place.announced;
  const hasOwnCue = first?.by === 'a cue right behind' || first?.by === 'a cue right before';
  return (hasOwnCue && first.whole) || standsAlone(place, form);
};

/** A sentence between double marks, and nothing of the reporter's around it, is no term and no title. */
const standsAlone = ({ sentence: { items }, at, words }: Place, form: Form): boolean =>
  (form === 'a paragraph' || form === 'a sentence') &&
  items[at]?.marked?.pair.open !== '‘' &&
  items[at]?.marked?.pair.open !== "'" &&
  /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]\S*\s/u.test(words) &&
  /[.!?…]['’)]*$/u.test(words);

const nobody = (place: Place, form: Form): Suggestion => ({
  ...beside(null),
  who: 'nobody',
  meant: 1,
  seen: observeWords(place, form).map((seen) => `nobody: ${seen}`),
});

/** “…,” he said, and no man was mentioned: the words are somebody's whom we do not see. */
function unseen({ announced, resolve }: Place, form: Form, rivals: number): Suggestion {
  const missing = announced.filter(({ speaker }) => resolve(speaker).length === 0);
  const seen = [
    form,
    `${rivals < 3 ? rivals : rivals < 6 ? '3–5' : '6+'} others`,
    announced.length === 0 ? 'no announcement' : 'an announcement',
    ...missing.map(({ by }) => by),
  ];
  return {
    ...beside(announced[0]?.cue ?? null),
    who: 'unseen',
    meant: 1,
    seen: seen.map((one) => `unseen: ${one}`),
  };
}
