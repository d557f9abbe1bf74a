import type { Answer, Witness } from '../domain/answer.ts';
import { normalise } from '../domain/fold.ts';
import { isFound } from '../domain/grade.ts';
import { slice } from '../domain/span.ts';
import type { Archive, Entry, Grade, Statement } from '../domain/vocabulary.ts';
import { cite, idOf } from './cite.ts';
import { mergeWitnesses } from './merge-witnesses.ts';

type Place = { readonly entry: Entry; readonly statement: Statement | null };
type Places = {
  readonly byId: ReadonlyMap<string, Place>;
  readonly bySpeaker: ReadonlyMap<string, readonly Place[]>;
};

/** Where everything of an archive stands; kept as long as the archive is. */
const known = new WeakMap<Archive, Places>();

/**
 * Cites what was cited before, by id: an answer whose question is no longer at hand. The words that
 * matched are not known any more, so nothing is marked; the grade is the one it had.
 * Ids that the archive no longer holds are left out; the other witnesses of an utterance are found anew.
 */
export function recall(
  cited: readonly { readonly id: string; readonly grade: Grade }[],
  archive: Archive,
): Answer {
  const { byId, bySpeaker } = placesOf(archive);
  const witnesses = cited.flatMap(({ id, grade }) => {
    const place = byId.get(id);
    return place === undefined ? [] : [cite(place.entry, place.statement, { grade, score: 1, marks: [] })];
  });
  const others = witnesses.flatMap((witness) =>
    (bySpeaker.get(witness.speaker?.id ?? '') ?? [])
      .filter((place) => sharesWords(place, witness))
      .map(({ entry, statement }) => cite(entry, statement, witness.match)),
  );
  const ids = new Set(witnesses.map(({ id }) => id));
  const citations = mergeWitnesses([...witnesses, ...others]).filter((citation) =>
    [citation, ...citation.alsoIn].some(({ id }) => ids.has(id)),
  );
  if (citations.length === 0) {
    return { kind: 'nothing-found', citations: [], asked: '', extent: archive.extent };
  }
  const isSure = citations.some(({ match }) => isFound(match.grade));
  return isSure ? { kind: 'found', citations } : { kind: 'near', citations, extent: archive.extent };
}

/** A quick look before citing: whether the words of the one stand in those of the other. */
function sharesWords({ entry, statement }: Place, { quotation, span }: Witness): boolean {
  if (statement === null || quotation === null || entry.document.id === span.document) return false;
  const [one, other] = [normalise(slice(entry.document.text, statement.span)), normalise(quotation)];
  return one.includes(other) || other.includes(one);
}

function placesOf(archive: Archive): Places {
  const made = known.get(archive);
  if (made !== undefined) return made;
  const places = archive.entries.flatMap((entry): Place[] =>
    [null, ...entry.quotations].map((statement) => ({ entry, statement })),
  );
  const found = {
    byId: new Map(places.map((place) => [idOf(place.entry, place.statement), place])),
    bySpeaker: Map.groupBy(places, ({ statement }) =>
      statement?.named === true ? (statement.by?.id ?? '') : '',
    ),
  };
  known.set(archive, found);
  return found;
}
