import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { counted } from '../../domain/counted.ts';
import { examineLibrary } from '../../library/open-library.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

/** Less room than this is soon none, and less than that is none for a snapshot. In bytes. */
const LITTLE = 200_000_000;
const TOO_LITTLE = 20_000_000;

const HINT = 'name another folder in STATE_FOLDER';

/** The folder of what the program writes: whether it may, and whether there is room. Leaves nothing behind. */
export function checkFolder(folder: string): readonly Finding[] {
  const there = existing(resolve(folder));
  const isMade = there === resolve(folder);
  try {
    rmSync(mkdtempSync(join(there, '.doctor-')), { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    return [
      fail('state folder', `${there} cannot be written (${code}). Let this user write there, or ${HINT}.`),
    ];
  }
  const { bavail, bsize } = statfsSync(there);
  return [
    ok('state folder', isMade ? `${folder} may be written.` : `${folder} is made when it is needed.`),
    checkRoom(folder, bavail * bsize),
  ];
}

function checkRoom(folder: string, bytes: number): Finding {
  const sentence = `there are ${counted(Math.floor(bytes / 1_000_000), 'megabyte')} left for ${folder}`;
  if (bytes >= LITTLE) return ok('disk', `${sentence}.`);
  const todo = `${sentence}. Make room, or ${HINT}.`;
  return bytes >= TOO_LITTLE ? warn('disk', todo) : fail('disk', todo);
}

/** The nearest folder, or whatever it is, that there is. */
const existing = (path: string): string => (existsSync(path) ? path : existing(dirname(path)));

export function checkLibrary(folder: string): Finding {
  const wrong = examineLibrary(folder);
  if (wrong === undefined) return ok('library', 'there is none, since nothing was added yet.');
  return wrong === null ? ok('library', 'it opens, and every page of it is whole.') : fail('library', wrong);
}
