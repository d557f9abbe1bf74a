import { statSync } from 'node:fs';
import { join } from 'node:path';
import { programState } from '../adapters/files/program-state.ts';
import { readWhole, removeUnfinished, removeWhole, writeWhole } from '../adapters/files/snapshot-file.ts';
import { decodeSnapshot, encodeSnapshot, type Snapshot } from './snapshot.ts';

/** Where a state folder keeps what was worked out; it may be deleted at any time. */
const fileIn = (folder: string): string => join(folder, 'snapshot');

/** A snapshot if there is one to be trusted; else why not: null where there simply was none. */
export type FoundSnapshot = { readonly snapshot?: Snapshot; readonly wrong: string | null };

/** Reads it, and clears away what was left by runs that ended while they wrote. */
export function findSnapshot(folder: string): FoundSnapshot {
  removeUnfinished(fileIn(folder));
  try {
    const program = programState();
    const bytes = readWhole(fileIn(folder));
    if (bytes === null) return { wrong: null };
    const snapshot = decodeSnapshot(bytes, program);
    return 'wrong' in snapshot ? snapshot : { snapshot, wrong: null };
  } catch (error) {
    return { wrong: `it cannot be read (${error instanceof Error ? error.message : String(error)})` };
  }
}

/** When it was written, in milliseconds since 1970; null where there is none. */
export function snapshotTime(folder: string): number | null {
  return statSync(fileIn(folder), { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** @returns null, or why it could not be kept: the program goes on without */
export function keepSnapshot(folder: string, snapshot: Snapshot): string | null {
  try {
    writeWhole(fileIn(folder), encodeSnapshot(snapshot, programState()));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What was deleted must not be left in what was worked out of it. The next start takes longer. */
export const forgetSnapshot = (folder: string): void => removeWhole(fileIn(folder));
