import { longForm, mergeGiven, type PersonName } from './person-name.ts';
import type { Gender } from './vocabulary.ts';

/** One way in which a person is printed, and what is known of whoever is meant by it. */
export type Bearer = {
  readonly parts: PersonName;
  readonly gender: Gender | undefined;
  /** Standard names of their offices: `senator`. */
  readonly offices: ReadonlySet<string>;
};

/**
 * What the offices of “Jim Marsh” and “James Marsh” must be to make them one. In one document it is enough that
 * they do not differ; over documents namesakes are met: of six such pairs in annotated news at least one was two people.
 */
export type Offices = 'same' | 'not-different';

/**
 * Tells which of those who bear one surname are one person. “J. R. Marsh”, “James Marsh” and “James R. Marsh”
 * are, as long as nobody else could be meant: with a “John Marsh” beside them the initial stands alone, with a
 * “James T. Marsh” the name without an initial does. A short form (“Jim”) is taken for its long one only when
 * nobody else bears the surname and their offices allow it. Two of different suffix (“Jr.”) never are one.
 * The result does not depend on the order, and takes time in proportion to the number.
 */
export function groupPersons<T extends Bearer>(
  bearers: readonly T[],
  offices: Offices,
): readonly (readonly T[])[] {
  if (areOne(bearers) || areOneByShortForm(bearers, offices)) return [bearers];
  return groupsOf(
    bearers,
    ({ parts }) => `${parts.particles},${parts.suffix},${parts.given[0]?.[0]}`,
  ).flatMap((sameLetter) =>
    areOne(sameLetter)
      ? [sameLetter]
      : groupsOf(sameLetter, ({ parts }) => parts.given[0] ?? '').flatMap(splitByMiddleName),
  );
}

/** Those of one first name, of whom at least two are different people unless it is the only one here. */
function splitByMiddleName<T extends Bearer>(sameName: readonly T[]): readonly (readonly T[])[] {
  if ((sameName[0]?.parts.given[0]?.length ?? 0) > 1 && areOne(sameName)) return [sameName];
  return groupsOf(sameName, ({ parts }) =>
    parts.given
      .slice(0, 2)
      .map((name) => name[0])
      .join(),
  ).flatMap((sameMiddle) => {
    const isTold = sameMiddle.every(
      ({ parts }) => parts.given.length > 1 && (parts.given[0]?.length ?? 0) > 1,
    );
    return isTold && areOne(sameMiddle) ? [sameMiddle] : sameMiddle.map((alone) => [alone]);
  });
}

const groupsOf = <T>(all: readonly T[], keyOf: (one: T) => string): readonly T[][] =>
  Map.groupBy(all, keyOf).values().toArray();

/** Whether all may be one person: nothing that is printed of any two of them contradicts. */
function areOne(bearers: readonly Bearer[], first: (given: string) => string = (given) => given): boolean {
  const [one] = bearers;
  if (one === undefined) return false;
  let given: readonly string[] | null = [];
  for (const { parts } of bearers) {
    if (parts.suffix !== one.parts.suffix || parts.particles !== one.parts.particles) return false;
    given = mergeGiven(
      given,
      parts.given.map((name, at) => (at === 0 ? first(name) : name)),
    );
    if (given === null) return false;
  }
  const genders = new Set(bearers.flatMap(({ gender }) => gender ?? []));
  if (genders.size > 1) return false;
  // “Harbour Bridge Trust” is not “Harbour Trust”: only a person leaves out a whole middle name.
  const shortest = bearers.reduce((least, { parts }) => Math.min(least, parts.given.length), Infinity);
  const leavesOut = given.slice(shortest).some((name) => name.length > 1);
  return !leavesOut || genders.size > 0 || bearers.some(({ offices }) => offices.size > 0);
}

function areOneByShortForm(bearers: readonly Bearer[], offices: Offices): boolean {
  if (!areOne(bearers, longForm)) return false;
  const inFull = bearers.filter(({ parts }) => (parts.given[0]?.length ?? 0) > 1);
  const held = groupsOf(inFull, ({ parts }) => parts.given[0] ?? '')
    .map((same) => new Set(same.flatMap((one) => [...one.offices])))
    .filter(({ size }) => offices === 'same' || size > 0);
  const [first, ...others] = held;
  if (first === undefined) return true;
  if (others.length === 0) return offices === 'not-different';
  return [...first].some((office) => others.every((theirs) => theirs.has(office)));
}
