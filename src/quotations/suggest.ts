import type { Announced } from './choose-cue.ts';
import type { Cue } from './find-cues.ts';
import type { Phrase } from './find-mention.ts';
import type { Resolve } from './memory.ts';
import type { Observed } from './model.ts';
import { againstAnybody } from './nobodys-words.ts';
import type { Item, Sentence } from './read-paragraph.ts';
import type { Voice } from './voice.ts';

/** Somebody who may have said the words (null: nobody did), and what speaks for them. */
export type Suggestion = Observed & {
  readonly voice: Voice | null;
  readonly cue: Cue | null;
  /** Not from the sentence of the words: they are somebody's who spoke, or was spoken of, around it. */
  readonly carried: boolean;
};

/** Somebody from around the sentence, and where from. */
export type Around = { readonly voice: Voice; readonly seen: string };

/** Where marked words stand: all that tells whose they are. */
export type Place = {
  readonly sentence: Sentence;
  /** Which item of the sentence they are. */
  readonly at: number;
  readonly words: string;
  readonly cues: readonly Cue[];
  readonly announced: readonly Announced[];
  /** Who is mentioned in the sentence outside of marks. */
  readonly mentions: readonly Phrase[];
  readonly around: readonly Around[];
  readonly resolve: Resolve;
};

/** Mentions looked at on each side of the words: a list of names would take forever. */
const MOST_MENTIONS = 6;

type Growing = { voice: Voice; cue: Cue | null; carried: boolean; meant: number; seen: Set<string> };

/** Everybody who may have said marked words, the most obvious first, and nobody at the end. */
export function suggest(place: Place): readonly Suggestion[] {
  const found = new Map<string, Growing>();
  const add = (voice: Voice, cue: Cue | null, carried: boolean, seen: readonly string[]): void => {
    const key = voice.name.toLowerCase();
    const met = found.get(key) ?? { voice, cue, carried, meant: voice.sure, seen: new Set() };
    met.cue ??= cue;
    met.meant = Math.max(met.meant, voice.sure);
    for (const one of seen) met.seen.add(one);
    found.set(key, met);
  };
  const form = formOf(place);
  place.announced.forEach(({ speaker, cue, by }, rank) => {
    for (const voice of place.resolve(speaker)) {
      add(voice, cue, false, [by, `${form}, ${by}`, ...(rank === 0 ? [`first: ${by}`] : [])]);
    }
  });
  for (const { voice, seen } of place.around) add(voice, null, true, [seen, `${form}, ${seen}`]);
  for (const phrase of nearest(place)) {
    const seen = describeMention(place, phrase, form);
    for (const voice of place.resolve(phrase)) add(voice, cueOf(place, phrase), false, [...seen, `${form}, ${seen[0]}`]);
  }
  const people = [...found.values()].map((one) => ({ ...one, seen: [...one.seen, ...describeVoice(place, one.voice, form)] }));
  return [...people, nobody(place, form)];
}

const nobody = (place: Place, form: string): Suggestion => ({
  voice: null,
  cue: null,
  carried: false,
  meant: 1,
  seen: [`nobody: ${form}`, ...againstAnybody(place).map((seen) => `nobody: ${seen}`)],
});

