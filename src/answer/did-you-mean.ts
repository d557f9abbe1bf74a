import type { Answer } from '../domain/answer.ts';
import type { Archive } from '../domain/archive.ts';

/**
 * Offers what was asked with mended words, where it found nothing or only what is related, and the mended words
 * find more.
 *
 * @param ask answers the mended question
 */
export async function withMended(
  answer: Answer,
  asked: string,
  archive: Archive,
  ask: (mended: string) => Promise<Answer>,
): Promise<Answer> {
  if (worthOf(answer) > 1) return answer;
  const didYouMean = await archive.mend(asked);
  if (didYouMean === null) return answer;
  return worthOf(await ask(didYouMean)) > worthOf(answer) ? { ...answer, didYouMean } : answer;
}

/** 0: nothing found; 1: only what is related; 2: something close; 3: found. */
function worthOf({ kind, citations }: Answer): 0 | 1 | 2 | 3 {
  if (kind === 'nothing-found') return 0;
  if (kind !== 'near') return 3;
  return citations.every(({ match }) => match.grade === 'related') ? 1 : 2;
}
