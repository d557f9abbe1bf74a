import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** What a folder holds: the text or the bytes of each file, by its path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * Gives a function that writes files into a new folder and returns its path. Every folder is deleted
 * when the tests of the file have ended. Called once, at the top of a test file.
 */
export function tempFolders(): (files?: Files) => string {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'who-said-'));
  let count = 0;
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return (files = {}) => {
    const folder = join(root, String(++count));
    mkdirSync(folder);
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return folder;
  };
}