/** How the words stand in their sentence. */
function formOf({ sentence: { items }, at, words }: Place): string {
  const own = (item: Item): boolean => item.marked === null && /[\p{L}\p{N}]/u.test(item.text);
  const before = items[at - 1];
  if (!items.some(own)) return 'alone';
  if (!items.slice(0, at).some(own)) return /[,?!—–-]['’")]?$/u.test(words) ? 'first, leading on' : 'first';
  const isWhole = /^[\p{Lu}[…\p{N}]/u.test(words);
  if (before?.text === ':' || before?.text === ',') return isWhole ? 'whole behind a sign' : 'part behind a sign';
  const count = words.split(/\s+/u).length;
  return count <= 2 ? 'a word or two' : count <= 5 ? 'a few words' : isWhole ? 'whole' : 'part';
}

/** The mentions around the words, nearest first. */
function nearest({ mentions, at }: Place): readonly Phrase[] {
  const before = mentions.filter(({ last }) => last < at).slice(-MOST_MENTIONS);
  const behind = mentions.filter(({ first }) => first > at).slice(0, MOST_MENTIONS);
  return [...before.toReversed(), ...behind];
}

const cueOf = ({ cues }: Place, phrase: Phrase): Cue | null =>
  cues.find(({ speaker }) => speaker !== null && speaker.first <= phrase.last && phrase.first <= speaker.last) ?? null;

/** What a mention is in its sentence. Plain words, because people read the weights. */
function describeMention(place: Place, phrase: Phrase, form: string): readonly string[] {
  const { sentence, at, mentions } = place;
  const { items } = sentence;
  const side = phrase.last < at ? 'before' : 'behind';
  const between = side === 'before' ? items.slice(phrase.last + 1, at) : items.slice(at + 1, phrase.first);
  const others = mentions.filter(({ first, last }) =>
    side === 'before' ? first > phrase.last && last < at : first > at && last < phrase.first,
  ).length;
  const cue = cueOf(place, phrase);
  const next = items[phrase.last + 1];
  const previous = items[phrase.first - 1];
  const isSubject = next !== undefined && /^(?:VERB|AUX)$/u.test(next.pos);
  return [
    `mentioned ${side}`,
    `${side}, ${others > 1 ? 'several' : others} between`,
    `${side}, ${between.length < 2 ? 'next' : between.length < 6 ? 'near' : between.length < 15 ? 'some way' : 'far'}`,
    `${side}, ${cue === null ? (isSubject ? 'subject of another verb' : 'no subject') : `subject of ${cue.strength}`}`,
    ...(cue === null ? [] : [`${side}, subject of ${cue.strength}, ${Math.abs(cue.at - at) < 3 ? 'beside' : Math.abs(cue.at - at) < 8 ? 'near' : 'far'}, ${form}`]),
    ...(cue?.inverted === true ? [`${side}, behind its cue`] : []),
    ...(between.some(({ marked }) => marked !== null) ? [`${side}, other words in marks between`] : []),
    ...(cue?.doubtful === true ? ['of a doubtful cue'] : []),
    ...(previous?.pos === 'ADP' ? [`${side}, behind a preposition`] : []),
    ...(/^['’]s?$/u.test(next?.text ?? '') ? [`${side}, owner`] : []),
    ...(phrase.first === 0 ? ['begins the sentence'] : []),
    ...(side === 'behind' && previous?.pos === 'VERB' && between.length <= 3 ? ['behind its verb'] : []),
    ...(between.some(({ text }) => text === ';') ? [`${side}, a semicolon between`] : []),
    ...(between.at(-1)?.text === ':' && side === 'before' ? ['a colon between'] : []),
  ];
}

/** Who the candidate is. */
function describeVoice({ words }: Place, { kind, name, how, mention }: Voice, form: string): readonly string[] {
  const last = name.split(' ').at(-1) ?? name;
  const manner = form === 'alone' ? 'alone, ' : '';
  return [
    `${manner}${kind}`,
    ...(how === 'pronoun' ? ['by a pronoun'] : []),
    ...(last.length > 3 && words.includes(last) ? [`${manner}named in the words`] : []),
    ...(!name.includes(' ') ? [`a lone name, ${kind}`] : []),
    ...(/\b(?:I|I['’]\w+|my|we|our)\b/u.test(words) ? [`speaks as I or we, ${kind}`] : []),
    ...(/^(?:a|an|the|one|some|many|his|her|their|its) /u.test(name) ? ['described'] : []),
    ...(/^\p{Lu}\.|\.$/u.test(last) ? ['an abbreviation'] : []),
    ...(mention.end - mention.start > 80 ? ['a long phrase'] : []),
  ];
}
