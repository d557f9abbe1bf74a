/**
 * Does the time of reading hold as a text grows, however it is made? Tells how it grows for each hostile shape (1 is
 * linear).
 *
 *     node bench/hostile.ts [part of a shape's name] [--long]
 *
 * With `--long` texts grow eightfold, the shortest of three runs counts, and documents of 10 MB are read: some ten minutes.
 */
import { parseArgs } from 'node:util';
import { buildArchive } from '../src/archive.ts';
import type { Correction } from '../src/domain/correction.ts';
import type { Input } from '../src/domain/vocabulary.ts';
import { understand } from '../src/understand.ts';
import { LONG_STATEMENT, MANY_DOCUMENTS, SHAPES } from './hostile-shapes.ts';
import type { Section, Table } from './report/section.ts';
import { tell } from './report/tell.ts';
import { megabytes, number, short } from './report/units.ts';

/** Where each shape begins: characters of one document, documents of one archive. */
const CHARACTERS = 50_000;
const DOCUMENTS = 250;
/** How many times as much there is, and how many runs of each, of which the shortest counts. */
const LONG = { factors: [1, 2, 4, 8], runs: 3 };
const BRIEF = { factors: [1, 4], runs: 1 };
/** In milliseconds: how long less takes is chance. */
const SHORT = 100;
/** Shapes that are told: those that grow fastest. */
const TOLD = 8;
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

const inputOf = (text: string, id = 'hostile'): Input => ({ id, file: `${id}.txt`, format: 'text', text });

/** Milliseconds at each size, and how they grow; nothing where they are too few to tell. */
type Growth = { readonly name: string; readonly times: readonly number[]; readonly growth: number | null };
type Extent = typeof LONG;

export function measureHostile(only: string, isLong: boolean): Section {
  const extent = isLong ? LONG : BRIEF;
  const isWanted = ([name]: readonly [string, unknown]): boolean => name.includes(only);
  const growths = [
    ...Object.entries(SHAPES)
      .filter(isWanted)
      .map(([name, shape]) =>
        growthOf(name, extent, (factor) => {
          const input = inputOf(shape(CHARACTERS * factor));
          return () => understand(input);
        }),
      ),
    ...Object.entries(MANY_DOCUMENTS)
      .filter(isWanted)
      .map(([name, text]) =>
        growthOf(name, extent, (factor) => {
          const inputs = Array.from({ length: DOCUMENTS * factor }, (_, at) =>
            inputOf(text(at), `document-${at}`),
          );
          return () => buildArchive({ inputs, known: [], corrections: [CORRECTION] });
        }),
      ),
  ];
  return sectionOf(growths, extent, isLong ? [bigTable(only)] : []);
}

function growthOf(
  name: string,
  { factors, runs }: Extent,
  prepared: (factor: number) => () => unknown,
): Growth {
  const times = factors.map((factor) => shortest(prepared(factor), runs));
  const last = times.at(-1) ?? 0;
  const growth = Math.log2(last / (times[0] ?? 1)) / Math.log2(factors.at(-1) ?? 1);
  console.error(`${name}: ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
  return { name, times, growth: last < SHORT ? null : growth };
}

function sectionOf(growths: readonly Growth[], { factors }: Extent, more: readonly Table[]): Section {
  const told = growths
    .filter((one) => one.growth !== null)
    .toSorted((a, b) => (b.growth ?? 0) - (a.growth ?? 0));
  const tooFast = told.filter(({ growth }) => (growth ?? 0) > TOO_FAST);
  const ordinary = told.filter(({ name }) => name === 'ordinary news');
  return {
    question: 'Does the time of reading hold, however a text is made?',
    about: `${number(growths.length)} shapes that repeat one thing beyond all measure: texts from ${number(CHARACTERS)} characters on, archives from ${number(DOCUMENTS)} documents on. A growth of 1 is time in proportion to size, 2 its square; ${number(growths.length - told.length)} shapes take too little to tell. Above ${TOO_FAST} grow ${number(tooFast.length)}.`,
    tables: [
      {
        caption: `Ordinary news, and the ${TOLD} that grow fastest; milliseconds of processor time of the thread:`,
        head: ['', ...factors.map((factor) => `${factor} times as much`), 'growth'],
        rows: [...ordinary, ...told.slice(0, TOLD)].map(({ name, times, growth }) => [
          name,
          ...times.map(short),
          (growth ?? 0).toFixed(2),
        ]),
      },
      ...more,
    ],
  };
}

/** In milliseconds of this thread alone: what else the machine does counts as little as can be. */
function shortest(run: () => unknown, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const started = process.threadCpuUsage();
    run();
    return process.threadCpuUsage(started).user / 1_000;
  });
  return Math.min(...times);
}

const bigTable = (only: string): Table => ({
  caption: 'Documents of 10 MB:',
  head: ['', 'quotations', 's', 'MB resident'],
  rows: BIG_SHAPES.filter((name) => name.includes(only)).map((name) => {
    const input = inputOf(SHAPES[name]?.(BIG) ?? '');
    const started = performance.now();
    const { quotations } = understand(input);
    const seconds = (performance.now() - started) / 1_000;
    return [name, number(quotations.length), short(seconds), megabytes(process.memoryUsage.rss())];
  }),
});

if (import.meta.main) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { long: { type: 'boolean', default: false } },
  });
  tell(measureHostile(positionals[0] ?? '', values.long));
}
