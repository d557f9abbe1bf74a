import { readPersonName } from '../../domain/person-name.ts';
import { type Bearers, type Cast, keyOf, type Person, surnameOf } from './cast.ts';
import type { Name } from './find-names.ts';
import { isGivenName } from './given-names.ts';

/**
 * Whom a name means. Of several who bear it the one named most is taken; it stays ambiguous when another was
 * named about as near or nearer, or when the document has no full form at all.
 */
export type Resolved = {
  readonly person: Person | null;
  readonly name: string;
  readonly sure: 'unique' | 'nearest' | 'ambiguous';
};

/** Joins a name to the fullest form the document prints. */
export function resolveName(cast: Cast, name: Name): Resolved {
  const exact = cast.byFullName.get(keyOf(name.text));
  if (exact !== undefined) return { person: exact, name: exact.name, sure: 'unique' };

  const bearers = bearersOf(cast, name);
  const { meant } = bearers;
  if (meant === undefined) {
    const isTelling = /\s/u.test(name.text) || name.kind !== 'unknown';
    return { person: null, name: name.text, sure: isTelling ? 'unique' : 'ambiguous' };
  }
  return { person: meant, name: meant.name, sure: sureOf(bearers, name.span.start) };
}

/** Looked for once: a document that has many of one name prints it often, too. */
function bearersOf(cast: Cast, name: Name): Bearers {
  const key = `${name.gender} ${name.text}`;
  const known = cast.bearers.get(key);
  if (known !== undefined) return known;
  const fitting = fittingPersons(cast, name);
  const places = fitting.flatMap((person) => person.places.map((at) => ({ at, person })));
  const bearers = {
    meant: mostNamed(fitting),
    isOnly: fitting.length === 1,
    places: places.sort((a, b) => a.at - b.at),
  };
  cast.bearers.set(key, bearers);
  return bearers;
}

function fittingPersons({ bySurname, byFirstName }: Cast, name: Name): readonly Person[] {
  const ofSurname = bySurname.get(surnameOf(name.text)) ?? [];
  const isFirstNameOnly = !/\s/u.test(name.text) && isGivenName(name.text);
  const ofFirstName = isFirstNameOnly ? (byFirstName.get(keyOf(name.text)) ?? []) : [];
  const all = [...ofSurname.filter((person) => fitsName(name.text, person.name)), ...ofFirstName];
  return surely(
    all.filter(({ gender }) => name.gender === undefined || gender === undefined || gender === name.gender),
  );
}

/** “J. Brokenshire” may be James, “Ann Marsh” is not Ada Marsh, “Reed Jr.” not Tom Reed, “Van Reed” may be Tom Van Reed. */
function fitsName(name: string, fullName: string): boolean {
  const [mine, theirs] = [readPersonName(name), readPersonName(fullName)];
  if (mine === null || theirs === null) return false;
  if (mine.suffix !== '' && mine.suffix !== theirs.suffix) return false;
  const isSurname = [...mine.given, mine.particles].join(' ').trim() === theirs.particles;
  const given = isSurname ? [] : mine.given;
  const [first = '', their = ''] = [given[0], theirs.given[0]];
  return their.startsWith(first) || (their !== '' && first.startsWith(their));
}

/** “Bashing Marsh” in a headline has the shape of a name: where others surely are people, it is none. */
function surely(people: readonly Person[]): readonly Person[] {
  const sure = people.filter(
    ({ name, role, places }) =>
      role !== null ||
      places.length > 1 ||
      isGivenName(name.split(/\s+/u)[0] ?? '') ||
      /^\p{Lu}\./u.test(name),
  );
  return sure.length > 0 ? sure : people;
}

/** Whom a document calls by a surname alone is mostly whom it names most; of equal ones the first. */
const mostNamed = (people: readonly Person[]): Person | undefined =>
  people.reduce<Person | undefined>(
    (best, person) => (person.places.length > (best?.places.length ?? 0) ? person : best),
    undefined,
  );

/** Two of one name within a sentence of each other, in characters, leave it open who is meant. */
const SIDE_BY_SIDE = 120;

/** Sure is only who is both named most and nearest. Whoever is named only later is farther than anybody. */
function sureOf({ meant, isOnly, places }: Bearers, offset: number): Resolved['sure'] {
  if (isOnly) return 'unique';
  const last = lastUpTo(places, offset);
  const step = last < 0 ? 1 : -1;
  let reach = Infinity;
  for (let at = Math.max(0, last); at >= 0; at += step) {
    const place = places[at];
    const distance = Math.abs(offset - (place?.at ?? Infinity));
    if (place === undefined || distance >= reach) break;
    if (place.person !== meant) return 'ambiguous';
    reach = Math.min(reach, distance + SIDE_BY_SIDE);
  }
  return 'nearest';
}

/** The last of these places, in order, that is not behind the offset; -1 when all are. */
function lastUpTo(places: Bearers['places'], offset: number): number {
  let low = 0;
  for (let high = places.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
