import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Measured } from '../../bench/search/measured.ts';
import { KINDS } from '../../bench/search/misremember.ts';
import { drawLatency } from '../../bench/search/report/draw-latency.ts';
import { drawQuality } from '../../bench/search/report/draw-quality.ts';
import { tablesOf } from '../../bench/search/report/tables.ts';

const measured: Measured = {
  engine: 'Who Said',
  texts: 10_000,
  built: { seconds: 1.25, saveSeconds: 0.125, peak: 2.5e9, size: 12.4e6 },
  served: {
    loadSeconds: 0.5,
    resident: 99.6e6,
    peak: 120e6,
    items: 1_000,
    latency: { p50: 0.25, p95: 1.5, p99: 15, max: 1500 },
    quality: Object.fromEntries(
      KINDS.map((kind, at) => [kind, { first: at === 0 ? 1 : 0.5, five: 1 }]),
    ) as Measured['served']['quality'],
    absent: { nothing: 750, close: 250 },
  },
  hard: [
    { name: 'long', ms: 12.5 },
    { name: 'longer', ms: null },
  ],
};

test('the page tells quality, price, hard queries and claims of one size after the other', () => {
  const page = tablesOf([measured], 'What Ada Marsh said.');
  expect(page.split('\n').filter((line) => /^(?:## |\| Who Said|What )/u.test(line))).toEqual([
    'What Ada Marsh said.',
    '## 10,000 passages',
    '| Who Said | 1,000 | 100.0 (100.0) | 50.0 (100.0) | 50.0 (100.0) | 50.0 (100.0) | 50.0 (100.0) | 50.0 (100.0) | 50.0 (100.0) | 50.0 (100.0) | 56.3 (100.0) |',
    '| Who Said | 1.3 | 0.13 | 2,500 | 12 | 0.50 | 100 | 120 | 0.25 | 1.5 | 15 | 1,500 |',
    '| Who Said | 13 | – |',
    'What Who Said claims of fragments that nobody said: nothing 75 %, close 25 %.',
  ]);
});

test('the pictures are told in words as well', () => {
  expect(drawQuality([measured])).toContain(
    '>Who Said in 10,000 passages: exact 100 %, dropped 50 %, wrong 50 %, typo 50 %, inflected 50 %, shuffled 50 %, distract 50 %, mixed 50 %.<',
  );
  expect(drawLatency([measured])).toContain(
    '>Who Said in 10,000 passages: half within 0.25 ms, 99 % within 15 ms, the slowest 1.5 s.<',
  );
});

test('a later answer stands further to the right, ten times as late the same step again', () => {
  const dotOf = (p50: number) => {
    const served = { ...measured.served, latency: { p50, p95: p50, p99: p50, max: p50 } };
    // The first circle is that of the legend.
    const [, dot] = [...drawLatency([{ ...measured, served }]).matchAll(/ cx="([\d.]+)"/gu)];
    return Number(dot![1]);
  };
  expect(dotOf(10) - dotOf(1)).toBeCloseTo(dotOf(100) - dotOf(10), 1);
  expect(dotOf(10)).toBeGreaterThan(dotOf(1));
});

test('one command measures invented passages and writes the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'who-said-'));
  const options = ['--sizes', '200', '--engines', 'SQLite FTS5', '--seconds', '0.1', '--out', folder];
  try {
    execFileSync(process.execPath, ['bench/search/all.ts', ...options], { stdio: 'pipe' });
    expect(readdirSync(folder)).toEqual(['search-latency.svg', 'search-quality.svg', 'search.md']);
    const page = readFileSync(join(folder, 'search.md'), 'utf8');
    expect(page).toContain('words that no language has');
    expect(page.match(/^\| SQLite FTS5 \|/gmu)).toHaveLength(3);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
