import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Watching, watchFolders } from '../../../src/adapters/files/watch-folders.ts';
import { tempFolders } from '../../support/temp-folder.ts';

const tempFolder = tempFolders();
let watching: Watching | undefined;
afterEach(() => watching?.close());

test.each([
  { what: 'a file is edited', change: (folder: string) => writeFileSync(join(folder, 'vote.md'), 'We go.') },
  { what: 'a file is added', change: (folder: string) => writeFileSync(join(folder, 'new.md'), 'We go.') },
  { what: 'a file is taken away', change: (folder: string) => rmSync(join(folder, 'vote.md')) },
  {
    what: 'something happens in a folder inside',
    change: (folder: string) => writeFileSync(join(folder, 'papers/new.md'), 'We go.'),
  },
])('it is told once when $what', async ({ change }) => {
  const folder = tempFolder({ 'vote.md': 'We wait.', 'papers/old.md': 'We wait.' });
  let told = 0;
  watching = watchFolders([folder], () => told++);
  expect(watching.unwatched).toEqual([]);
  change(folder);
  await expect.poll(() => told, { timeout: 5_000 }).toBe(1);
});

test('several changes at once are told once', async () => {
  const folder = tempFolder({ 'vote.md': 'We wait.' });
  let told = 0;
  watching = watchFolders([folder], () => told++);
  for (let at = 0; at < 20; at++) writeFileSync(join(folder, `${at}.md`), 'We go.');
  mkdirSync(join(folder, 'more'));
  await expect.poll(() => told, { timeout: 5_000 }).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(told).toBe(1);
});

test('what cannot be watched is told', () => {
  const nowhere = join(tempFolder(), 'nowhere');
  watching = watchFolders([nowhere], () => {});
  expect(watching.unwatched).toEqual([{ path: nowhere, reason: 'ENOENT' }]);
});
