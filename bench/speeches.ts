/**
 * What do speeches cost by the hundred thousand: opening them, memory, and answers?
 *
 *     node bench/speeches.ts [FILE.jsonl]
 *
 * Give a file of speeches (.jsonl, .jsonl.gz), or a number of invented ones is written and read.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LATENCY, latencyOf } from './report/latency.ts';
import type { Section } from './report/section.ts';
import { tell } from './report/tell.ts';
import { megabytes, number, short } from './report/units.ts';
import type { Opened } from './speeches/open.ts';
import { writeInvented } from './speeches/write-invented.ts';

const INVENTED = 100_000;
const OPEN = fileURLToPath(new URL('speeches/open.ts', import.meta.url));
/** As `npm start` begins: with V8's young generation small. */
const SMALL = '--max-semi-space-size=8';

/** Each way to open them in a process of its own, since memory is what is measured. */
const WAYS = [
  { name: 'without the search', flags: [SMALL], search: 'none' },
  { name: 'with the search', flags: [SMALL], search: 'phrases' },
  { name: 'the same, as Node comes', flags: [], search: 'phrases' },
] as const;

export function measureSpeeches(given?: string): Section {
  const folder = mkdtempSync(join(tmpdir(), 'who-said-bench-'));
  try {
    const file = given ?? writeInvented(folder, INVENTED);
    const opened = WAYS.map(({ flags, search }): Opened => {
      const told = execFileSync(process.execPath, [...flags, '--expose-gc', OPEN, file, search], {
        encoding: 'utf8',
      });
      return JSON.parse(told) as Opened; // What the program prints.
    });
    return sectionOf(opened, given === undefined);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sectionOf(opened: readonly Opened[], isInvented: boolean): Section {
  const [plain, searched] = opened;
  if (plain === undefined || searched === undefined) throw new RangeError('Nothing was opened');
  const { speeches, speakers, characters } = plain;
  return {
    question: 'What do speeches take by the hundred thousand?',
    about: `${number(speeches)} ${isInvented ? 'invented speeches' : 'speeches'} of ${number(speakers)} speakers, ${number(Math.round(characters / 1e6))} million characters. \`npm start\` and \`npm run ask\` keep V8's young generation small (\`${SMALL}\`); the last row shows what that saves and costs. Opening is told in processor time, memory from the process's start on.`,
    tables: [
      {
        caption: 'Opening them:',
        head: ['', 's of processor', 'MB more resident', 'MB at most'],
        rows: WAYS.map(({ name }, at) => [
          name,
          short(opened[at]?.seconds ?? 0),
          megabytes(opened[at]?.more ?? 0),
          megabytes(opened[at]?.peak ?? 0),
        ]),
      },
      {
        caption: 'Asking them, in process:',
        head: ['', ...LATENCY],
        rows: [
          ...Object.entries(plain.times).map(([name, times]) => [name, ...latencyOf(times)]),
          ...Object.entries(searched.times)
            .filter(([name]) => !(name in plain.times))
            .map(([name, times]) => [name, ...latencyOf(times)]),
        ],
      },
    ],
  };
}

if (import.meta.main) tell(measureSpeeches(process.argv[2]));
