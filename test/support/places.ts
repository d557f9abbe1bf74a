import type { Archive } from '../../src/domain/archive.ts';
import type { Place } from '../../src/domain/vocabulary.ts';

/** Where every statement of an archive stands. */
export const placesOf = ({ entries }: Archive): readonly Place[] =>
  [...entries].flatMap((entry) => entry.quotations.map((statement) => ({ entry, statement })));
