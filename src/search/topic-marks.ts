import type { Term } from '../domain/fold.ts';
import type { Mark, MarkKind } from '../domain/vocabulary.ts';
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
  return { marks: joined(terms, kinds), alternatives: standing };
}

/** Neighbours of one kind are one mark, so that “end-to-end encryption” is marked once. */
function joined(terms: readonly Term[], kinds: readonly (MarkKind | undefined)[]): readonly Mark[] {
  const marks: Mark[] = [];
  terms.forEach(({ start, end }, at) => {
    const as = kinds[at];
    const last = marks.at(-1);
    if (as === undefined) return;
    if (last !== undefined && kinds[at - 1] === as) marks[marks.length - 1] = { ...last, end };
    else marks.push({ start, end, as });
  });
  return marks;
}
