import { normalise } from '../domain/fold.ts';
import type { IsoDay } from '../domain/vocabulary.ts';
import { FEWEST_SHARED, SURELY_ONE } from '../domain/wording.ts';
import { type Likeness, likenessOf } from './alike.ts';
import type { Told } from './told.ts';

/** One utterance as far as it is known. */
export type Utterance = {
  /** The fullest printing: what the others are compared with. */
  readonly lead: Told;
  readonly printings: Told[];
  /** The days it was said, and said or else published, where one of the printings tells. */
  said: IsoDay | null;
  day: IsoDay | null;
};

/** Papers print an utterance within so many days of each other; later the same few words may be new ones. */
const DAYS_APART = 14;
/** With other words in it they must be nearer: what is said on every occasion is worded anew on each. */
const ALIKE_DAYS_APART = 7;

export const utteranceOf = (told: Told): Utterance => ({
  lead: told,
  printings: [told],
  said: told.said,
  day: told.day,
});

/** Adds printings to an utterance, and what they know of its day. */
export function join(utterance: Utterance, printings: readonly Told[]): void {
  for (const told of printings) {
    utterance.printings.push(told);
    utterance.said ??= told.said;
    utterance.day ??= told.day;
  }
}

/** How like a statement is to the fullest printing of an utterance; null when it is none of its printings. */
export function likenessTo(told: Told, utterance: Utterance): Likeness | null {
  const { lead } = utterance;
  const isLong = told.count >= SURELY_ONE;
  if (lead.text !== told.text || !isLong) {
    // A document prints the words twice when they were said twice, unless they are many.
    if (lead.by.id !== told.by.id || documentOf(lead) === documentOf(told)) return null;
  } else if (!namesAgree(lead, told)) return null;
  if (told.count < FEWEST_SHARED || !isSaidThen(told, utterance)) return null;

  const likeness = likenessOf(lead.words, told.words);
  if (likeness === null || (likeness.isVerbatim && isLong)) return likeness;
  return daysApart(told, utterance) <= (likeness.isVerbatim ? DAYS_APART : ALIKE_DAYS_APART)
    ? likeness
    : null;
}

/** What was said on another day was said another time. */
export const isSaidThen = ({ said }: Told, utterance: Utterance): boolean =>
  said === null || utterance.said === null || said === utterance.said;

/** 0 where one of the days is not known: then nothing speaks against one utterance. */
const daysApart = ({ day }: Told, utterance: Utterance): number =>
  day === null || utterance.day === null
    ? 0
    : Math.abs(Date.parse(day) - Date.parse(utterance.day)) / 86_400_000;

const documentOf = ({ place }: Told): string => place.entry.document.id;

/** The same speaker; or “the coalition” and “the Technology Coalition”: every word of the one is a word of the other. */
function namesAgree({ by: a }: Told, { by: b }: Told): boolean {
  if (a.id === b.id) return true;
  const [one = [], other = []] = [a, b].map(({ name }) => normalise(name).split(' '));
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  return fewer.every((word) => more.includes(word));
}
