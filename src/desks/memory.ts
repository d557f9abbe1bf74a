import { createHash, hash } from 'node:crypto';
import type { Stages } from '../archive.ts';
import type { Document, Entries, Entry, Input, KnownSpeaker, Utterances } from '../domain/vocabulary.ts';
import { PhraseIndex } from '../search/phrases/phrase-index.ts';
import { loadIndex, saveIndex } from '../search/phrases/snapshot.ts';
import { buildSearch } from '../search/search.ts';
import type { SpeechTable } from '../speeches/speech-table.ts';
import { type Understood, understand } from '../understand.ts';
import { joinUtterances } from '../utterances/join-utterances.ts';
import type { NumberedUtterances, SavedIndex, Snapshot } from './snapshot.ts';

/**
 * What need not be worked out again: of an earlier run, and of the archives that this one has built. What it gives is
 * what the stages themselves would: everything is known by a key made of all that it was worked out from.
 */
export type Memory = Stages & {
  /** What was asked of it since it was opened. */
  readonly snapshot: () => Snapshot;
  /** Whether that is other than what it began with. */
  readonly isNew: () => boolean;
  /** How long it took to understand what was not known, in milliseconds. */
  readonly learningMs: () => number;
};

const NOTHING: Snapshot = { readings: new Map(), utterances: new Map(), index: null };

/** @param speeches those of all archives */
export function openMemory(before: Snapshot = NOTHING, speeches?: SpeechTable): Memory {
  const spoken = speeches === undefined ? '' : keyOfSpeeches(speeches);
  const readings = new Map<string, Understood>();
  const utterances = new Map<string, NumberedUtterances>();
  /** The key of what each document was read from. */
  const keys = new Map<Document, string>();
  /** The first index that was made: that of everybody, which those of servers begin with. */
  let first: { readonly index: PhraseIndex; readonly about: Omit<SavedIndex, 'bytes'> } | null = null;
  let saved: SavedIndex | null = null;
  let isNew = false;
  let learningMs = 0;

  const keyOfReading = remembered((known: readonly KnownSpeaker[]) => {
    const keyOfKnown = keyOf(known);
    return ({ id, file, text, format, header }: Input) => keyOf([keyOfKnown, id, file, text, format, header]);
  });
  const learn: Stages['understand'] = (input, known) => {
    const started = performance.now();
    const understood = understand(input, known);
    learningMs += performance.now() - started;
    isNew = true;
    return understood;
  };
  const read: Stages['understand'] = (input, known = []) => {
    const key = keyOfReading(known)(input);
    const earlier = readings.get(key) ?? before.readings.get(key);
    const understood = earlier ?? learn(input, known);
    readings.set(key, understood);
    if (understood.document !== null) keys.set(understood.document, key);
    return understood;
  };

  const indexBefore = (wanted: Omit<SavedIndex, 'bytes'>): PhraseIndex | null => {
    if (before.index === null || !isBeginning(before.index, wanted)) return null;
    const index = loadIndex(before.index.bytes);
    return 'wrong' in index ? null : index;
  };
  const index: Stages['index'] = (entries: Entries, documents: readonly Document[]) => {
    const about = { documents: documents.map((document) => keys.get(document) ?? ''), speeches: spoken };
    if (first !== null) {
      const own = isBeginning(first.about, about) ? first.index.fork() : new PhraseIndex();
      return buildSearch(entries, own);
    }
    const known = indexBefore(about);
    if (known === null || known.size < entries.length) isNew = true;
    const whole = known ?? new PhraseIndex();
    const search = buildSearch(entries, whole);
    first = { index: whole, about };
    return search;
  };

  const join: Stages['join'] = (passages) => {
    const key = keyOfStatements(passages, keys);
    const earlier = utterances.get(key) ?? before.utterances.get(key);
    if (earlier !== undefined) {
      utterances.set(key, earlier);
      return placesAt(earlier, passages);
    }
    isNew = true;
    const joined = joinUtterances(passages);
    utterances.set(key, numbersOf(joined));
    return joined;
  };

  return {
    understand: read,
    index,
    join,
    learningMs: () => learningMs,
    isNew: () => isNew || readings.size !== before.readings.size,
    snapshot: () => {
      saved ??=
        first === null ? null : { ...first.about, bytes: saveIndex(first.index) as Uint8Array<ArrayBuffer> };
      return { readings, utterances, index: saved };
    },
  };
}

/** Whether one index begins with another: documents may be added behind, but not before speeches. */
const isBeginning = (
  one: Omit<SavedIndex, 'bytes'>,
  { documents, speeches }: Omit<SavedIndex, 'bytes'>,
): boolean =>
  one.speeches === speeches &&
  (speeches === '' || one.documents.length === documents.length) &&
  one.documents.every((key, at) => key === documents[at]);

const keyOf = (value: unknown): string => hash('sha256', JSON.stringify(value), 'base64url').slice(0, 22);

/** Made of everything that joins printings: which words, whose, when. */
function keyOfStatements(passages: readonly Entry[], keys: ReadonlyMap<Document, string>): string {
  const sum = createHash('sha256');
  let last: Document | null = null;
  for (const [at, { document, passage, quotations }] of passages.entries()) {
    if (document !== last) sum.update(`\n${keys.get(document)}`);
    last = document;
    for (const { span, kind, by, named, said, expected, attribution } of quotations) {
      sum.update(
        `\n${at} ${passage.start} ${span.start} ${span.end} ${kind} ${by?.id} ${by?.name} ${named} ${said} ${expected} ${attribution}`,
      );
    }
  }
  return sum.digest('base64url');
}

function keyOfSpeeches({ ids, words, days, speakers, names }: SpeechTable): string {
  const sum = createHash('sha256').update(JSON.stringify(names));
  for (const column of [ids, words, days, speakers]) {
    sum.update(Uint32Array.from({ length: column.length }, (_, row) => column.at(row)));
  }
  return sum.digest('base64url');
}

const numbersOf = (utterances: Utterances): NumberedUtterances =>
  utterances.map((places) =>
    places.flatMap(({ entry, statement }) => [entry.number, entry.quotations.indexOf(statement)]),
  );

/** Sound: the key says that these are the statements that the numbers were made of. */
const placesAt = (utterances: NumberedUtterances, passages: readonly Entry[]): Utterances =>
  utterances.map((numbers) =>
    numbers.flatMap((number, at) => {
      const entry = at % 2 === 0 ? passages[number] : undefined;
      const statement = entry?.quotations[numbers[at + 1] ?? -1];
      return entry === undefined || statement === undefined ? [] : [{ entry, statement }];
    }),
  );

/** Works a thing out once for each of what it is asked of. */
function remembered<K extends object, V>(work: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, V>();
  return (of) => {
    let value = known.get(of);
    if (value === undefined) {
      value = work(of);
      known.set(of, value);
    }
    return value;
  };
}
