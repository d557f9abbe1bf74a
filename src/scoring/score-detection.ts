import type { Detected, Detection } from '../domain/score.ts';
import { type Count, type Figures, isFound, type Some, unitsThat } from './figures.ts';
import type { FoundUnit } from './units.ts';

/**
 * How well the annotated units of a sort are found. What is found and annotated as another sort counts neither for
 * nor against it.
 * @param among the sort
 * @param isSpurious which of the units found where nothing is annotated count against it
 */
export function scoreDetection(
  figures: Figures,
  among: Some,
  isSpurious: (unit: FoundUnit) => boolean,
): Detection {
  const annotated = unitsThat(among);
  const hits = unitsThat(among, isFound);
  const found: Count = (document) => hits(document) + document.spurious.filter(isSpurious).length;
  const exact = unitsThat(among, (unit) => unit.exact);
  return {
    annotated: figures.total(annotated),
    ...detected(figures, { annotated, found, hits }),
    exact: detected(figures, { annotated, found, hits: exact }),
  };
}

function detected(
  { share }: Figures,
  { annotated, found, hits }: Readonly<Record<'annotated' | 'found' | 'hits', Count>>,
): Detected {
  return {
    precision: share(hits, found),
    recall: share(hits, annotated),
    f1: share(
      (document) => 2 * hits(document),
      (document) => found(document) + annotated(document),
    ),
  };
}
