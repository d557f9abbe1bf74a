import { inflateSync } from 'node:zlib';

/** Unpacked size of all streams together, in bytes; images that are packed otherwise are never unpacked. */
const MOST_UNPACKED = 200_000_000;
/** Streams that are tried; more of them are small. */
const MOST_STREAMS = 20_000;
const STREAM = new TextEncoder().encode('stream');

/**
 * Whether the packed streams of a PDF are a bomb: pdf.js unpacks each as a whole, in memory that no limit of a
 * thread counts. What is packed twice is not seen through here.
 */
export function unpacksTooFar(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MOST_UNPACKED;
  let at = view.indexOf(STREAM);
  for (let tried = 0; at >= 0 && tried < MOST_STREAMS; at = view.indexOf(STREAM, at + STREAM.length)) {
    let start = at + STREAM.length;
    while (view[start] === 0x0d || view[start] === 0x0a) start++;
    // Deflate in the wrapping that PDF prescribes; anything else is not inflated by pdf.js either.
    if (((view[start] ?? 0) & 0x0f) !== 8) continue;
    tried++;
    const size = unpackedSize(view.subarray(start), left);
    if (size > left) return true;
    left -= size;
  }
  return false;
}

function unpackedSize(packed: Uint8Array, limit: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, limit) }).length;
  } catch (error) {
    return error instanceof RangeError ? limit + 1 : 0;
  }
}
