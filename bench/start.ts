/** How long from the start of the process until it can be asked, beside what Node alone takes? */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Section } from './report/section.ts';
import { tell } from './report/tell.ts';
import { short } from './report/units.ts';
import { percentile } from './starter.ts';

const PROGRAM = fileURLToPath(new URL('../src/launch.js', import.meta.url));
const RUNS = 7;
/** As little as a program can do before it says something. */
const NOTHING = ['--eval', 'console.log("ready"); process.stdin.resume()'];

export async function measureStart(): Promise<Section> {
  const [program, compiling, nothing]: [number[], number[], number[]] = [[], [], []];
  await untilReady([PROGRAM, 'start']); // From now on it is compiled.
  for (let run = 0; run < RUNS; run++) {
    program.push(await untilReady([PROGRAM, 'start']));
    compiling.push(await untilReady([PROGRAM, 'start'], { NODE_DISABLE_COMPILE_CACHE: '1' }));
    nothing.push(await untilReady(NOTHING));
  }
  const row = (name: string, runs: readonly number[]): readonly string[] => [
    name,
    ...[50, 100].map((percent) => short(percentile(runs, percent))),
  ];
  return {
    question: 'How long until it can be asked?',
    about: `The whole process, from its start to its first line, with the starter corpus; ${RUNS} runs of each in turn.`,
    tables: [
      {
        head: ['', 'median ms', 'worst ms'],
        rows: [
          row('Who Said', program),
          row('where it may keep nothing compiled', compiling),
          row('Node with nothing to do', nothing),
        ],
      },
    ],
  };
}

function untilReady(words: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<number> {
  const started = performance.now();
  const program = spawn(process.execPath, words, {
    env: { ...process.env, DISCORD_TOKEN: '', ...more },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let ready = Number.NaN;
    program.once('error', reject);
    program.stdout.once('data', () => {
      ready = performance.now() - started;
      program.stdin.end();
    });
    // The next one starts when this one has given its memory and its processor back.
    program.once('exit', (code) =>
      Number.isNaN(ready)
        ? reject(new Error(`it ended with code ${code} before it was ready`))
        : resolve(ready),
    );
  });
}

if (import.meta.main) tell(await measureStart());
