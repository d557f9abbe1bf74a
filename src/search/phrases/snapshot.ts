import { crc32 } from 'node:zlib';
import { PhraseIndex, type PhraseIndexParts } from './phrase-index.ts';

/**
 * An index as bytes: a head of four numbers, a plan in JSON (a few hundred bytes), then the arrays themselves, which
 * are not parsed but looked at where they lie. The numbers are in the machine's own order of bytes: on one with the
 * other order the mark is not the mark.
 */
const MARK = 0x57_53_50_49;
/** Counts up with every change of what an index is made of, or of how words are read. */
const VERSION = 1;
/** Mark, version, checksum of all behind it, length of the plan. */
const HEAD = 16;
const CHECKED_FROM = 12;
/** Arrays begin at multiples of it. */
const ALIGNED = 8;

const KINDS = { Uint8Array, Uint16Array, Uint32Array } as const;
type Kind = keyof typeof KINDS;
type Numbers = InstanceType<(typeof KINDS)[Kind]>;
/** Where an array lies, from the end of the plan. */
type Section = { readonly kind: Kind; readonly start: number; readonly length: number };

/** The index as it stands. */
export function saveIndex(index: PhraseIndex): Uint8Array {
  const arrays: Numbers[] = [];
  const sections: Section[] = [];
  let end = 0;
  const place = (array: Numbers): number => {
    // Sound: every array of an index is one of these.
    sections.push({ kind: array.constructor.name as Kind, start: end, length: array.length });
    end = aligned(end + array.byteLength);
    return arrays.push(array) - 1;
  };
  const tree = JSON.stringify(index.parts(), (_key, value) =>
    isNumbers(value) ? { array: place(value) } : value,
  );
  const plan = new TextEncoder().encode(JSON.stringify({ tree, sections }));
  const from = aligned(HEAD + plan.length);
  const bytes = new Uint8Array(from + end);
  bytes.set(plan, HEAD);
  for (const [at, { start }] of sections.entries()) {
    const { buffer, byteOffset, byteLength } = arrays[at] ?? bytes.subarray(0, 0);
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), from + start);
  }
  const head = new Uint32Array(bytes.buffer, 0, 4);
  head.set([MARK, VERSION, 0, plan.length]);
  head[2] = crc32(bytes.subarray(CHECKED_FROM));
  return bytes;
}

/** The index that was saved, or what is wrong with the bytes. The index goes on in these bytes: they are its own now. */
export function loadIndex(bytes: Uint8Array<ArrayBuffer>): PhraseIndex | { readonly wrong: string } {
  if (bytes.length < HEAD || bytes.byteOffset % ALIGNED !== 0) return { wrong: 'it is no index' };
  const [mark, version, checksum, planLength = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 4);
  if (mark !== MARK) return { wrong: 'it is no index' };
  if (version !== VERSION) return { wrong: `it is of version ${version}, and ${VERSION} is wanted` };
  if (crc32(bytes.subarray(CHECKED_FROM)) !== checksum) return { wrong: 'it is damaged' };
  // Sound: the checksum says that these are the bytes that were written above.
  const plan = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD, HEAD + planLength))) as {
    readonly tree: string;
    readonly sections: readonly Section[];
  };
  const from = bytes.byteOffset + aligned(HEAD + planLength);
  const arrays = plan.sections.map(
    ({ kind, start, length }) => new KINDS[kind](bytes.buffer, from + start, length),
  );
  const parts = JSON.parse(plan.tree, (_key, value) =>
    typeof value?.array === 'number' ? arrays[value.array] : value,
  ) as PhraseIndexParts;
  return new PhraseIndex(parts);
}

const aligned = (length: number): number => Math.ceil(length / ALIGNED) * ALIGNED;

const isNumbers = (value: unknown): value is Numbers =>
  value instanceof Uint8Array || value instanceof Uint16Array || value instanceof Uint32Array;
