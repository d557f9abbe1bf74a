import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { understand } from '../src/understand.ts';
import { percentile, STARTER_CORPUS } from './starter.ts';

const RUNS = 5;
/** The records are short: so many copies make a text worth timing. */
const COPIES = [20, 80];

/** How many megabytes of news a second are understood, and does the speed hold as texts grow? */
export function printIngest(): void {
  const files = readdirSync(STARTER_CORPUS, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /[/\\].*\.md$/u.test(file),
  );
  const text = files
    .map((file) => readFileSync(join(STARTER_CORPUS, file), 'utf8').replace(/^---[\s\S]*?\n---\n/u, ''))
    .join('\n\n');
  for (const copies of COPIES) {
    const long = Array.from({ length: copies }, () => text).join('\n\n');
    const speeds = Array.from({ length: RUNS }, () => speedOf(long));
    console.log(
      `ingest and quotations: median ${percentile(speeds, 50).toFixed(2)} MB/s on ${(long.length / 1e6).toFixed(2)} MB`,
    );
  }
}

/** In megabytes (10^6 UTF-16 code units) a second. */
function speedOf(text: string): number {
  const started = performance.now();
  understand({ id: 'long', file: 'long.md', format: 'markdown', text });
  return text.length / 1_000 / (performance.now() - started);
}
