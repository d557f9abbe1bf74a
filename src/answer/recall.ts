import type { Answer, Citation, Superseded } from '../domain/answer.ts';
import type { Archive } from '../domain/archive.ts';
import type { Grade } from '../domain/vocabulary.ts';
import { answerFrom } from './answer-query.ts';
import { citationOf, type Found, mergeWitnesses } from './merge-witnesses.ts';

type Cited = { readonly id: string; readonly grade: Grade };

/**
 * Cites what was cited before, by id: an answer whose question is no longer at hand. The words that
 * matched are not known any more, so nothing is marked; the grade is the one it had. Words that their document has no
 * more come last, marked as that. Ids that nothing ever had are left out; the other witnesses of an utterance are found anew.
 */
export async function recall(cited: readonly Cited[], archive: Archive): Promise<Answer> {
  const found = cited.flatMap(({ id, grade }): Found[] => {
    const place = archive.entries.cited(id);
    return place === undefined ? [] : [{ ...place, match: { grade, score: 1, marks: [] } }];
  });
  const before = await Promise.all(cited.map((one) => recallBefore(one, archive)));
  const answer = answerFrom(mergeWitnesses(found, archive), '', archive);
  const past = before.filter((citation) => citation !== null);
  if (past.length === 0) return answer;
  const citations = [...answer.citations, ...past];
  return answer.kind === 'near' ? { ...answer, citations } : { kind: 'found', citations };
}

/** What stands in no present document, but did in an earlier text of one; null where it stands in one now, or never did. */
async function recallBefore({ id, grade }: Cited, archive: Archive): Promise<Citation | null> {
  if (archive.entries.cited(id) !== undefined) return null;
  const place = await archive.citedBefore(id);
  if (place === undefined) return null;
  const citation = citationOf([{ ...place, match: { grade, score: 1, marks: [] } }]);
  return { ...citation, superseded: howSuperseded(citation.span.document, archive) };
}

/** Whether a document that is no more as it was is still there. */
export const howSuperseded = (document: string, { documents }: Archive): Superseded =>
  documents.some(({ id }) => id === document) ? 'changed' : 'removed';
