import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from './library.ts';
import { openSqliteLibrary } from './sqlite/sqlite-library.ts';
import { LibraryUnusable } from './unusable.ts';

const fileIn = (folder: string): string => join(folder, 'library.sqlite');

/** Opens the library of a folder; both are made where there are none. @throws LibraryUnusable with a sentence */
export function openLibraryIn(folder: string): Library {
  try {
    // What people have added may be meant for their server alone.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error;
    throw new LibraryUnusable(
      `The folder ${folder} cannot be made (${reason}). Name another one in STATE_FOLDER.`,
    );
  }
  return openSqliteLibrary(fileIn(folder), Date.now);
}

/** The library of a folder, or null where nothing was ever kept: whoever only asks leaves nothing behind. */
export const libraryIn = (folder: string): Library | null =>
  existsSync(fileIn(folder)) ? openLibraryIn(folder) : null;
