import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ENGINES, type Found } from '../../bench/search/engine.ts';
import { inventTexts } from '../../bench/search/invent-texts.ts';
import { knownItems } from '../../bench/search/known-items.ts';
import { KINDS, type Kind } from '../../bench/search/misremember.ts';
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
  const q = Object.fromEntries(KINDS.map((kind) => [kind, kind])) as Record<Kind, string>;
  const items = Array.from({ length: 10 }, () => ({ frag: ['harbour'], q, rel: [3, 5] }));
  const answers: Readonly<Record<string, readonly Found[]>> = {
    exact: [{ number: 5 }, { number: 4 }],
    dropped: [{ number: 4 }, { number: 3 }],
    shuffled: [{ number: 4 }],
    'a near thing': [{ number: 1, grade: 'close' }],
  };
  const absent = ['a near thing', 'nothing at all'];
  const served = serve((phrase) => answers[phrase] ?? [], { items, absent, hard: [] }, 1);
  expect(served).toMatchObject({
    items: 10,
    quality: {
      exact: { first: 1, five: 1 },
      dropped: { first: 0, five: 1 },
      shuffled: { first: 0, five: 0 },
    },
    absent: { close: 1, nothing: 1 },
  });
});
