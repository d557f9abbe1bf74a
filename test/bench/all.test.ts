/** `npm run bench` does what it is told, and says so where it cannot. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sectionsIn } from '../../bench/report/page.ts';
import { STAGES } from '../../bench/stages.ts';
import { tempFolders } from '../support/temp-folder.ts';

const tempFolder = tempFolders();

function bench(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bench/all.ts', ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test.each([
  {
    words: ['--only', 'answers,moon'],
    says: `There is no bench “moon”. Name some of these: ${STAGES.map(({ name }) => name).join(', ')}.\n`,
  },
  { words: ['--gold', 'nowhere.jsonl'], says: 'There is no file nowhere.jsonl. Name one behind --gold.\n' },
  { words: ['--out', 'README.md'], says: 'README.md is no folder. Name one behind --out.\n' },
  { words: ['--moon'], says: "Unknown option '--moon'\n" },
])('$words is refused in a sentence', ({ words, says }) => {
  expect(bench(...words)).toEqual({ status: 1, stdout: '', stderr: says });
});

test('what needs a file is told not to be measured without one', () => {
  expect(bench('--only', 'train')).toEqual({
    status: 0,
    stdout: '',
    stderr: 'NOT MEASURED: train needs --train FILE.\n',
  });
});

test('the page has what is measured, and keeps what was measured before', () => {
  const out = tempFolder();
  const page = join(out, 'numbers.md');
  writeFileSync(page, '<!-- start -->\nfrom before\n\n<!-- answers -->\nfrom before\n');
  const { status, stdout } = bench('--only', 'answers', '--out', out);
  expect(status).toBe(0);
  const sections = sectionsIn(readFileSync(page, 'utf8'));
  expect([...sections.keys()]).toEqual(['start', 'answers', 'missing']);
  expect(sections.get('start')).toBe('from before');
  expect(sections.get('answers')).toMatch(/^## .+\n[\s\S]*\*Measured \d{4}-\d\d-\d\d in .*\*$/u);
  expect(stdout.trim()).not.toBe('');
  expect(sections.get('missing')).toContain('- search: not asked for');
}, 60_000);
