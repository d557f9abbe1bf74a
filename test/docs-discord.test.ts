import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The rows of the tables: what is told, and last the tests that hold it, or why none can. */
const rows = readFileSync('docs/discord.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.endsWith('| Test |'))
  .map((line) => line.slice(2, -2).split(' | '))
  .map((cells) => ({ what: cells[0] ?? '', cells: cells.length, held: cells.at(-1) ?? '' }));

const NAMED = /`([\w/.-]+\.test\.ts)` “([^”]+)”/gu;

test('docs/discord.md has both tables', () => {
  expect(rows.length).toBeGreaterThan(40);
});

test.each(rows)('docs/discord.md: “$what” is held by tests that there are', ({ cells, held }) => {
  const named = [...held.matchAll(NAMED)];
  expect([
    cells,
    held.replaceAll(NAMED, '').replaceAll(', ', '') === '' || /^None: .+\.$/u.test(held),
  ]).toEqual([4, true]);
  for (const [, file = '', name = ''] of named) {
    const path = `test/${file}`;
    expect(existsSync(path), path).toBe(true);
    const quoted = [`'${name}'`, `\`${name}\``, `"${name}"`];
    const isThere = quoted.some((title) => readFileSync(path, 'utf8').includes(title));
    expect(isThere, `${path} has no test “${name}”`).toBe(true);
  }
});
