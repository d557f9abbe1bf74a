import type { Archive } from '../../src/domain/archive.ts';
import { slice } from '../../src/domain/span.ts';
import type { Place } from '../../src/domain/vocabulary.ts';
import { anArchive, type Written } from './an-archive.ts';
import { placesOf } from './places.ts';

export const wordsAt = ({ entry, statement }: Place): string => slice(entry.document.text, statement.span);

/** The quoted words of every utterance that is printed more than once, with the documents; in a fixed order. */
export function printingsIn(archive: Archive): readonly (readonly string[])[] {
  const utterances = new Set(
    placesOf(archive)
      .map(archive.printingsOf)
      .filter((places) => places.length > 0),
  );
  return [...utterances]
    .map((places) => places.map((place) => `${place.entry.document.id}: ${wordsAt(place)}`).toSorted())
    .sort((a, b) => a.join().localeCompare(b.join()));
}

/** What two papers of these texts print of one utterance. */
export const printedBoth = (a: Omit<Written, 'id'>, b: Omit<Written, 'id'>): readonly (readonly string[])[] =>
  printingsIn(
    anArchive([
      { id: 'a', ...a },
      { id: 'b', ...b },
    ]),
  );
