import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EVERYBODY } from '../src/library/library.ts';
import { openSqliteLibrary } from '../src/library/sqlite/sqlite-library.ts';
import { bareEnvironment } from './support/run-program.ts';
import { tempFolders } from './support/temp-folder.ts';

const tempFolder = tempFolders();

/**
 * How often the whole program is killed: in the middle of adding, at random moments that are the same each time. What
 * the library is like then, `library/killed.test.ts` tries far more often with less of a program.
 */
const KILLED = process.env.LONG ? 200 : 2;
test('what was told to be added is there whenever the program is killed, and nothing half-written', async () => {
  const documents = Array.from({ length: 12 }, (_, at) => [
    `${at}.txt`,
    `“Boat ${at} is in,” said Tom Reed. ${'The harbour was full of boats that morning. '.repeat(50)}`,
  ]);
  const folder = tempFolder(Object.fromEntries(documents.map(([name, text]) => [`boats/${name}`, text!])));
  let chance = 1;
  /** A whole number below `most` (Park and Miller 1988). */
  const below = (most: number): number => {
    chance = (chance * 48_271) % 2_147_483_647;
    return chance % most;
  };
  for (let time = 0; time < KILLED; time++) {
    const state = join(folder, `state-${time}`);
    const told = await addUntilKilled(folder, state, below(11), below(8));
    const library = openSqliteLibrary(join(state, 'library.sqlite'), () => 0);
    const kept = new Map((await library.documents(EVERYBODY)).map(({ id, text }) => [id, text]));
    expect(told.filter((id) => !kept.has(id))).toEqual([]);
    for (const [id, text] of kept) expect(text).toBe(documents[Number(id)]![1]);
    expect(kept.size - told.length, 'one may be kept and not yet told').toBeLessThanOrEqual(1);
    expect(await library.revision(EVERYBODY)).toBe(kept.size);
    await library.close();
  }
}, 900_000);

/** Adds a folder until so many documents are told and so many milliseconds over. @returns the ids that were told */
function addUntilKilled(
  folder: string,
  state: string,
  after: number,
  ms: number,
): Promise<readonly string[]> {
  const program = spawn(process.execPath, [join(process.cwd(), 'src/launch.js'), 'ingest', 'boats'], {
    cwd: folder,
    env: { ...bareEnvironment(), STATE_FOLDER: state },
  });
  let out = '';
  const ids = (): readonly string[] => [...out.matchAll(/^(\d+): added: .*\n/gmu)].map(([, id]) => id!);
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (ids().length > after) setTimeout(() => program.kill('SIGKILL'), ms);
  });
  return new Promise((resolve) => program.once('close', () => resolve(ids())));
}
