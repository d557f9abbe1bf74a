import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** All that decides how a text is understood: our own files, and which versions of others' they work with. */
const FOLDER = 'src';
const LISTS = ['package.json', 'package-lock.json'];

/** As it was when it was first asked for. */
let first: string | undefined;

/**
 * The same as long as every file of the program is: what one state has understood another must not be served from. A thread
 * asks when it begins, and is told the same to its end: what it works out is not that of files edited meanwhile.
 */
export function programState(): string {
  first ??= stateNow();
  return first;
}

function stateNow(): string {
  const sum = createHash('sha256').update(process.version);
  const files = readdirSync(join(ROOT, FOLDER), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|js|json)$/u.test(file))
    .sort();
  for (const file of [...LISTS, ...files.map((name) => join(FOLDER, name))]) {
    sum.update(`\n${file}\n`).update(contentOf(join(ROOT, file)));
  }
  return sum.digest('base64url');
}

function contentOf(file: string): Uint8Array | string {
  try {
    return readFileSync(file);
  } catch {
    return ''; // A list that was not shipped.
  }
}
