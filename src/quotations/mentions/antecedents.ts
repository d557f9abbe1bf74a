import { type Model, sharesOf } from '../weighing/model.ts';
import { seenOf } from '../weighing/signs.ts';
import type { Voice } from './voice.ts';

/** Somebody mentioned before, for pronouns to point at. */
export type Mentioned = {
  readonly voice: Voice;
  readonly sentence: number;
  readonly paragraph: number;
  readonly as: 'named' | 'subject' | 'speaker';
};

/** Whom a pronoun may mean, and how likely: 0–1. */
export type Antecedent = {
  readonly voice: Voice;
  readonly share: number;
  readonly seen: readonly string[];
  /** Somebody else whom the pronoun fits stands in the same sentence: “Ada Marsh asked Eva Quine. “No,” she said.” */
  readonly isContested: boolean;
};

/** Furthest a pronoun points back, in sentences. */
const REACH = 12;
/** More than so many could not all be meant. */
const MOST = 5;

/** Where a pronoun stands. */
type Place = { readonly sentence: number; readonly paragraph: number };

const PROMINENCE = { named: 0, subject: 1, speaker: 2 } as const;

/** Says whom “he”, “she”, “they” or “it” may mean, most likely first, of those mentioned before it. */
export function antecedents(
  pronoun: string,
  before: readonly Mentioned[],
  place: Place,
  model: Model,
): readonly Antecedent[] {
  const fitting = gather(pronoun, before, place);
  const people = [...fitting.values()].slice(0, MOST);
  const seen = people.map((mentions, rank) =>
    observe(pronoun, mentions, { rank, of: people.length, place, before }),
  );
  const shares = sharesOf(
    seen.map((one) => ({ seen: one, meant: 1 })),
    model.antecedent,
  );
  return people
    .flatMap((mentions, at) => {
      const voice = mentions[0]?.voice;
      const isContested = hasRival(mentions, people);
      return voice === undefined
        ? []
        : [{ voice, share: shares[at] ?? 0, seen: seen[at] ?? [], isContested }];
    })
    .sort((a, b) => b.share - a.share);
}

const hasRival = (mentions: readonly Mentioned[], people: readonly (readonly Mentioned[])[]): boolean =>
  people.some((other) => other !== mentions && other[0]?.sentence === mentions[0]?.sentence);

/** Those a pronoun could mean by gender and number, each with their mentions, nearest first. */
function gather(
  pronoun: string,
  before: readonly Mentioned[],
  { sentence }: Place,
): ReadonlyMap<string, readonly Mentioned[]> {
  const near: Mentioned[] = [];
  for (let at = before.length - 1; at >= 0; at--) {
    const mentioned = before[at];
    if (mentioned === undefined || sentence - mentioned.sentence > REACH) break;
    if (fits(pronoun, mentioned.voice)) near.push(mentioned);
  }
  near.sort((a, b) => b.sentence - a.sentence || PROMINENCE[b.as] - PROMINENCE[a.as]);
  return Map.groupBy(near, ({ voice }) => voice.name);
}

function fits(pronoun: string, { kind, gender, name }: Voice): boolean {
  const wanted = pronoun === 'he' ? 'male' : pronoun === 'she' ? 'female' : undefined;
  if (wanted !== undefined) return kind !== 'body' && (gender ?? wanted) === wanted && !/ and /u.test(name);
  return (pronoun === 'they' || pronoun === 'it') && kind !== 'person';
}

type Rivals = {
  readonly rank: number;
  readonly of: number;
  readonly place: Place;
  readonly before: readonly Mentioned[];
};

/** What speaks for and against somebody being meant. Plain words, because people read the weights. */
function observe(
  pronoun: string,
  mentions: readonly Mentioned[],
  { rank, of, place, before }: Rivals,
): readonly string[] {
  const nearest = mentions[0];
  if (nearest === undefined) return [];
  const { voice } = nearest;
  const who = pronoun === 'he' || pronoun === 'she' ? 'one' : pronoun;
  const count = new Set(mentions.map((one) => one.sentence)).size;
  const last = before.findLast(({ voice: { how } }) => how === 'pronoun');
  const spoke = before.findLast(({ as }) => as === 'speaker');
  const seen = [
    ...observePlace(nearest, place),
    voice.gender === undefined ? 'gender open' : 'gender known',
    voice.kind,
    voice.kind === 'person' && !voice.name.includes(' ') ? 'a lone name' : 'a full name',
    `in ${count < 3 ? count : '3+'} sentences`,
    `${rank < 3 ? rank + 1 : '4+'}. nearest`,
    ...seenOf([
      [of === 1, 'the only one'],
      [mentions.some(({ as }) => as === 'speaker'), 'spoke'],
      [last?.voice.name === voice.name, 'the last pronoun’s'],
      [spoke?.voice.name === voice.name, 'spoke last'],
      [who === 'they', /s$| and /u.test(voice.name) ? 'several' : 'not several'],
    ]),
  ];
  return seen.map((one) => `${who}: ${one}`);
}

/** Where somebody was mentioned last, as seen from the pronoun. */
function observePlace({ sentence, paragraph, as }: Mentioned, place: Place): readonly string[] {
  const back = place.sentence - sentence;
  const paragraphs = place.paragraph - paragraph;
  return [
    `${back < 4 ? back : back < 6 ? '4–5' : '6+'} sentences back`,
    `${as} there`,
    `${back === 0 ? 'same sentence' : 'before'}, ${as}`,
    paragraphs === 0 ? 'same paragraph' : paragraphs === 1 ? 'paragraph before' : 'farther paragraph',
  ];
}
