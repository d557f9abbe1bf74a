import { textOf } from '../domain/compare-wordings.ts';
import { isQuoted } from '../domain/is-quoted.ts';
import { slice } from '../domain/span.ts';
import type { Entry, IsoDay, Place, Speaker } from '../domain/vocabulary.ts';
import { countWords, type Word, wordingOf } from '../domain/wording.ts';

/** A statement whose speaker is named, made ready to be compared with others. */
export type Told = {
  readonly place: Place;
  readonly by: Speaker;
  readonly words: readonly Word[];
  /** The words as one string: the same for the same words. */
  readonly text: string;
  /** How many words; gaps are none. */
  readonly count: number;
  readonly said: IsoDay | null;
  /** The day it was said, else published. */
  readonly day: IsoDay | null;
};

/** The quoted statements of an entry whose speakers are named: nobody else's words can be joined. */
export const toldIn = (entry: Entry): readonly Told[] =>
  entry.quotations.flatMap((statement): Told[] => {
    const { by, named, said } = statement;
    if (by === null || !named || !isQuoted(statement)) return [];
    const words = wordingOf(slice(entry.document.text, statement.span));
    const day = said ?? entry.document.published;
    return [
      { place: { entry, statement }, by, words, text: textOf(words), count: countWords(words), said, day },
    ];
  });

/**
 * The longest first, so that whoever prints more of an utterance is met before who prints a part; then the fuller
 * name, the earlier day and the document, so that the order in which documents came in decides nothing.
 */
export const byLengthThenDay = (a: Told, b: Told): number =>
  b.count - a.count ||
  compare(a.text, b.text) ||
  b.by.name.length - a.by.name.length ||
  compare(a.by.id, b.by.id) ||
  compare(a.day ?? UNKNOWN, b.day ?? UNKNOWN) ||
  compare(a.place.entry.document.id, b.place.entry.document.id) ||
  a.place.statement.span.start - b.place.statement.span.start;

const UNKNOWN = '9999-99-99';

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
