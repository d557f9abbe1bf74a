import { DatabaseSync } from 'node:sqlite';

/** How long is waited for somebody who only looks whether the file is locked, in milliseconds: that takes no time. */
const PATIENCE = 250;
/** SQLite's word for a file that is locked (sqlite.org/rescode.html). */
const BUSY = 5;

/**
 * Locks a file as long as this process lives, or until it is unlocked: the lock is one of the system's, which no crash
 * leaves behind. The file is made where there is none; nothing is ever written into it.
 *
 * @returns unlocks it; null where another process has it locked
 * @throws what SQLite says where the file cannot be opened
 */
export function lockFile(file: string, patience = PATIENCE): (() => void) | null {
  const database = new DatabaseSync(file, { timeout: patience });
  try {
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === BUSY) return null;
    throw error;
  }
  return () => database.close();
}

/** Whether another process has locked a file that there is. It is locked for a moment to find out. */
export function isLocked(file: string): boolean {
  const unlock = lockFile(file, 0);
  unlock?.();
  return unlock === null;
}
