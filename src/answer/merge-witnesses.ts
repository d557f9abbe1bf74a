import type { Citation, Witness } from '../domain/answer.ts';
import { normalise } from '../domain/fold.ts';
import { byGrade } from '../domain/grade.ts';

/** Fewer shared words than these may be anybody's turn of phrase. */
const FEWEST_SHARED = 3;
/** From so many words on, the same words are one utterance whenever they were printed, and by speakers whose names agree. */
const SURELY_ONE = 8;
/** Papers print an utterance within so many days of each other. */
const DAYS_APART = 14;

/** A witness and its words, normalised once. */
type Told = { readonly witness: Witness; readonly words: string; readonly count: number };

/**
 * Joins the witnesses of one utterance: the same words, or words contained in others, by the same speaker
 * in several documents. The order of the best witnesses is kept. Inside an utterance the best match stands
 * first, and of equal ones the earliest; speakers are never joined with each other.
 */
export function mergeWitnesses(witnesses: readonly Witness[]): readonly Citation[] {
  const groups = new Set<Told[]>();
  /** Where to look for others of an utterance: only those who may be the same speaker's. */
  const nearby = new Map<string, Set<Told[]>>();
  for (const witness of witnesses) {
    const told = toldBy(witness);
    const met = new Set(keysOf(told).flatMap((key) => [...(nearby.get(key) ?? [])]));
    const same = [...met].filter((group) => group.some((other) => isOneUtterance(other, told)));
    // One witness may show that two utterances so far are one: both halves of it stand in the whole.
    const [group = []] = same;
    if (!group.some((other) => other.witness.id === witness.id)) group.push(told);
    const moved = same.slice(1).flat();
    group.push(...moved);
    groups.add(group);
    for (const joined of same.slice(1)) groups.delete(joined);
    for (const key of [told, ...moved].flatMap(keysOf)) {
      const held = nearby.get(key) ?? new Set();
      for (const joined of same.slice(1)) held.delete(joined);
      nearby.set(key, held.add(group));
    }
  }
  return [...groups].map(citationOf);
}

function citationOf(group: readonly Told[]): Citation {
  const [first, ...others] = group.map(({ witness }) => witness).sort(byMatchThenDay);
  if (first === undefined) throw new RangeError('A group of witnesses has at least one');
  return { ...first, alsoIn: others };
}

const toldBy = (witness: Witness): Told => {
  const words = normalise(witness.quotation ?? '');
  return { witness, words: ` ${words} `, count: words.split(' ').length };
};

/** The speaker, and for long statements the words: an agency's statement is printed under several names. */
const keysOf = ({ witness, words, count }: Told): readonly string[] => [
  witness.id,
  ...(witness.speaker === null ? [] : [`by ${witness.speaker.id}`]),
  ...(count >= SURELY_ONE ? [words] : []),
];

function isOneUtterance(a: Told, b: Told): boolean {
  const [one, other] = [a.witness, b.witness];
  if (one.id === other.id) return true;
  if (one.speaker === null || other.speaker === null || one.span.document === other.span.document)
    return false;
  if (one.quotation === null || other.quotation === null) return false;

  const [shorter, longer] = a.count <= b.count ? [a, b] : [b, a];
  const isLong = shorter.count >= SURELY_ONE;
  if (one.speaker.id !== other.speaker.id) {
    return isLong && a.words === b.words && namesAgree(one.speaker.name, other.speaker.name);
  }
  return (
    shorter.count >= FEWEST_SHARED &&
    longer.words.includes(shorter.words) &&
    (isLong || daysAgree(one, other))
  );
}

/** Nothing that is known of their days speaks against one utterance. */
function daysAgree(a: Witness, b: Witness): boolean {
  if (a.said !== null && b.said !== null) return a.said === b.said;
  const [one, other] = [a.said ?? a.published, b.said ?? b.published];
  return (
    one === null || other === null || Math.abs(Date.parse(one) - Date.parse(other)) <= DAYS_APART * 86_400_000
  );
}

/** “the coalition” and “the Technology Coalition”: every word of the one is a word of the other. */
function namesAgree(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => normalise(name).split(' '));
  const [fewer = [], more = []] = (one?.length ?? 0) <= (other?.length ?? 0) ? [one, other] : [other, one];
  return fewer.every((word) => more.includes(word));
}

const dayOf = ({ published, said }: Witness): string => said ?? published ?? '9999-99-99';

function byMatchThenDay(a: Witness, b: Witness): number {
  return (
    byGrade(a.match.grade, b.match.grade) ||
    dayOf(a).localeCompare(dayOf(b)) ||
    (b.quotation?.length ?? 0) - (a.quotation?.length ?? 0) ||
    a.id.localeCompare(b.id)
  );
}
