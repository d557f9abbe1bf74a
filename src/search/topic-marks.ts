import type { Term } from '../domain/fold.ts';
import type { Mark, MarkKind } from '../domain/vocabulary.ts';
import { joinMarks } from './join-marks.ts';
import { type Alternative, runsIn } from './synonyms.ts';
import { stemOf } from './terms.ts';

/** How a text speaks of a topic. */
export type Spoken = {
  readonly marks: readonly Mark[];
  /** The alternatives that stand in it as a whole. */
  readonly alternatives: readonly Alternative[];
};

/** Marks what in a text answers to a topic: its words by their stems, and other terms for them. */
export function spokenIn(
  terms: readonly Term[],
  asked: ReadonlyMap<string, string>,
  alternatives: readonly Alternative[],
): Spoken {
  const stems = terms.map(({ word }) => stemOf(word));
  const kinds: (MarkKind | undefined)[] = terms.map(() => undefined);
  const standing = alternatives.filter(({ run }) => {
    const places = runsIn(stems, run);
    for (const first of places) kinds.fill('synonym', first, first + run.length);
    return places.length > 0;
  });
  terms.forEach(({ word }, at) => {
    const query = asked.get(stems[at] ?? '');
    if (query !== undefined) kinds[at] = query === word ? 'same' : 'inflected';
  });
  const marked = kinds.flatMap((as, place) => (as === undefined ? [] : [{ place, as }]));
  return { marks: joinMarks(marked, terms), alternatives: standing };
}
