import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { type Failed, failed } from './failure.ts';

type Unpack = (packed: Buffer, limit: number) => Promise<Buffer>;

const unpackWith =
  (unpack: typeof gunzip): Unpack =>
  (packed, limit) =>
    promisify<Buffer, { maxOutputLength: number }, Buffer>(unpack)(packed, { maxOutputLength: limit });

const UNPACK: Readonly<Record<string, Unpack>> = {
  gzip: unpackWith(gunzip),
  'x-gzip': unpackWith(gunzip),
  br: unpackWith(brotliDecompress),
  // Some servers leave out zlib's two bytes at the start, the first of which ends in 8.
  deflate: (packed, limit) =>
    unpackWith(((packed[0] ?? 0) & 0x0f) === 8 ? inflate : inflateRaw)(packed, limit),
};

/**
 * Reads and unpacks what a server sends, and stops at the limit before and after unpacking, whatever it announced.
 *
 * @param limit in bytes
 * @param isCut whether more than that is cut off rather than refused
 * @throws what Node says when the connection breaks
 */
export async function readBody(
  response: IncomingMessage,
  { limit, isCut }: { limit: number; isCut: boolean },
): Promise<Uint8Array | Failed> {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const isPlain = encoding === '' || encoding === 'identity';
  const unpack = UNPACK[encoding];
  if (!isPlain && unpack === undefined) return failed({ kind: 'encoding', found: encoding.slice(0, 40) });
  if (!isCut && Number(response.headers['content-length']) > limit) return failed({ kind: 'too-large' });

  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of response) {
    pieces.push(piece);
    length += piece.length;
    if (length > limit) break;
  }
  if (length > limit && !(isCut && isPlain)) return failed({ kind: 'too-large' });
  const sent = Buffer.concat(pieces).subarray(0, limit);
  return unpack === undefined || sent.length === 0 ? sent : unpacked(unpack(sent, limit));
}

async function unpacked(bytes: Promise<Buffer>): Promise<Uint8Array | Failed> {
  try {
    return await bytes;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (code === 'ERR_BUFFER_TOO_LARGE') return failed({ kind: 'too-large' });
    return failed({ kind: 'broken-encoding', reason: code });
  }
}
