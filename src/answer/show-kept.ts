import type { Answer, Citation, Kept, KeptChange } from '../domain/answer.ts';
import type { Archive } from '../domain/archive.ts';
import { normalise } from '../domain/fold.ts';
import { texts } from '../texts/speaking.ts';
import { cite } from './cite.ts';
import { howSuperseded } from './recall.ts';

/** The answer kept under this name, word for word as it was, and what has become of what it cites; or all there are. */
export function showKept(name: string | undefined, kept: readonly Kept[], archive: Archive): Answer {
  if (name === undefined) {
    const keptAnswers = kept.map(({ name: own, line, on }) => ({ name: own, line, on }));
    return { kind: 'found', citations: [], keptAnswers };
  }
  const wanted = kept.find((one) => normalise(one.name) === normalise(name));
  if (wanted === undefined) {
    return { kind: 'not-understood', citations: [], reason: texts().asking.notKept(name) };
  }
  const { answer, ...entry } = wanted;
  const changes = answer.citations.flatMap((citation) => changeOf(citation, archive) ?? []);
  return { ...answer, kept: { ...entry, changes } };
}

/** What has become of a citation since; null where it is as it was. */
function changeOf({ id, speaker, said, span }: Citation, archive: Archive): KeptChange | null {
  const place = archive.entries.cited(id);
  if (place === undefined) return { id, what: howSuperseded(span.document, archive) };
  const now = cite(place.entry, place.statement, { grade: 'exact', score: 1, marks: [] });
  // A name that has become fuller is still theirs.
  const isSame = normalise(now.speaker?.name ?? '').endsWith(normalise(speaker?.name ?? ''));
  if (isSame && (now.speaker === null) === (speaker === null) && now.said === said) return null;
  return { id, what: 'corrected', speaker: now.speaker?.name ?? null, said: now.said };
}
