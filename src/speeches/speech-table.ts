import { idOfNormalised } from '../domain/citation-id.ts';
import { normalise } from '../domain/fold.ts';
import { hashOf } from '../domain/hash.ts';
import type { Problem } from '../domain/problem.ts';
import type { IsoDay } from '../domain/vocabulary.ts';
import { type Column, largeNumbers, wholeNumbers } from './column.ts';
import { idSet } from './id-set.ts';
import { interned } from './interned.ts';
import { idIn, readRecord, type SpeechRecord } from './read-record.ts';
import { ORDINAL } from './speech-entry.ts';

/** Where a line is kept, in bytes. */
type Kept = { readonly start: number; readonly length: number };

/** Reads a kept line again. */
type ReadKept = (kept: Kept) => string;

/** A file of speeches: its path in the corpus, and how problems name it. */
type SpeechFile = { readonly name: string; readonly file: string };

/** The speeches of one publisher in one file. */
type Shelf = SpeechFile & { readonly publisher: string | null };

/** What memory holds of speeches: of each one a number in every column, in its row. Texts, ids and titles stay on disk. */
export type SpeechTable = {
  readonly starts: Column;
  readonly lengths: Column;
  /** Places in `names`. */
  readonly speakers: Column;
  /** Places in `shelves`. */
  readonly shelved: Column;
  /** As `dayNumber` writes them. */
  readonly days: Column;
  /** Hashes of the ids by which they are cited. */
  readonly ids: Column;
  /** Hashes of their words, normalised. */
  readonly words: Column;
  /** As printed; null stands for nobody known. */
  readonly names: readonly (string | null)[];
  readonly shelves: readonly Shelf[];
  readonly read: ReadKept;
};

/** Fills a table, line by line. */
type SpeechTableMaker = {
  /** Adds the speech of a line. What is wrong with it is returned; without a day it is added all the same. */
  readonly add: (
    line: string,
    from: SpeechFile & { readonly line: number; readonly kept: Kept },
  ) => Problem | null;
  /** What has been added so far. */
  readonly table: SpeechTable;
};

/** @param taken ids that documents have already */
export function makeSpeechTable(read: ReadKept, taken: ReadonlySet<string>): SpeechTableMaker {
  const starts = largeNumbers();
  const lengths = wholeNumbers();
  const speakers = wholeNumbers();
  const shelved = wholeNumbers();
  const days = wholeNumbers();
  const ids = wholeNumbers();
  const words = wholeNumbers();
  const names = interned<string | null>();
  const shelves = interned<Shelf>();
  const known = idSet((number) => idIn(read({ start: starts.at(number), length: lengths.at(number) })));

  const append = (record: SpeechRecord, kept: Kept, { name, file }: SpeechFile): void => {
    const { id, speaker, publisher, day, text } = record;
    const normalised = normalise(text);
    starts.push(kept.start);
    lengths.push(kept.length);
    speakers.push(names.numberOf(speaker ?? '', () => speaker));
    shelved.push(shelves.numberOf(`${file}\n${publisher ?? ''}`, () => ({ name, file, publisher })));
    days.push(dayNumber(day));
    ids.push(hashOf(idOfNormalised(id, normalised, ORDINAL)));
    words.push(hashOf(normalised));
  };

  return {
    add: (line, { kept, line: at, ...from }) => {
      const place = { file: from.file, line: at };
      const record = readRecord(line);
      if ('wrong' in record) return { ...place, kind: 'no-speech', reason: record.wrong };
      const { id, notADay } = record;
      if (taken.has(id) || !known.add(id)) return { ...place, kind: 'same-id', id };
      append(record, kept, from);
      return notADay === null ? null : { ...place, kind: 'not-a-day', field: 'date', received: notADay };
    },
    table: {
      starts,
      lengths,
      speakers,
      shelved,
      days,
      ids,
      words,
      names: names.all,
      shelves: shelves.all,
      read,
    },
  };
}

/** Every name that is printed, and how often. */
export function namesIn({
  names,
  speakers,
}: SpeechTable): readonly { readonly name: string; readonly times: number }[] {
  const counts = new Uint32Array(names.length);
  for (let row = 0; row < speakers.length; row++) {
    const name = speakers.at(row);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return names.flatMap((name, at) => (name === null ? [] : [{ name, times: counts[at] ?? 0 }]));
}

/** A day as a number that grows with the days, 20240229; 0 where none is known. */
export const dayNumber = (day: IsoDay | null): number => (day === null ? 0 : Number(day.replaceAll('-', '')));

/** The day of such a number. */
export function dayOfNumber(number: number): IsoDay | null {
  if (number === 0) return null;
  const digits = String(number).padStart(8, '0');
  // Sound: the number was made of a day.
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` as IsoDay;
}
