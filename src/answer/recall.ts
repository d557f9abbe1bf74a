import type { Answer } from '../domain/answer.ts';
import type { Archive, Entry, Grade, Statement } from '../domain/vocabulary.ts';
import { cite, idOf } from './cite.ts';
import { mergeWitnesses } from './merge-witnesses.ts';

type Place = { readonly entry: Entry; readonly statement: Statement | null };

/** Every id of an archive; kept as long as the archive is. */
const places = new WeakMap<Archive, ReadonlyMap<string, Place>>();

/**
 * Cites what was cited before, by id: an answer whose question is no longer at hand. The words that
 * matched are not known any more, so nothing is marked; the grade is the one it had.
 * Ids that the archive no longer holds are left out.
 */
export function recall(
  cited: readonly { readonly id: string; readonly grade: Grade }[],
  archive: Archive,
): Answer {
  const known = placesOf(archive);
  const witnesses = cited.flatMap(({ id, grade }) => {
    const place = known.get(id);
    return place === undefined ? [] : [cite(place.entry, place.statement, { grade, score: 1, marks: [] })];
  });
  const citations = mergeWitnesses(witnesses);
  if (citations.length === 0)
    return { kind: 'nothing-found', citations: [], asked: '', extent: archive.extent };
  const isSure = citations.some(({ match }) => match.grade === 'exact' || match.grade === 'same-words');
  return isSure ? { kind: 'found', citations } : { kind: 'near', citations, extent: archive.extent };
}

function placesOf(archive: Archive): ReadonlyMap<string, Place> {
  const known = places.get(archive);
  if (known !== undefined) return known;
  const made = new Map<string, Place>();
  for (const entry of archive.entries) {
    for (const statement of [null, ...entry.quotations])
      made.set(idOf(entry, statement), { entry, statement });
  }
  places.set(archive, made);
  return made;
}
