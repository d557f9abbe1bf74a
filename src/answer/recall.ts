import type { Answer } from '../domain/answer.ts';
import type { Archive, Entry, Grade, Statement } from '../domain/vocabulary.ts';
import { answerFrom } from './answer-query.ts';
import { idOf } from './cite.ts';
import { type Found, mergeWitnesses } from './merge-witnesses.ts';

type Stood = { readonly entry: Entry; readonly statement: Statement | null };

/** Where everything of an archive stands, by id; kept as long as the archive is. */
const known = new WeakMap<Archive, ReadonlyMap<string, Stood>>();

/**
 * Cites what was cited before, by id: an answer whose question is no longer at hand. The words that
 * matched are not known any more, so nothing is marked; the grade is the one it had.
 * Ids that the archive no longer holds are left out; the other witnesses of an utterance are found anew.
 */
export function recall(
  cited: readonly { readonly id: string; readonly grade: Grade }[],
  archive: Archive,
): Answer {
  const byId = placesOf(archive);
  const found = cited.flatMap(({ id, grade }): Found[] => {
    const place = byId.get(id);
    return place === undefined ? [] : [{ ...place, match: { grade, score: 1, marks: [] } }];
  });
  return answerFrom(mergeWitnesses(found, archive), '', archive);
}

function placesOf(archive: Archive): ReadonlyMap<string, Stood> {
  const made = known.get(archive);
  if (made !== undefined) return made;
  const places = archive.entries.flatMap((entry): Stood[] =>
    [null, ...entry.quotations].map((statement) => ({ entry, statement })),
  );
  const byId = new Map(places.map((place) => [idOf(place.entry, place.statement), place]));
  known.set(archive, byId);
  return byId;
}
