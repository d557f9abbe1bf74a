import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

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
  // Of this process: another one may be writing its own.
  const unfinished = `${file}.${process.pid}.new`;
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

/** Removes a file, and what is left of one that a process was killed while writing. @throws what the system says */
export function removeWhole(file: string): void {
  const [folder, name] = [dirname(file), basename(file)];
  const isOurs = (other: string): boolean =>
    other === name || (other.startsWith(`${name}.`) && /^\d+\.new$/u.test(other.slice(name.length + 1)));
  for (const other of readdirSync(folder).filter(isOurs)) rmSync(join(folder, other), { force: true });
}

/** So that the new name outlives a power failure, too. Some systems cannot: they keep the old file then, or the new. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {}
}
