import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Spool, Stretch } from './spool.ts';

/** A line of a file, where it is kept; `text` is null where its bytes are no UTF-8, or too many. */
export type KeptLine = {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string | null;
  readonly kept: Stretch;
};

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Reads a file line by line, unpacked where its name ends in `.gz`, and keeps its bytes in a spool. Memory holds
 * one piece of the file at a time, so a line may be as long as `longest` and a file as long as the disk.
 *
 * @throws what the system says when the file cannot be read to its end; the lines before that have been told
 */
export async function eachLine(
  path: string,
  { spool, longest, told }: { spool: Spool; longest: number; told: (line: KeptLine) => void },
): Promise<void> {
  let line = 1;
  let start = spool.end();
  const tell = (end: number): void => {
    const isTooLong = end - start > longest;
    const bytes = isTooLong ? null : spool.read({ start, length: end - start });
    const skipped =
      line === 1 && bytes !== null && bytes.indexOf(BYTE_ORDER_MARK) === 0 ? BYTE_ORDER_MARK.length : 0;
    const text = bytes !== null && isUtf8(bytes) ? bytes.toString('utf8', skipped) : null;
    told({ line, text, kept: { start: start + skipped, length: end - start - skipped } });
    line++;
    start = end + 1;
  };
  const isPacked = path.toLowerCase().endsWith('.gz');
  await pipeline([
    createReadStream(path),
    ...(isPacked ? [createGunzip()] : []),
    async (pieces: AsyncIterable<Buffer>) => {
      for await (const piece of pieces) {
        const from = spool.end();
        spool.append(piece);
        for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) tell(from + at);
      }
    },
  ]);
  if (spool.end() > start) {
    const end = spool.end();
    spool.append(Buffer.of(NEWLINE));
    tell(end);
  }
}
