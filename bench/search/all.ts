/**
 * How well, how fast and at what price do we find what people misremember, beside other engines?
 *
 *     node bench/search/all.ts [PASSAGES.jsonl.gz] [QUERIES.json] --sizes 10000,100000 --out docs
 *
 * Passages are lines of JSON with a `text`; without a file they are invented. Without queries these are made of the
 * passages. `--absent FILE` names an array of fragments that no passage holds, `--seconds` how long each engine is
 * asked, `--engines "Who Said;FlexSearch"` some of them, `--about` a sentence on the passages. With `--out` a page
 * and its pictures are written into that folder. `--resume FILE` keeps what was measured, and does not measure again
 * what stands there: all engines over half a million passages take an hour.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { tell } from '../report/tell.ts';
import { ENGINES } from './engine.ts';
import type { Measured, Questions } from './measured.ts';
import { drawLatency } from './report/draw-latency.ts';
import { drawQuality } from './report/draw-quality.ts';
import { summaryOf } from './report/summary.ts';
import { tablesOf } from './report/tables.ts';
import { runEngine } from './run-engine.ts';

const PREPARE = fileURLToPath(new URL('prepare.ts', import.meta.url));
/** Half a million texts and their words. */
const HEAP = '--max-old-space-size=8000';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '10000' },
    absent: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    engines: { type: 'string', default: ENGINES.map(({ name }) => name).join(';') },
    about: { type: 'string' },
    out: { type: 'string' },
    resume: { type: 'string' },
  },
});
const [file, queries] = positionals;
const about =
  values.about ??
  (file === undefined
    ? 'The passages are made of words that no language has.'
    : `The passages are those of ${basename(file)}.`);
const sizes = values.sizes.split(',').map(Number);
const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];

const folder = mkdtempSync(join(tmpdir(), 'search-texts-'));
const asked = { file, queries, absent: values.absent, smallest, largest, folder };
execFileSync(process.execPath, [HEAP, PREPARE, JSON.stringify(asked)], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const { hard }: Questions = JSON.parse(readFileSync(join(folder, 'questions.json'), 'utf8')); // Just written.
const before = readMeasured(values.resume);
const measured: Measured[] = [];
for (const size of sizes) {
  for (const engine of ENGINES) {
    const done = before.find((one) => one.engine === engine.name && one.texts === size);
    measured.push(...(done === undefined ? measure(engine, size) : [done]));
    write();
  }
}
rmSync(folder, { recursive: true });
tell(summaryOf(measured, about));

function readMeasured(kept: string | undefined): readonly Measured[] {
  if (kept === undefined || !existsSync(kept)) return [];
  return JSON.parse(readFileSync(kept, 'utf8')); // As `write` leaves it.
}

/** After every engine: whoever does not wait for the last one has the others. */
function write(): void {
  if (values.resume !== undefined) {
    const still = before.filter(
      ({ engine, texts }) => !measured.some((one) => one.engine === engine && one.texts === texts),
    );
    writeFileSync(values.resume, JSON.stringify([...measured, ...still]));
  }
  if (values.out === undefined) return;
  writeFileSync(join(values.out, 'search.md'), tablesOf(measured, about));
  writeFileSync(join(values.out, 'search-quality.svg'), drawQuality(measured));
  writeFileSync(join(values.out, 'search-latency.svg'), drawLatency(measured));
}

/** Nothing where the engine cannot do it; the reason is told. */
function measure(
  { name, most = Number.POSITIVE_INFINITY }: (typeof ENGINES)[number],
  size: number,
): readonly Measured[] {
  if (!values.engines.split(';').includes(name) || size > most) return [];
  console.error(`${name}, ${size} passages …`);
  try {
    return [
      runEngine(name, size, folder, {
        seconds: Number(values.seconds),
        hard: hard.map((query) => query.name),
      }),
    ];
  } catch (problem) {
    console.error(`  failed: ${problem instanceof Error ? problem.message : problem}`);
    return [];
  }
}
