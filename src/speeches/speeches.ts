import { idOf } from '../domain/citation-id.ts';
import { normalise } from '../domain/fold.ts';
import { hashOf } from '../domain/hash.ts';
import type { Citable, Collection, Entries, Entry, Place, Speaker, Within } from '../domain/vocabulary.ts';
import { isPublishedBy } from '../domain/within.ts';
import { SURELY_ONE } from '../domain/wording.ts';
import { bySpeaker } from './by-speaker.ts';
import { collectionsOf } from './collections.ts';
import { readRecord, textIn } from './read-record.ts';
import { sameWords } from './same-words.ts';
import { speechEntry } from './speech-entry.ts';
import { dayNumber, type SpeechTable } from './speech-table.ts';

/** The speeches of a table, ready to be asked. */
export type Speeches = {
  readonly entries: Entries;
  readonly collections: readonly Collection[];
  /** Everybody who gave one, once. */
  readonly speakers: readonly Speaker[];
  /** How many somebody gave. */
  readonly countBy: (speaker: Speaker) => number;
  /** As `Archive.printingsOf`, for speeches. */
  readonly printingsOf: (place: Place) => readonly Place[];
};

/**
 * @param first the number of the first entry
 * @param speakerNamed whose a printed name is
 */
export function openSpeeches(
  table: SpeechTable,
  first: number,
  speakerNamed: (name: string) => Speaker,
): Speeches {
  const { starts, lengths, days, words, ids, shelved, shelves } = table;
  const { length } = starts;
  const speakers = bySpeaker(table, speakerNamed);
  const lineAt = (row: number): string => table.read({ start: starts.at(row), length: lengths.at(row) });
  const entryAt = (row: number): Entry => {
    const record = readRecord(lineAt(row));
    if ('wrong' in record) throw new Error(`A line that was kept cannot be read again: ${record.wrong}`);
    const file = shelves[shelved.at(row)]?.file ?? '';
    return speechEntry(record, { number: first + row, file, by: speakers.speakerOf(row) });
  };

  const within = ({ speaker, publisher, speech, since, until }: Within): ((row: number) => boolean) => {
    if (speech !== undefined && speech !== 'direct') return () => false;
    const isTheirs = speaker === undefined ? () => true : speakers.isBy(speaker);
    const isFrom = publisher === undefined ? () => true : isPublishedBy(publisher);
    const isShelf = shelves.map((shelf) => isFrom(shelf.publisher));
    const isLimited = since !== undefined || until !== undefined;
    const from = Math.max(dayNumber(since ?? null), isLimited ? 1 : 0);
    const to = until === undefined ? Number.POSITIVE_INFINITY : dayNumber(until);
    return (row) => {
      const day = days.at(row);
      return day >= from && day <= to && isShelf[shelved.at(row)] === true && isTheirs(row);
    };
  };

  const cited = (id: string): Citable | undefined => {
    const hash = hashOf(id);
    for (let row = ids.rowOf(hash); row >= 0; row = ids.rowOf(hash, row + 1)) {
      const place = placeIn(entryAt(row));
      if (idOf(place) === id) return place;
    }
    return undefined;
  };

  const entries: Entries = {
    length,
    at: (number) => (number >= first && number < first + length ? entryAt(number - first) : undefined),
    *[Symbol.iterator]() {
      for (let row = 0; row < length; row++) yield entryAt(row);
    },
    *texts(from = 0) {
      for (let row = from; row < length; row++) yield textIn(lineAt(row));
    },
    *by(speaker) {
      for (const row of speakers.of(speaker)) yield placeIn(entryAt(row));
    },
    within: (limits) => {
      const isInside = within(limits);
      return (number) => isInside(number - first);
    },
    cited,
  };

  const printingsOf = ({ entry }: Place): readonly Place[] => {
    const row = entry.number - first;
    const speaker = speakers.speakerOf(row);
    // Few words on no known day are never joined, and a chair says them ten thousand times.
    if (speaker === null || (days.at(row) === 0 && isShort(entry))) return [];
    const alike = speakers.ofDay(speaker, days.at(row)).filter((other) => words.at(other) === words.at(row));
    return alike.length < 2 ? [] : sameWords(entry, Array.from(alike, entryAt)).map(placeIn);
  };

  return {
    entries,
    collections: collectionsOf(table),
    speakers: speakers.speakers,
    countBy: (speaker) => speakers.of(speaker).length,
    printingsOf,
  };
}

/** Whether its words are too few to be one utterance wherever they stand. */
const isShort = ({ document: { text } }: Entry): boolean => normalise(text).split(' ').length < SURELY_ONE;

/** The one statement of a speech. */
function placeIn(entry: Entry): Place {
  const [statement] = entry.quotations;
  if (statement === undefined) throw new RangeError('A speech is one statement');
  return { entry, statement };
}
