import { mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reasonOf } from './reason-of.ts';

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
 * @returns the spool, or the system's word for why there can be none
 */
export function openSpool(): Spool | { readonly wrong: string } {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'who-said-'));
    const file = openSync(join(folder, 'lines'), 'wx+', 0o600);
    removeFolder(folder);
    return spoolIn(file);
  } catch (error) {
    return { wrong: reasonOf(error) };
  }
}

/** @param file open for reading and writing, empty */
function spoolIn(file: number): Spool {
  let end = 0;
  let room = Buffer.alloc(WINDOW);
  /** What `room` holds. */
  let held: Stretch = { start: 0, length: 0 };

  const read = ({ start, length }: Stretch): Buffer => {
    const heldTo = held.start + held.length;
    // Reads one after the other are served from what was read ahead; another one is quicker by itself.
    const isNext = start >= held.start && start <= heldTo;
    if (!isNext || start + length > heldTo) {
      const wanted = isNext ? Math.max(length, WINDOW) : length;
      if (wanted > room.length) room = Buffer.alloc(wanted);
      held = { start, length: readInto(room.subarray(0, wanted), file, start) };
    }
    return room.subarray(start - held.start, start - held.start + length);
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

/** Fills the room as far as the file goes, and tells how far. */
function readInto(room: Buffer, file: number, start: number): number {
  let read = 0;
  while (read < room.length) {
    const more = readSync(file, room, read, room.length - read, start + read);
    if (more === 0) break;
    read += more;
  }
  return read;
}
