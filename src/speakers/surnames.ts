import type { PersonName } from '../domain/person-name.ts';
import type { Gender } from '../domain/vocabulary.ts';
import type { Form } from './forms.ts';
import type { NamedForm, Person } from './persons.ts';

export const isSurname = (form: Form): form is NamedForm => form.parts?.given.length === 0;

/** So many documents that name somebody in full make them the one whom others need not name so. */
const WELL_KNOWN = 2;

/**
 * Whom a document means that prints a surname alone; null when that is not certain. It is the only one of its
 * bearers whom any document quotes, if nothing contradicts and something speaks for it: the same office
 * (“Sen. Marsh”), or a title of their gender for somebody whom several documents name in full. DESIGN.md
 * has the shares by which this was chosen.
 */
export function bearerOf(alone: Form, bearers: readonly Person[]): Person | null {
  const [only, another] = bearers;
  if (only === undefined || another !== undefined) return null;
  const { gender, offices, documents } = alone;
  if (gender !== undefined && only.gender !== undefined && gender !== only.gender) return null;
  // Who is named in full there has been told from whoever is not.
  if ([...documents].some((document) => only.documents.has(document))) return null;
  const holdsOffice = [...offices].some((office) => only.offices.has(office));
  const isWellKnown = gender !== undefined && gender === only.gender && only.documents.size >= WELL_KNOWN;
  return holdsOffice || isWellKnown ? only : null;
}

/** Those of one surname whom this form of it may mean: “Reed Jr.” is the son. */
export const bearersOf = (alone: NamedForm, sameSurname: readonly Person[]): readonly Person[] =>
  sameSurname.filter(({ names }) => names.some((full) => fits(alone.parts, full)));

const fits = (alone: PersonName, full: PersonName): boolean =>
  (alone.particles === '' || alone.particles === full.particles) &&
  (alone.suffix === '' || alone.suffix === full.suffix);

/** Parts those whom nobody names in full: a man and a woman are two, of the others it cannot be told. */
export function partByGender(inDocuments: readonly Form[]): ReadonlyMap<Gender | 'open', readonly Form[]> {
  const genders = new Set(inDocuments.flatMap(({ gender }) => gender ?? []));
  return Map.groupBy(inDocuments, ({ gender }) => (genders.size > 1 ? (gender ?? 'open') : 'open'));
}
