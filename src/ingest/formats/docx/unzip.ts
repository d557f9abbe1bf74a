import { inflateRawSync } from 'node:zlib';
import { texts } from '../../../texts/speaking.ts';
import type { Refused } from '../reading.ts';

/** Unpacked size of all parts together, in bytes, as they state it and as it is. */
const MOST_UNPACKED = 100_000_000;
const MOST_ENTRIES = 2_000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** A comment may stand behind the end of the directory. */
const LONGEST_END = 22 + 65_535;

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
};

const damaged = (): Refused => ({ refused: texts().reading.damagedZip });
const tooMuch = (): Refused => ({ refused: texts().reading.unpacksTooFar });

/**
 * Unpacks the parts of an archive that are wanted, by name; the others are never touched. What a part states of its
 * size may be a lie, so no more than the limit is ever unpacked.
 */
export function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> | Refused {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(view);
  if (entries === undefined) return damaged();
  const stated = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (entries.length > MOST_ENTRIES || stated > MOST_UNPACKED) return tooMuch();
  const parts = new Map<string, Uint8Array>();
  let left = MOST_UNPACKED;
  for (const entry of entries) {
    if (!isWanted(entry.name) || parts.has(entry.name)) continue;
    const part = unpack(view, entry, left);
    if (part === undefined) return damaged();
    if (part === 'too much') return tooMuch();
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

function directoryOf(view: Buffer): readonly Entry[] | undefined {
  const first = Math.max(0, view.length - LONGEST_END);
  let end = view.length - 22;
  while (end >= first && view.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < first) return undefined;
  const count = view.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = view.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== DIRECTORY_ENTRY) return undefined;
    const nameLength = view.readUInt16LE(at + 28);
    entries.push({
      name: view.toString('utf8', at + 46, at + 46 + nameLength),
      method: view.readUInt16LE(at + 10),
      packed: view.readUInt32LE(at + 20),
      unpacked: view.readUInt32LE(at + 24),
      at: view.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(view: Buffer, entry: Entry, limit: number): Uint8Array | 'too much' | undefined {
  const { at, packed, method } = entry;
  if (at + 30 > view.length || view.readUInt32LE(at) !== LOCAL_ENTRY) return undefined;
  const start = at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28);
  const data = view.subarray(start, start + packed);
  if (data.length < packed) return undefined;
  if (method === 0) return data.length > limit ? 'too much' : data;
  if (method !== 8) return undefined;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    return error instanceof RangeError ? 'too much' : undefined;
  }
}
