import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ENGINES } from '../../bench/search/engine.ts';
import { inventTexts } from '../../bench/search/invent-texts.ts';
import { knownItems } from '../../bench/search/known-items.ts';
import { serve } from '../../bench/search/serve.ts';
import { allOf, openTexts, writeTexts } from '../../bench/search/texts-on-disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'who-said-'));
afterAll(() => rmSync(folder, { recursive: true }));
const invented = inventTexts(300, 1);
writeTexts(invented, folder);

test('texts on disk are those that were written, the first ones alone', () => {
  writeTexts(['“Yes” – naïve', '', 'no'], folder);
  expect([...allOf(openTexts(folder, 2))]).toEqual(['“Yes” – naïve', '']);
  writeTexts(invented, folder);
});

test.each(ENGINES.map((engine) => [engine.name, engine] as const))(
  '%s answers from what it has saved, with as many texts as were asked for',
  async (_name, { load }) => {
    const index = mkdtempSync(join(folder, 'index-'));
    const engine = await load();
    await engine.build(invented, index)();
    const find = await engine.open(index, openTexts(folder, invented.length));
    const items = knownItems(invented, { count: 60, seed: 7 });
    const right = items.filter(({ q, rel }) => find(q.exact, 5).some(({ number }) => rel.includes(number)));
    expect(right).toHaveLength(items.length);
    expect(find('the', 5)).toHaveLength(5);
    expect(find('…', 5)).toEqual([]);
  },
);

test('the first answer and the first five are told apart, and grades of absent fragments counted', () => {
  const items = knownItems(invented, { count: 10, seed: 7 });
  const second = items.flatMap(({ q, rel }) => [[q.exact, [{ number: -1 }, { number: rel[0]! }]] as const]);
  const first = items.flatMap(({ q, rel }) => [[q.dropped, [{ number: rel[0]! }]] as const]);
  const answers = new Map<string, readonly { number: number; grade?: 'close' }[]>([
    ...second,
    ...first,
    ['a near thing', [{ number: 1, grade: 'close' }]],
  ]);
  const absent = ['a near thing', 'nothing at all'];
  const served = serve((phrase) => answers.get(phrase) ?? [], { items, absent, hard: [] }, 1);
  expect(served.items).toBe(10);
  expect(served.quality).toMatchObject({
    exact: { first: 0, five: 1 },
    dropped: { first: 1, five: 1 },
    shuffled: { first: 0, five: 0 },
  });
  expect(served.absent).toEqual({ close: 1, nothing: 1 });
});
