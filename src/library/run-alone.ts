import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLocked, lockFile } from './sqlite/lock-file.ts';
import { LibraryUnusable } from './unusable.ts';

/** A process that answers. */
export type Runner = {
  readonly pid: number;
  /** The machine, or the container: two of them may number their processes alike. */
  readonly host: string;
  /** As an ISO time in UTC. */
  readonly since: string;
};

const lockIn = (folder: string): string => join(folder, 'running.sqlite');
/** Who has the lock: it stands beside it, since nobody else can read a file whose lock is held to write. */
const noteIn = (folder: string): string => join(folder, 'running.json');

/**
 * Makes this process the only one that answers from a folder, as long as it lives. Who reads, adds or lists from there is
 * not kept from it.
 *
 * @returns lets others; or who does so already, null where they do not tell
 * @throws LibraryUnusable with a sentence where nothing can be locked there
 */
export function runAlone(
  folder: string,
  self: Runner,
): { readonly release: () => void } | { readonly heldBy: Runner | null } {
  const unlock = locking(() => lockFile(lockIn(folder)), lockIn(folder));
  if (unlock === null) return { heldBy: noted(folder) };
  writeNote(folder, self);
  return {
    release: () => {
      rmSync(noteIn(folder), { force: true });
      unlock();
    },
  };
}

/** Who answers from a folder: nobody (null), or somebody, of whom more may be known. */
export function whoRuns(folder: string): { readonly runner: Runner | null } | null {
  const file = lockIn(folder);
  if (!existsSync(file)) return null;
  return locking(() => isLocked(file), file) ? { runner: noted(folder) } : null;
}

function locking<T>(work: () => T, file: string): T {
  try {
    return work();
  } catch (error) {
    throw new LibraryUnusable(
      `${file} cannot be locked (${error instanceof Error ? error.message : String(error)}). Check that its folder may be written, or name another in STATE_FOLDER.`,
    );
  }
}

/** The lock is what counts: where there is no room for the note, the next one is told less. */
function writeNote(folder: string, self: Runner): void {
  try {
    rmSync(noteIn(folder), { force: true });
    writeFileSync(noteIn(folder), `${JSON.stringify(self)}\n`, { mode: 0o600 });
  } catch {}
}

function noted(folder: string): Runner | null {
  try {
    const { pid, host, since }: Partial<Record<keyof Runner, unknown>> = JSON.parse(
      readFileSync(noteIn(folder), 'utf8'),
    );
    const isWhole = typeof pid === 'number' && typeof host === 'string' && typeof since === 'string';
    return isWhole ? { pid, host, since } : null;
  } catch {
    return null; // Not written yet, or by hand.
  }
}
