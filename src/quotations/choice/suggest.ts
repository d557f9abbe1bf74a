import type { Announced } from '../cues/announcements.ts';
import { type Cue, isPassive } from '../cues/find-cues.ts';
import { reportingVerb } from '../cues/reporting-verbs.ts';
import type { Phrase } from '../mentions/find-mention.ts';
import type { Resolve } from '../mentions/memory.ts';
import type { Voice } from '../mentions/voice.ts';
import { ROLE_NOUNS } from '../names/roles.ts';
import type { Item, Sentence } from '../read-paragraph.ts';
import type { Observed } from './model.ts';
import { againstAnybody } from './nobodys-words.ts';

/** Who may have said the words, and what speaks for it: one of these, nobody, or somebody we do not see. */
export type Suggestion = Observed & {
  readonly who: Voice | 'nobody' | 'unseen';
  readonly cue: Cue | null;
  readonly expected: boolean;
  /** Not from the sentence of the words: they are somebody's who spoke, or was spoken of, around it. */
  readonly carried: boolean;
};

/** Somebody from around the sentence, and where from. */
export type Around = { readonly voice: Voice; readonly seen: readonly string[]; readonly expected: boolean };

/** Where marked words stand: all that tells whose they are. */
export type Place = {
  readonly sentence: Sentence;
  /** Which item of the sentence they are. */
  readonly at: number;
  readonly words: string;
  /** They are all of their paragraph. */
  readonly isParagraph: boolean;
  readonly cues: readonly Cue[];
  readonly announced: readonly Announced[];
  /** Who is mentioned in the sentence outside of marks. */
  readonly mentions: readonly Phrase[];
  readonly around: readonly Around[];
  readonly resolve: Resolve;
};

/** Mentions looked at on each side of the words: a list of names would take forever. */
const MOST_MENTIONS = 6;

type Growing = {
  voice: Voice;
  cue: Cue | null;
  expected: boolean;
  carried: boolean;
  meant: number;
  seen: Set<string>;
};

/** Everybody who may have said marked words, the most obvious first; at the end nobody, and somebody unseen. */
export function suggest(place: Place): readonly Suggestion[] {
  const found = new Map<string, Growing>();
  type From = { readonly cue: Cue | null; readonly carried: boolean; readonly expected: boolean };
  const add = (voice: Voice, { cue, carried, expected }: From, seen: readonly string[]): void => {
    const key = voice.name.toLowerCase();
    const meant = voice.how === 'pronoun' ? voice.sure : 1;
    const met = found.get(key) ?? { voice, cue, expected, carried, meant, seen: new Set() };
    met.cue ??= cue;
    met.meant = Math.max(met.meant, meant);
    for (const one of seen) met.seen.add(one);
    found.set(key, met);
  };
  const beside = (cue: Cue | null): From => ({ cue, carried: false, expected: cue?.expected ?? false });
  const form = formOf(place);
  place.announced.forEach(({ speaker, cue, by }, rank) => {
    if (isRelayed(place, cue)) return;
    for (const voice of place.resolve(speaker)) {
      add(voice, beside(cue), [by, `${form}, ${by}`, ...(rank === 0 ? [`first: ${by}`] : [])]);
    }
  });
  for (const { voice, seen, expected } of place.around)
    add(
      voice,
      { cue: null, carried: true, expected },
      seen.flatMap((one) => [one, `${form}, ${one}`]),
    );
  for (const phrase of nearest(place)) {
    if (isTold(place.sentence.items, phrase) || isRelayed(place, cueOf(place, phrase))) continue;
    const seen = describeMention(place, phrase, form);
    for (const voice of place.resolve(phrase))
      add(voice, beside(cueOf(place, phrase)), [...seen, `${form}, ${seen[0]}`]);
  }
  const people = [...found.values()].map(({ voice, cue, expected, carried, meant, seen }) => ({
    who: voice,
    cue,
    expected,
    carried,
    meant,
    seen: [...seen, ...describeVoice(place, voice, form)],
  }));
  const none = unseen(place, form, people.length);
  return isStatement(place, form) ? [...people, none] : [...people, nobody(place, form), none];
}

