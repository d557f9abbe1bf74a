import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Built, HardTime, Measured, Served } from './measured.ts';

const MEASURE = fileURLToPath(new URL('measure.ts', import.meta.url));
/** In megabytes: an index of half a million texts as objects needs some. */
const HEAP = 16_000;
/** In minutes: for the hard queries together. */
const PATIENCE = 5;

/**
 * Builds, saves, opens and asks one engine, each in a process of its own, over the first `size` texts of a folder.
 * `seconds`: how long it is asked. Throws when the engine cannot do it.
 */
export function runEngine(
  engine: string,
  size: number,
  folder: string,
  seconds: number,
  hard: readonly string[],
): Measured {
  const index = mkdtempSync(join(tmpdir(), 'search-index-'));
  const part = (name: string, timeout?: number): readonly string[] => {
    const args = [
      `--max-old-space-size=${HEAP}`,
      MEASURE,
      name,
      engine,
      String(size),
      folder,
      index,
      String(seconds),
    ];
    const child = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      timeout,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (child.status !== 0 && timeout === undefined) throw new Error(child.stderr.trim().split('\n').at(-1));
    return child.stdout
      .trim()
      .split('\n')
      .filter((line) => line.endsWith('}'));
  };
  const one = (name: string): unknown => JSON.parse(part(name)[0] ?? '');
  try {
    const built = one('build') as Built; // What the program prints, here and below.
    const served = one('serve') as Served;
    const times = part('hard', PATIENCE * 60e3).map((line) => JSON.parse(line) as HardTime);
    return {
      engine,
      texts: size,
      built,
      served,
      hard: hard.map((name) => times.find((time) => time.name === name) ?? { name, ms: null }),
    };
  } finally {
    rmSync(index, { recursive: true });
  }
}
