import type { Answer } from '../domain/answer.ts';
import type { Archive } from '../domain/archive.ts';
import type { Grade } from '../domain/vocabulary.ts';
import { answerFrom } from './answer-query.ts';
import { type Found, mergeWitnesses } from './merge-witnesses.ts';

/**
 * Cites what was cited before, by id: an answer whose question is no longer at hand. The words that
 * matched are not known any more, so nothing is marked; the grade is the one it had.
 * Ids that the archive no longer holds are left out; the other witnesses of an utterance are found anew.
 */
export function recall(
  cited: readonly { readonly id: string; readonly grade: Grade }[],
  archive: Archive,
): Answer {
  const found = cited.flatMap(({ id, grade }): Found[] => {
    const place = archive.entries.cited(id);
    return place === undefined ? [] : [{ ...place, match: { grade, score: 1, marks: [] } }];
  });
  return answerFrom(mergeWitnesses(found, archive), '', archive);
}