/** A sentence between double marks, and nothing of the reporter's around it, is no term and no title. */
const isStatement = ({ sentence: { items }, at, words }: Place, form: string): boolean =>
  (form === 'a paragraph' || form === 'a sentence') &&
  items[at]?.marked?.pair.open !== '‘' &&
  items[at]?.marked?.pair.open !== "'" &&
  /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]\S*\s/u.test(words) &&
  /[.!?…]['’)]*$/u.test(words);

/**
 * The likeliest suggestion and its share, 0–1. Where somebody unseen is likeliest, the best of those we do see is
 * still the best candidate, only not a sure one.
 */
export function decide<S extends Pick<Suggestion, 'who'>>(
  suggestions: readonly S[],
  shares: readonly number[],
): { readonly chosen: S; readonly share: number } {
  const ranked = suggestions
    .map((chosen, at) => ({ chosen, share: (shares[at] ?? 0) * nameIsClear(chosen) }))
    .toSorted((a, b) => b.share - a.share);
  const [first] = ranked;
  if (first === undefined) throw new RangeError('There is always a suggestion: somebody unseen');
  if (first.chosen.who !== 'unseen') return first;
  return ranked.find(({ chosen: { who } }) => typeof who === 'object') ?? first;
}

/** A surname that two bear may mean either, however sure it is that one of them spoke. */
const nameIsClear = ({ who }: Pick<Suggestion, 'who'>): number =>
  typeof who === 'object' && who.how === 'named' ? who.sure : 1;

const nobody = (place: Place, form: string): Suggestion => ({
  who: 'nobody',
  cue: null,
  expected: false,
  carried: false,
  meant: 1,
  seen: [`nobody: ${form}`, ...againstAnybody(place, form).map((seen) => `nobody: ${seen}`)],
});

/** “…,” he said, and no man was mentioned: the words are somebody's whom we do not see. */
function unseen({ announced, resolve }: Place, form: string, rivals: number): Suggestion {
  const missing = announced.filter(({ speaker }) => resolve(speaker).length === 0);
  return {
    who: 'unseen',
    cue: announced[0]?.cue ?? null,
    expected: announced[0]?.cue?.expected ?? false,
    carried: false,
    meant: 1,
    seen: [
      `unseen: ${form}`,
      `unseen: ${rivals < 3 ? rivals : rivals < 6 ? '3–5' : '6+'} others`,
      `unseen: ${announced.length === 0 ? 'no announcement' : 'an announcement'}`,
      ...missing.map(({ by }) => `unseen: ${by}`),
    ],
  };
}

/** How the words stand in their sentence. */
function formOf({ sentence: { items }, at, words, isParagraph }: Place): string {
  const own = (item: Item): boolean => item.marked === null && /[\p{L}\p{N}]/u.test(item.text);
  const before = items[at - 1];
  // The comma stands inside the marks in American print, and behind them in British.
  const hasComma = /,['’]?$/u.test(words) || items[at + 1]?.text === ',';
  if (!items.some(own)) return isParagraph ? 'a paragraph' : 'a sentence';
  if (!items.slice(0, at).some(own))
    return hasComma || /[?!—–-]['’")]?$/u.test(words) ? 'first, leading on' : 'first';
  const isWhole = /^[\p{Lu}[…\p{N}]/u.test(words);
  if (hasComma) return isWhole ? 'whole, leading on' : 'part, leading on';
  if (before?.text === ':' || before?.text === ',')
    return isWhole ? 'whole behind a sign' : 'part behind a sign';
  const count = words.split(/\s+/u).length;
  return count <= 2 ? 'a word or two' : count <= 5 ? 'a few words' : isWhole ? 'whole' : 'part';
}

/** The mentions around the words, nearest first. */
function nearest({ mentions, at }: Place): readonly Phrase[] {
  const before = mentions.filter(({ last }) => last < at).slice(-MOST_MENTIONS);
  const behind = mentions.filter(({ first }) => first > at).slice(0, MOST_MENTIONS);
  return [...before.toReversed(), ...behind];
}

/** “Ada Marsh was told” says who did not speak. */
function isTold(items: readonly Item[], { last }: Phrase): boolean {
  const verb = items.findIndex(({ pos }, at) => at > last && pos === 'VERB');
  return (
    verb > 0 &&
    verb <= last + 3 &&
    reportingVerb(items[verb]?.lower ?? '') !== undefined &&
    isPassive(items, verb)
  );
}

const cueOf = ({ cues }: Place, phrase: Phrase): Cue | null =>
  cues.find(
    ({ speaker }) => speaker !== null && speaker.first <= phrase.last && phrase.first <= speaker.last,
  ) ?? null;

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
    ...(cue === null
      ? []
      : [
          `${side}, subject of ${cue.strength}, ${Math.abs(cue.at - at) < 3 ? 'beside' : Math.abs(cue.at - at) < 8 ? 'near' : 'far'}, ${form}`,
        ]),
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

/** “It said ‘stop,’ according to a person who saw it”: she tells of it, it says so. */
const isRelayed = ({ cues, at }: Place, cue: Cue | null): boolean =>
  cue?.strength === 'according-to' &&
  cues.some((one) => one.at < at && one.strength === 'saying' && one.speaker !== null);

/** Who the candidate is. */
function describeVoice(
  { words }: Place,
  { kind, name, how, mention }: Voice,
  form: string,
): readonly string[] {
  const last = name.split(' ').at(-1) ?? name;
  const manner = form === 'a sentence' || form === 'a paragraph' ? 'alone, ' : '';
  return [
    `${manner}${kind}`,
    ...(how === 'pronoun' ? ['by a pronoun'] : []),
    ...(last.length > 3 && words.includes(last) ? [`${manner}named in the words`] : []),
    ...(kind !== 'nameless' && !name.includes(' ') ? [`a lone name, ${kind}`] : []),
    ...(/\b(?:I|I['’]\w+|my|we|our)\b/u.test(words) ? [`speaks as I or we, ${kind}`] : []),
    ...(kind === 'nameless'
      ? [
          ROLE_NOUNS.has(last.toLowerCase()) || / (?:of|for|at|in) /u.test(name)
            ? 'described by an office'
            : 'described, no office',
        ]
      : []),
    ...(/^\p{Lu}\.|\.$/u.test(last) ? ['an abbreviation'] : []),
    ...(mention.end - mention.start > 80 ? ['a long phrase'] : []),
  ];
}
