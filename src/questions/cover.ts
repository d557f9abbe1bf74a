import type { Context } from './context.ts';
import { isDayNumber } from './days.ts';
import type { Asked, Question } from './read-question.ts';
import type { Sentence } from './sentences.ts';
import { areAkin } from './words.ts';

/** How a word of the question is taken up: how well, 0–1, and where in the sentence. */
export type TakenUp = { readonly asked: Asked; readonly as: number; readonly at: readonly number[] };

/** How well a sentence takes up a question. */
export type Cover = {
  /** 0–1: of what the question tells, the share that stands in the sentence or near it. */
  readonly share: number;
  readonly taken: readonly TakenUp[];
};

/** What a word counts that is derived from the same, or means about the same. */
const AKIN = 0.9;
const ALIKE = 0.8;
/** What a word counts that stands not in the sentence but around it. */
const BESIDE = { speaker: 0.9, before: 0.6, passage: 0.45, head: 0.45, paragraphBefore: 0.35, document: 0.3 };
/** What it counts in sentences that this one takes up. */
const TAKEN_UP = 0.85;
const REFERRED_TO = 0.7;

export function coverOf({ terms }: Question, sentence: Sentence, context: Context): Cover {
  const found = terms.map((asked) => ({ asked, ...inSentence(asked, sentence) }));
  const own = new Set(found.flatMap(({ as, at }) => (as > ALIKE ? at : [])));
  const taken = found.map((one) => {
    // A word that is asked for itself stands for no other one: “law” and “act” want two words.
    const at = one.as > ALIKE ? one.at : one.at.filter((place) => !own.has(place));
    return takenUp({ ...one, at, as: at.length === 0 ? 0 : one.as }, sentence, context);
  });
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const sum = taken.reduce((all, { asked, as }) => all + asked.weight * as, 0);
  return { share: total === 0 ? 0 : sum / total, taken };
}

function takenUp({ asked, as, at }: TakenUp, sentence: Sentence, context: Context): TakenUp {
  if (asked.isSaying && sentence.statements.some(({ named }) => named)) {
    return { asked, as: Math.max(as, BESIDE.speaker), at };
  }
  if (as > 0) return { asked, as, at };
  const worths: Readonly<Record<keyof Context, number>> = {
    ...BESIDE,
    before: sentence.takesUp ? TAKEN_UP : sentence.refersBack ? REFERRED_TO : BESIDE.before,
  };
  const layers = Object.entries(worths) as [keyof Context, number][]; // Sound: the keys of a record of them.
  const beside = layers.map(([layer, worth]) => worth * bestOf(asked, context[layer]));
  return { asked, as: Math.max(...beside), at: [] };
}

function inSentence(asked: Asked, { words }: Sentence): Omit<TakenUp, 'asked'> {
  // The 11 of “11 boats” is not that of “11 March”.
  const isCount = asked.role === 'number' && !asked.isDay;
  const likes = words.map(({ key }, at) =>
    key === null || (isCount && isDayNumber(words, at)) ? 0 : likeness(asked, key),
  );
  const as = Math.max(0, ...likes);
  return { as, at: as === 0 ? [] : likes.flatMap((like, at) => (like === as ? [at] : [])) };
}

/** 1: the same word; less: a relative of it, or one that means about the same. A number is nothing but itself. */
function likeness(asked: Asked, key: string): number {
  if (asked.key === key) return 1;
  if (asked.role === 'number') return 0;
  if (areAkin(asked.key, key)) return AKIN;
  return asked.alike.has(key) ? ALIKE : 0;
}

function bestOf(asked: Asked, keys: ReadonlySet<string>): number {
  if (keys.has(asked.key)) return 1;
  let best = 0;
  for (const key of keys) best = Math.max(best, likeness(asked, key));
  return best;
}

/** 0–1: how near to each other the words that were asked for stand. */
export function nearness({ taken }: Cover): number {
  const places = taken.flatMap(({ at }) => at[0] ?? []).toSorted((a, b) => a - b);
  const between = (places.at(-1) ?? 0) - (places[0] ?? 0);
  return places.length < 2 ? 0 : (places.length - 1) / Math.max(places.length - 1, between);
}
