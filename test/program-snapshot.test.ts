/** The doors of the console begin with what a bot has worked out and kept. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { keepSnapshot } from '../src/desks/keep-snapshot.ts';
import { openMemory } from '../src/desks/memory.ts';
import { openDesks } from '../src/desks/open-desks.ts';
import { loadCorpus } from '../src/load-archive.ts';
import { aClock } from './support/a-clock.ts';
import { runProgram } from './support/run-program.ts';
import { tempFolders } from './support/temp-folder.ts';

const tempFolder = tempFolders();

/** A state folder as a bot has left it, but that in its snapshot the speaker is another one. */
async function aProgram() {
  const corpus = tempFolder({ 'vote.txt': '“We wait for the key,” said Ada Marsh.' });
  const state = tempFolder();
  const memory = openMemory();
  await openDesks(commands, await loadCorpus([corpus]), null, aClock(), memory);
  const snapshot = memory.snapshot();
  const changed = JSON.parse(JSON.stringify([...snapshot.readings]).replaceAll('Ada Marsh', 'Eva Marsh'));
  expect(keepSnapshot(state, { ...snapshot, readings: new Map(changed) })).toBeNull();
  const file = join(state, 'snapshot');
  const run = (...words: string[]) =>
    runProgram([...words, '--corpus', corpus], { environment: { STATE_FOLDER: state } });
  const speaker = async () => {
    const { out, err } = await run('ask', '/who-said we wait for the key', '--json');
    return { name: JSON.parse(out).citations[0].speaker.name, err };
  };
  return { corpus, file, run, speaker };
}

test('what is kept is not worked out again, and whoever asks or adds keeps nothing', async () => {
  const { corpus, file, run, speaker } = await aProgram();
  const before = readFileSync(file);
  expect(await speaker()).toEqual({ name: 'Eva Marsh', err: '' });
  writeFileSync(join(corpus, 'paper.txt'), '“The tide turns,” said Tom Reed.');
  expect((await run('ingest', join(corpus, 'paper.txt'))).code).toBe(0);
  expect(await speaker()).toEqual({ name: 'Eva Marsh', err: '' });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test.each([
  { what: 'of a text that was changed', spoil: ({ corpus }: { corpus: string }) => join(corpus, 'vote.txt') },
  { what: 'that is damaged', spoil: ({ file }: { file: string }) => file },
])('what is kept $what is worked out again, without a word', async ({ spoil }) => {
  const { speaker, ...folders } = await aProgram();
  writeFileSync(spoil(folders), ' ', { flag: 'a' });
  expect(await speaker()).toEqual({ name: 'Ada Marsh', err: '' });
});
