import { mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A part of it, in bytes. */
export type Stretch = { readonly start: number; readonly length: number };

/** A temporary file that only grows: what is read again and again, and is too much for memory. */
export type Spool = {
  /** Where the next bytes will stand. */
  readonly end: () => number;
  readonly append: (bytes: Uint8Array) => void;
  /** The bytes at a place; to be used before others are asked for. */
  readonly read: (at: Stretch) => Buffer;
};

/** Read at once where less is asked for: neighbours are mostly read one after the other. In bytes. */
const WINDOW = 65_536;

/**
 * Opens an empty one. Nobody else can see it: its name is taken away at once, so that it is gone when the
 * program is, however that ends. Where a system keeps the names of open files, it is removed at the end.
 *
 * @throws what the system says when there is no room
 */
export function openSpool(): Spool {
  const folder = mkdtempSync(join(tmpdir(), 'who-said-'));
  const file = openSync(join(folder, 'lines'), 'wx+', 0o600);
  removeFolder(folder);
  let end = 0;
  let held: { readonly start: number; readonly bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) };

  /** Reads one after the other are served from a window; others are read by themselves, which is quicker for them. */
  const read = ({ start, length }: Stretch): Buffer => {
    const isNext = start >= held.start && start <= held.start + held.bytes.length;
    if (!isNext || start + length > held.start + held.bytes.length) {
      held = { start, bytes: readFully(file, start, isNext ? Math.max(length, WINDOW) : length) };
    }
    return held.bytes.subarray(start - held.start, start - held.start + length);
  };
  return {
    end: () => end,
    append: (bytes) => {
      let written = 0;
      while (written < bytes.length)
        written += writeSync(file, bytes, written, bytes.length - written, end + written);
      end += bytes.length;
    },
    read,
  };
}

function removeFolder(folder: string): void {
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    remove();
  } catch {
    process.once('exit', remove);
  }
}

/** As many bytes as there are, up to `length`. */
function readFully(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let read = 0;
  while (read < length) {
    const more = readSync(file, bytes, read, length - read, start + read);
    if (more === 0) break;
    read += more;
  }
  return bytes.subarray(0, read);
}
