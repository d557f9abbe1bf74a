import type { Citable, IsoDay } from './vocabulary.ts';

/** The day something was said, else published. */
export const dayOf = ({ statement, entry }: Citable): IsoDay | null =>
  statement?.said ?? entry.document.published;
