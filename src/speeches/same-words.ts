import { normalise } from '../domain/fold.ts';
import type { Entry } from '../domain/vocabulary.ts';
import { FEWEST_SHARED, SURELY_ONE } from '../domain/wording.ts';

/**
 * Which of some speeches are printings of one utterance: the same words, of one speaker and one day, as `candidates`
 * are. Fewer than three words are anybody's turn of phrase. From eight on, the same words are one utterance wherever
 * they are printed; fewer are said again and again, so they must stand in transcripts that have them once, and on a
 * day that is known.
 *
 * @returns the speech itself and its other printings, in the order of `candidates`; none when it is printed once
 */
export function sameWords(speech: Entry, candidates: readonly Entry[]): readonly Entry[] {
  const words = normalise(speech.document.text);
  const count = words === '' ? 0 : words.split(' ').length;
  if (count < FEWEST_SHARED) return [];
  const same = candidates.filter(({ document }) => normalise(document.text) === words);
  if (same.length < 2) return [];
  if (count >= SURELY_ONE) return same;
  const transcripts = new Set(same.map(transcriptOf));
  return transcripts.size === same.length && same.every(({ quotations: [one] }) => one?.said != null)
    ? same
    : [];
}

/** Publisher and title tell transcripts apart. */
const transcriptOf = ({ document: { source } }: Entry): string =>
  `${source.publisher ?? ''}\n${source.title ?? ''}`;
