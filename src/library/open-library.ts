import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from './library.ts';
import { damageIn, openToRead } from './sqlite/open-database.ts';
import { openSqliteLibrary } from './sqlite/sqlite-library.ts';
import { LibraryUnusable } from './unusable.ts';

const fileIn = (folder: string): string => join(folder, 'library.sqlite');

/** Opens the library of a folder; both are made where there are none. @throws LibraryUnusable with a sentence */
export function openLibraryIn(folder: string): Library {
  try {
    // What people have added may be meant for their server alone.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new LibraryUnusable(
      `The folder ${folder} cannot be made (${reasonOf(error)}). Name another one in STATE_FOLDER.`,
    );
  }
  return openSqliteLibrary(fileIn(folder), Date.now);
}

/**
 * The library of a folder to read from, also where nobody may write; or null where nothing was ever kept: whoever only
 * asks leaves nothing behind. @throws LibraryUnusable with a sentence
 */
export function libraryIn(folder: string): Library | null {
  const file = fileIn(folder);
  return isThere(file) ? openSqliteLibrary(file, Date.now, openToRead(file)) : null;
}

/** What is wrong with the library of a folder, page by page: null where nothing is, undefined where nothing was ever kept. */
export function examineLibrary(folder: string): string | null | undefined {
  const file = fileIn(folder);
  try {
    return isThere(file) ? damageIn(file) : undefined;
  } catch (error) {
    if (error instanceof LibraryUnusable) return error.message;
    throw error;
  }
}

function isThere(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // Not the same as nothing: what was added must not be left out of answers without a word.
    throw new LibraryUnusable(
      `${file} cannot be read (${reasonOf(error)}). Check that its folder may be read, or name another in STATE_FOLDER.`,
    );
  }
}

const reasonOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : error;
