import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolders } from './support/temp-folder.ts';

const folderOf = tempFolders();

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n');

/** What the last stage of the Dockerfile copies from the project. */
const copied = (
  readFileSync('Dockerfile', 'utf8')
    .split(/^FROM /mu)
    .at(-1) ?? ''
)
  .split('\n')
  .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
  .flatMap((line) => line.split(/\s+/u).slice(1, -1))
  .sort();
/** What .dockerignore lets through. */
const letThrough = linesOf('.dockerignore')
  .filter((line) => line.startsWith('!'))
  .map((line) => line.slice(1));

test('the image holds the program and its starter corpus, and nothing else of the project', () => {
  expect(copied).toEqual(['LICENSE', 'commands', 'corpus', 'package-lock.json', 'package.json', 'src']);
});

test('the build is shown what it copies and what npm needs, and nothing else', () => {
  expect(linesOf('.dockerignore').filter((line) => line !== '' && !/^[#!]/u.test(line))).toEqual(['*']);
  expect([...letThrough].sort()).toEqual([...copied, '.npmrc'].sort());
});

test('no secret, test or state lies in a folder that is copied', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--', ...copied], {
    encoding: 'utf8',
  });
  expect(files.split('\n').filter((file) => /\.env|\.test\.|\.sqlite|(?:^|\/)state\//u.test(file))).toEqual(
    [],
  );
});

// It starts the whole program, which takes long where other tests run beside it.
test('what is copied is enough to answer', { timeout: 120_000 }, () => {
  const image = folderOf();
  for (const entry of copied) cpSync(entry, join(image, entry), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(image, 'node_modules'));
  const out = execFileSync(process.execPath, ['src/launch.js', 'ask', '/who-said elephant in the room'], {
    cwd: image,
    encoding: 'utf8',
    env: { STATE_FOLDER: join(image, 'state') },
  });
  expect(out).toContain('— James Brokenshire, U.K. Minister of State for Security');
});
