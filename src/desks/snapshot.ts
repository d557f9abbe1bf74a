import { crc32 } from 'node:zlib';
import type { Understood } from '../understand.ts';

/** What was worked out of documents, for another run to begin with. It may be of other documents than there are now. */
export type Snapshot = {
  /** What was understood of each text, by a key made of all that it was understood from. */
  readonly readings: ReadonlyMap<string, Understood>;
  /** Places of utterances as numbers, by a key made of the statements they were found among. */
  readonly utterances: ReadonlyMap<string, NumberedUtterances>;
  readonly index: SavedIndex | null;
};

/** Each utterance as pairs: the number of an entry, which of its quotations. */
export type NumberedUtterances = readonly (readonly number[])[];

export type SavedIndex = {
  /** The documents whose passages it holds, by the keys of their readings, in order. */
  readonly documents: readonly string[];
  /** Which speeches it holds behind them. */
  readonly speeches: string;
  /** As `saveIndex` wrote them. */
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/**
 * A snapshot as bytes: a head of four numbers; the program that wrote it, as a line of JSON; readings, one a line of
 * JSON; what is left, as a line of JSON; the index.
 */
const MARK = 0x57_53_4e_41;
/** Counts up with every change of this form. */
const VERSION = 1;
/** Mark, version, checksum of all behind it, length of the lines. */
const HEAD = 16;
const CHECKED_FROM = 12;

/** @param program the state of the program that worked it out: what another one has understood is not to be trusted */
export function encodeSnapshot(
  { readings, utterances, index }: Snapshot,
  program: string,
): readonly Uint8Array[] {
  const { bytes, ...about } = index ?? { bytes: new Uint8Array(0) };
  const lines = [program, [...utterances], index === null ? null : about, ...readings.entries()].map((line) =>
    new TextEncoder().encode(`${JSON.stringify(line)}\n`),
  );
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  const head = new DataView(new ArrayBuffer(HEAD));
  head.setUint32(0, MARK);
  head.setUint32(4, VERSION);
  head.setUint32(12, length);
  const parts = [new Uint8Array(head.buffer), ...lines, bytes];
  const checksum = parts
    .slice(1)
    .reduce((sum, part) => crc32(part, sum), crc32(new Uint8Array(head.buffer, CHECKED_FROM)));
  head.setUint32(8, checksum);
  return parts;
}

/** Reads a snapshot, or says what is wrong with it. Nothing of one is trusted that is not whole. */
export function decodeSnapshot(bytes: Uint8Array, program: string): Snapshot | { readonly wrong: string } {
  if (bytes.length < HEAD) return { wrong: 'it is cut off' };
  const head = new DataView(bytes.buffer, bytes.byteOffset, HEAD);
  if (head.getUint32(0) !== MARK) return { wrong: 'it is no snapshot' };
  if (head.getUint32(4) !== VERSION) return { wrong: 'another version of this program wrote it' };
  if (crc32(bytes.subarray(CHECKED_FROM)) !== head.getUint32(8)) return { wrong: 'it is damaged or cut off' };
  // Sound, all of it: the checksum says that these are the bytes that were written above.
  const end = HEAD + head.getUint32(12);
  const lines = linesIn(bytes.subarray(HEAD, end));
  if (lines.next().value !== program) return { wrong: 'another version of this program wrote it' };
  const utterances = lines.next().value as [string, NumberedUtterances][];
  const about = lines.next().value as Omit<SavedIndex, 'bytes'> | null;
  return {
    readings: new Map(lines as Iterable<[string, Understood]>),
    utterances: new Map(utterances),
    // An index goes on in bytes of its own.
    index: about === null ? null : { ...about, bytes: new Uint8Array(bytes.subarray(end)) },
  };
}

function* linesIn(bytes: Uint8Array): Generator<unknown> {
  const decoder = new TextDecoder();
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    yield JSON.parse(decoder.decode(bytes.subarray(start, end)));
    start = end + 1;
  }
}
