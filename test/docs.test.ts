/** What the README and the other documents tell people to do can be done. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { runProgram } from './support/run-program.ts';
import { tempFolders } from './support/temp-folder.ts';

const tempFolder = tempFolders();
const PAGES = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
  'corpus/README.md',
];
const read = (page: string): string => readFileSync(page, 'utf8');

/** A heading as a link to it is written. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
const anchorsIn = (page: string): readonly string[] =>
  [...read(page).matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) => anchorOf(heading));

test.each(PAGES)('every link in %s leads somewhere', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/gu)].map(([, link = '']) => link);
  const dead = links.filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : join(dirname(page), path);
    return !existsSync(target) || (anchor !== undefined && !anchorsIn(target).includes(anchor));
  });
  expect(dead).toEqual([]);
});

test.each(PAGES)('every command of npm in %s is one of the project', (page) => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = [...read(page).matchAll(/npm run (?:-s )?([\w:]+)/gu)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  const run = [...read(page).matchAll(/npm exec -- node ([\w/.-]+)/gu)].map(([, path = '']) => path);
  expect(run.filter((path) => !existsSync(path))).toEqual([]);
});

/** Files that a page writes with `cat > FILE <<'END'`. */
const writtenIn = (page: string): ReadonlyMap<string, string> =>
  new Map(
    [...read(page).matchAll(/cat > (\S+) <<'END'\n([\s\S]*?)\nEND\n/gu)].map(([, file = '', text = '']) => [
      file,
      text,
    ]),
  );

describe('docs/documents.md', () => {
  const files = writtenIn('docs/documents.md');

  test('shows a document that is read without a problem', async () => {
    const folder = tempFolder({});
    writeFileSync(join(folder, 'the-vote.md'), files.get('corpus/gazette/2024-02-29-the-vote.md') ?? '');
    const { out, code } = await runProgram(['check', '--corpus', folder]);
    expect([out.trim(), code]).toEqual(['1 document, no problems.', 0]);
  });

  test('shows speeches that are answered from as it says', async () => {
    const file = join(tempFolder({}), 'board.jsonl');
    writeFileSync(file, files.get('board.jsonl') ?? '');
    const { out } = await runProgram(['ask', '/who-said wait in vain', '--corpus', file]);
    expect(out).toContain('“Then we wait in vain.”\n— Tom Reed\n  said 2024-02-29');
  });
});

test('docs/corrections.md shows corrections that are read and find what they correct', async () => {
  const [, list = ''] = /```yaml\n([\s\S]*?)```/u.exec(read('docs/corrections.md')) ?? [];
  // Its last entry hides the document: then nothing in it is there to be corrected.
  const [entries = '', hidden] = list.split(/^- document:/mu);
  const text =
    '---\ntitle: The vote\npublisher: The Gazette\npublished: 2024-02-29\n---\n“We wait for the river to fall,” said the clerk. A “historic” vote took place at noon, said Tom Reed.';
  const folder = tempFolder({ 'the-vote.md': text, 'corrections.yaml': entries });
  const { out } = await runProgram(['check', '--corpus', folder]);
  expect([out.trim(), hidden?.trim()]).toEqual([
    '1 document, no problems.',
    'The vote                      # kept out of every answer\n  hide: true',
  ]);
});
