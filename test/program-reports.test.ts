import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EVERYBODY } from '../src/library/library.ts';
import { openLibraryIn } from '../src/library/open-library.ts';
import { runProgram } from './support/run-program.ts';
import { tempFolders } from './support/temp-folder.ts';

const SERVER = '100000000000000001';
const tempFolder = tempFolders();

test('what members reported is listed for whoever hosts the program, and closed', async () => {
  const folder = tempFolder();
  const state = join(folder, 'state');
  const library = openLibraryIn(state);
  const words = { words: 'We wait', document: 'vote' };
  await library.report(EVERYBODY, { ...words, wrong: 'speaker', right: 'Lena Holt', why: 'her letter' }, '7');
  await library.report(EVERYBODY, { ...words, wrong: 'else' }, '7');
  await library.report(SERVER, { ...words, wrong: 'quotation' }, '7');
  await library.close();
  const run = (...more: string[]) =>
    runProgram(['reports', ...more], { folder, environment: { STATE_FOLDER: state } });
  const day = new Date().toISOString().slice(0, 10);
  expect(await run()).toEqual({
    code: 0,
    out: `1: “We wait” (vote); somebody else said it, namely Lena Holt; because: her letter; reported ${day}\n2: “We wait” (vote); something else is wrong; reported ${day}\n2 reports open.\n`,
    err: '',
  });
  expect((await run('--server', SERVER)).out).toBe(
    `1: “We wait” (vote); it is no quotation; reported ${day}\n1 report open.\n`,
  );
  expect(await run('--dismiss', '1')).toEqual({ code: 0, out: 'Report 1 is closed.\n', err: '' });
  for (const number of ['1', '9', 'one']) {
    expect(await run('--dismiss', number)).toEqual({
      code: 1,
      out: '',
      err: `There is no open report ${number}. npm run -s reports lists those there are.\n`,
    });
  }
  expect((await run()).out).toMatch(/^2: .*\n1 report open\.\n$/u);
});
