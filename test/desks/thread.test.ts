import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { startThread } from '../../src/desks/thread.ts';
import { tempFolders } from '../support/temp-folder.ts';

const tempFolder = tempFolders();
const TASK = { folders: [], stateFolder: 'nowhere', keeps: false };
const HELP = { what: 'answerLine', line: '/help' } as const;

/** A thread that does as it is told here. */
function threadThat(does: string): URL {
  const file = join(tempFolder(), 'thread.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ number }) => { ${does} });
     parentPort.postMessage({ kind: 'opened', extent: {}, problems: [], revision: 0, isUnkept: false, warnings: [] });`,
  );
  return pathToFileURL(file);
}

test('whoever waits for a thread that ends is told, and so is whoever asks it later', async () => {
  const thread = await startThread(TASK, threadThat('process.exit(7)'));
  await expect(thread.ask(null, HELP)).rejects.toThrow('the thread that answers has ended with code 7');
  expect((await thread.ended).message).toBe('the thread that answers has ended with code 7');
  expect(thread.hasEnded()).toBe(true);
  await expect(thread.ask(null, HELP)).rejects.toThrow('the thread that answers has ended with code 7');
});

test('a thread that fails to open is told with its reason', async () => {
  const file = join(tempFolder(), 'thread.mjs');
  writeFileSync(file, 'throw new Error("the roof is off")');
  await expect(startThread(TASK, pathToFileURL(file))).rejects.toThrow('the roof is off');
});

test('a retired thread answers what was asked before it ends', async () => {
  const answers = `setTimeout(() => parentPort.postMessage({ kind: 'answered', number, reply: number }), 50)`;
  const thread = await startThread(TASK, threadThat(answers));
  const [first, second] = [thread.ask(null, HELP), thread.ask(null, HELP)];
  await thread.retire();
  expect([await first, await second]).toEqual([1, 2]);
});
