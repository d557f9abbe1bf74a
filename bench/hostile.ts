/**
 * Does the time of reading hold as a text grows, however it is made? Prints the time at n, 2n, 4n and 8n for each
 * hostile shape and how it grows (1 is linear), then time and memory of documents of 10 MB. Takes some ten minutes.
 *
 *     node bench/hostile.ts [part of a shape's name]
 */
import { buildArchive } from '../src/archive.ts';
import type { Correction } from '../src/domain/correction.ts';
import type { Input } from '../src/domain/vocabulary.ts';
import { understand } from '../src/understand.ts';
import { LONG_STATEMENT, MANY_DOCUMENTS, SHAPES } from './hostile-shapes.ts';

/** Where each shape begins: characters of one document, documents of one archive. */
const CHARACTERS = 50_000;
const DOCUMENTS = 250;
const FACTORS = [1, 2, 4, 8];
/** The shortest of so many runs counts. */
const RUNS = 3;
/** In milliseconds: how long less takes is chance. */
const SHORT = 100;
/** Growth from which a shape is told: log2 of the time for twice as much. */
const TOO_FAST = 1.2;
const BIG = 10_000_000;
/** Of these a document of 10 MB is read. */
const BIG_SHAPES = [
  'ordinary news',
  'news in one paragraph',
  'short paragraphs',
  'one-letter paragraphs',
  'one word',
];

const CORRECTION: Correction = {
  words: LONG_STATEMENT,
  verdict: { kind: 'said-by', speaker: 'Eve Stone' },
  reason: {},
  file: 'corrections.yaml',
  line: 1,
};

const only = process.argv[2] ?? '';
const inputOf = (text: string, id = 'hostile'): Input => ({ id, file: `${id}.txt`, format: 'text', text });

for (const [name, shape] of Object.entries(SHAPES)) {
  printGrowth(name, (factor) => {
    const input = inputOf(shape(CHARACTERS * factor));
    return () => understand(input);
  });
}
for (const [name, text] of Object.entries(MANY_DOCUMENTS)) {
  printGrowth(name, (factor) => {
    const inputs = Array.from({ length: DOCUMENTS * factor }, (_, at) => inputOf(text(at), `document-${at}`));
    return () => buildArchive({ inputs, known: [], corrections: [CORRECTION] });
  });
}
for (const name of BIG_SHAPES) printBig(name);

function printGrowth(name: string, prepared: (factor: number) => () => unknown): void {
  if (!name.includes(only)) return;
  const times = FACTORS.map((factor) => shortest(prepared(factor)));
  const growth = Math.log2((times.at(-1) ?? 0) / (times[0] ?? 1)) / Math.log2(FACTORS.at(-1) ?? 1);
  const isTold = (times.at(-1) ?? 0) >= SHORT;
  const shown = times.map((time) => time.toFixed(0).padStart(6)).join('');
  console.log(
    `${name.padEnd(40)}${shown} ms  ${isTold ? growth.toFixed(2) : ''}${isTold && growth > TOO_FAST ? '  !' : ''}`,
  );
}

/** In milliseconds of this thread alone: what else the machine does counts as little as can be. */
function shortest(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const started = process.threadCpuUsage();
    run();
    return process.threadCpuUsage(started).user / 1_000;
  });
  return Math.min(...times);
}

function printBig(name: string): void {
  const shape = SHAPES[name];
  if (shape === undefined || !name.includes(only)) return;
  const input = inputOf(shape(BIG));
  const started = performance.now();
  const { quotations } = understand(input);
  const took = (performance.now() - started) / 1_000;
  const resident = process.memoryUsage.rss() / 1e6;
  console.log(
    `10 MB, ${name}: ${quotations.length} quotations in ${took.toFixed(1)} s, ${resident.toFixed(0)} MB resident`,
  );
}
