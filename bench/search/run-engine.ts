import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Built, HardTime, Measured, Served } from './measured.ts';

const MEASURE = fileURLToPath(new URL('measure.ts', import.meta.url));
/** In megabytes: an index of half a million texts as objects needs some. */
const HEAP = 8_000;
/** In seconds: for a hard query, three times, with opening the index. */
const PATIENCE = 45;

/**
 * Builds, saves, opens and asks one engine, each in a process of its own, over the first `size` texts of a folder.
 * `seconds`: how long it is asked; `hard`: the names of the hard queries. Throws when the engine cannot do it.
 */
export function runEngine(
  engine: string,
  size: number,
  folder: string,
  { seconds, hard }: { seconds: number; hard: readonly string[] },
): Measured {
  const index = mkdtempSync(join(tmpdir(), 'search-index-'));
  const measure = (part: string, detail = 0, timeout?: number): unknown => {
    const told = [MEASURE, part, engine, String(size), folder, index, String(detail)];
    const child = spawnSync(process.execPath, [`--max-old-space-size=${HEAP}`, ...told], {
      encoding: 'utf8',
      timeout,
    });
    if (child.status !== 0) throw new Error(`${part} ended by ${child.signal ?? child.stderr.trim()}`);
    return JSON.parse(child.stdout);
  };
  const timeHard = (name: string, at: number): HardTime => {
    try {
      return { name, ms: measure('hard', at, PATIENCE * 1e3) as number };
    } catch {
      return { name, ms: null };
    }
  };
  try {
    const built = measure('build') as Built; // What the program prints, here and below.
    const served = measure('serve', seconds) as Served;
    return { engine, texts: size, built, served, hard: hard.map(timeHard) };
  } finally {
    rmSync(index, { recursive: true });
  }
}
