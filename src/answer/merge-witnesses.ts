import type { Citation, OtherWitness, Witness } from '../domain/answer.ts';
import type { Archive } from '../domain/archive.ts';
import { dayOf } from '../domain/day-of.ts';
import { byGrade } from '../domain/grade.ts';
import { lengthOf } from '../domain/span.ts';
import type { Citable, IsoDay, Match, Place } from '../domain/vocabulary.ts';
import { type AnswerIn, cite } from './cite.ts';
import { firstPrinted } from './first-printed.ts';
import { wordDifferences } from './word-differences.ts';

/** A place that answers a question; without a statement it is the document's own text. */
export type Found = Citable & {
  readonly match: Match;
  /** Where a question is answered. */
  readonly answering?: AnswerIn;
};

/** One utterance in all its places, the one that answers best first. */
export type Utterance = readonly [Found, ...Found[]];

/** A place where the utterance is printed in words that the question did not find. */
const NOT_FOUND: Match = { grade: 'related', score: 0, marks: [] };

/**
 * Joins what was found to utterances and adds the places where they are printed besides. The order of the best
 * finds is kept. Inside an utterance the best match stands first, and of equal ones the earliest said or else published.
 */
export function mergeWitnesses(found: readonly Found[], archive: Archive): readonly Utterance[] {
  const utterances = new Map<string, Map<string, Found>>();
  /** The utterance of each place that is known to belong to one. */
  const belongs = new Map<string, string>();
  for (const one of found) {
    const own = placeKey(one);
    const known = belongs.get(own);
    const printings = known === undefined ? printingsOf(one, archive) : [];
    const utterance = known ?? utteranceKey(one, printings);
    let places = utterances.get(utterance);
    if (places === undefined) {
      places = new Map(printings.map((place) => [placeKey(place), { ...place, match: NOT_FOUND }]));
      utterances.set(utterance, places);
      for (const key of places.keys()) belongs.set(key, utterance);
    }
    const before = places.get(own);
    // What was found before is the better find.
    if (before === undefined || before.match === NOT_FOUND) places.set(own, one);
  }
  return [...utterances.values()].map((places) => {
    const [best, ...others] = [...places.values()].sort(byMatchThenDay);
    if (best === undefined) throw new RangeError('An utterance is printed in one place at least');
    return [best, ...others];
  });
}

/** Every place where the utterance of a find is printed, its own included; none when it is printed once. */
export const printingsOf = ({ entry, statement }: Citable, archive: Archive): readonly Place[] =>
  statement === null ? [] : archive.printingsOf({ entry, statement });

/** The same for all printings of an utterance. */
export const utteranceKey = (one: Citable, [first]: readonly Place[]): string => placeKey(first ?? one);

/** Where it stands. Entries are made when they are asked for, so it is not told by the object. */
export const placeKey = ({ entry: { number, quotations }, statement }: Citable): string =>
  `${number}/${statement === null ? '' : quotations.indexOf(statement)}`;

/** Spans become words: the place that answers best, and beside it the others with what they word otherwise. */
export function citationOf([best, ...others]: Utterance): Citation {
  const witness = cite(best.entry, best.statement, best.match, best.answering);
  const alsoIn = others
    .toSorted(byPublication)
    .map((other) => besides(cite(other.entry, other.statement, other.match), witness));
  return { ...witness, alsoIn, firstPrinted: firstPrinted([witness, ...alsoIn]) };
}

const besides = (other: Witness, { quotation }: Witness): OtherWitness => ({
  ...other,
  wording:
    other.quotation === null || quotation === null ? null : wordDifferences(other.quotation, quotation),
});

const byMatchThenDay = (a: Found, b: Found): number =>
  byGrade(a.match.grade, b.match.grade) ||
  Number(a.match === NOT_FOUND) - Number(b.match === NOT_FOUND) ||
  missing(a) - missing(b) ||
  (dayOf(a) ?? UNKNOWN).localeCompare(dayOf(b) ?? UNKNOWN) ||
  byPlace(a, b);

const missing = ({ match }: Found): number => match.missing?.length ?? 0;

/** The earliest published first, those that tell no day last. */
const byPublication = (a: Found, b: Found): number =>
  (publishedOn(a) ?? UNKNOWN).localeCompare(publishedOn(b) ?? UNKNOWN) || byPlace(a, b);

/** The longer quotation first, else the order of the documents. */
const byPlace = (a: Found, b: Found): number =>
  quotedLength(b) - quotedLength(a) ||
  a.entry.document.id.localeCompare(b.entry.document.id) ||
  placeOf(a) - placeOf(b);

const UNKNOWN = '9999-99-99';
const publishedOn = ({ entry }: Found): IsoDay | null => entry.document.published;
const quotedLength = ({ statement }: Found): number => (statement === null ? 0 : lengthOf(statement.span));
const placeOf = ({ entry, statement }: Found): number => (statement?.span ?? entry.passage).start;
