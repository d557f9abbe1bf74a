import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** How long nobody takes to write a file, in milliseconds: then it is left over, whatever its process's number says. */
const TOO_LONG = 3_600_000;

/** The bytes of a file; null where there is none. @throws what the system says otherwise */
export function readWhole(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Writes a file whole or not at all: under another name first, brought to the disk, and only then given its own.
 *
 * @throws what the system says; the file is then as it was
 */
export function writeWhole(file: string, parts: readonly Uint8Array[]): void {
  // Of this process and this time: others may be writing their own.
  const unfinished = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.new`;
  try {
    const handle = openSync(unfinished, 'w', 0o600);
    try {
      for (const part of parts) {
        for (let at = 0; at < part.length; ) at += writeSync(handle, part, at);
      }
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  syncFolder(dirname(file));
}

/** Removes a file, and whatever anybody has begun to write of it. @throws what the system says */
export function removeWhole(file: string): void {
  for (const { path } of unfinished(file)) rmSync(path, { force: true });
  rmSync(file, { force: true });
}

/**
 * Deletes what processes began to write that ended before they were done. What one that runs is writing is left alone.
 * It never throws: a file that is left over takes room, and no more.
 */
export function removeUnfinished(file: string): void {
  try {
    for (const { path, pid } of unfinished(file)) if (isLeftOver(path, pid)) rmSync(path);
  } catch {}
}

/** What processes have begun to write of a file, each under a name of its own. */
function unfinished(file: string): readonly { readonly path: string; readonly pid: number }[] {
  const folder = dirname(file);
  return readdirSync(folder).flatMap((name) => {
    const pid = name.startsWith(`${basename(file)}.`) ? /\.(\d+)(?:-\w+)?\.new$/u.exec(name)?.[1] : undefined;
    return pid === undefined ? [] : [{ path: join(folder, name), pid: Number(pid) }];
  });
}

const isLeftOver = (file: string, pid: number): boolean =>
  !isRunning(pid) || Date.now() - statSync(file).mtimeMs > TOO_LONG;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's (EPERM) runs all the same.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** So that the new name outlives a power failure, too. Some systems cannot: they keep the old file then, or the new. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {}
}
