import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { keepSnapshot } from '../src/desks/keep-snapshot.ts';
import { openMemory } from '../src/desks/memory.ts';
import { openDesks } from '../src/desks/open-desks.ts';
import type { Library } from '../src/library/library.ts';
import { openSqliteLibrary } from '../src/library/sqlite/sqlite-library.ts';
import { aClock } from './support/a-clock.ts';
import { runProgram } from './support/run-program.ts';
import { tempFolders } from './support/temp-folder.ts';

const [SERVER, OTHER, MEMBER] = ['100000000000000001', '100000000000000002', '200000000000000001'] as const;
const tempFolder = tempFolders();
let library: Library | null = null;
afterEach(async () => {
  await library?.close();
  library = null;
});

/** Words that stand nowhere but in what the server, or the other one, has. */
const SECRETS = ['the cutter sails', 'Tom Reed', 'secret-plan', 'The gull is grey', 'Lighthouse', 'cornish'];
const KEPT = ['the ketch sails', 'Lena Holt', 'open-plan'];

/**
 * The program beside a library that another process has open: two servers have something of every kind, and what was
 * understood of their documents is kept, too.
 */
async function aProgram() {
  const folder = tempFolder({ 'state/x': '' });
  const state = join(folder, 'state');
  const kept = openSqliteLibrary(join(state, 'library.sqlite'), () => Date.parse('2024-03-01T10:00:00Z'));
  library = kept;
  const add = (holder: string, name: string, text: string) =>
    kept.add(
      holder,
      { name, recognisedBy: name, bytes: Buffer.from(text), format: 'text', text, header: '' },
      { by: MEMBER },
    );
  await add(SERVER, 'secret-plan.txt', '“At noon the cutter sails,” said Tom Reed.');
  await add(SERVER, 'secret-plan.txt', '“At night the cutter sails,” said Tom Reed.');
  await add(OTHER, 'open-plan.txt', '“At noon the ketch sails,” said Lena Holt.');
  await kept.correct(SERVER, { words: 'The gull is grey', speaker: 'nobody' }, MEMBER);
  await kept.keep(SERVER, { name: 'Lighthouse', line: '/help', reply: '{}', keptBy: MEMBER });
  await kept.set(SERVER, null, 'tongue', 'cornish');
  await kept.missed(SERVER, '/who-said the gull is grey');
  const memory = openMemory();
  await openDesks(commands, { corpus: { inputs: [], known: [] }, problems: [] }, kept, aClock(), memory);
  expect(keepSnapshot(state, memory.snapshot())).toBeNull();
  writeFileSync(join(state, 'snapshot.123.new'), 'At night the cutter sails');
  writeFileSync(join(state, 'snapshot.old'), 'not ours');
  /** Which of these stand in any file of the state folder. */
  const leftOf = (words: readonly string[]): readonly string[] => {
    const files = readdirSync(state).map((name) => readFileSync(join(state, name)));
    return words.filter((word) => files.some((bytes) => bytes.includes(word)));
  };
  const run = (...doors: string[]) =>
    runProgram(['forget', ...doors], { folder, environment: { STATE_FOLDER: state } });
  return { state, kept, leftOf, run };
}

test('a server is forgotten whole, and nothing is left of it in any file', async () => {
  const { state, kept, leftOf, run } = await aProgram();
  const others = await kept.dump(OTHER);
  expect(leftOf([...SECRETS, ...KEPT, SERVER])).toEqual([...SECRETS, ...KEPT, SERVER]);
  expect(await run('--server', SERVER)).toEqual({
    code: 1,
    out: '',
    err: `This deletes for ever what server ${SERVER} has: 1 document, 1 correction, 1 kept answer, 1 setting, 1 unanswered question. Write it again with --yes to do so.\n`,
  });
  expect(leftOf(SECRETS)).toEqual(SECRETS);
  expect(readdirSync(state)).toContain('snapshot');
  expect(await run('--server', SERVER, '--yes')).toEqual({
    code: 0,
    out: `Everything of server ${SERVER} is deleted. Backups and exports made before still hold it: delete them, too.\n`,
    err: '',
  });
  expect(leftOf([...SECRETS, SERVER])).toEqual([]);
  expect(leftOf(KEPT)).toEqual(KEPT);
  expect(await kept.dump(OTHER)).toEqual(others);
  expect(await kept.holders()).toEqual([OTHER]);
  expect(readdirSync(state).filter((name) => name.startsWith('snapshot'))).toEqual(['snapshot.old']);
});

test('a member’s id is erased everywhere, and what they did stays', async () => {
  const { kept, leftOf, run } = await aProgram();
  expect(leftOf([MEMBER])).toEqual([MEMBER]);
  expect(await run('--member', MEMBER)).toEqual({
    code: 0,
    out: `The id ${MEMBER} is erased from 5 things they did. Backups and exports made before still hold it: delete them, too.\n`,
    err: '',
  });
  expect(leftOf([MEMBER])).toEqual([]);
  expect(leftOf([...SECRETS, ...KEPT])).toEqual([...SECRETS, ...KEPT]);
  expect((await kept.corrections(SERVER)).map(({ madeBy }) => madeBy)).toEqual([null]);
});

test.each([
  { words: ['--server', '100000000000000003'], err: 'There is nothing of 100000000000000003.' },
  { words: ['--server', '100000000000000003', '--yes'], err: 'There is nothing of 100000000000000003.' },
  { words: ['--member', '200000000000000003'], err: 'There is nothing of 200000000000000003.' },
  {
    words: ['--server', 'everybody', '--yes'],
    err: '“everybody” is no id. Switch on Developer Mode in Discord, then right-click and copy the id.',
  },
  {
    words: ['--yes'],
    err: 'Write whose data is to be forgotten behind --: either --server ID or --member ID.',
  },
  {
    words: ['--server', SERVER, '--member', MEMBER, '--yes'],
    err: 'Write whose data is to be forgotten behind --: either --server ID or --member ID.',
  },
])('$words forgets nothing and says why', async ({ words, err }) => {
  const { leftOf, run } = await aProgram();
  expect(await run(...words)).toEqual({ code: 1, out: '', err: `${err}\n` });
  expect(leftOf([...SECRETS, ...KEPT, SERVER, MEMBER])).toEqual([...SECRETS, ...KEPT, SERVER, MEMBER]);
});

test('where nothing was ever kept, nothing is made', async () => {
  const state = join(tempFolder(), 'state');
  const run = await runProgram(['forget', '--member', MEMBER], { environment: { STATE_FOLDER: state } });
  expect(run).toEqual({ code: 1, out: '', err: `There is nothing of ${MEMBER}.\n` });
  expect(existsSync(state)).toBe(false);
});
