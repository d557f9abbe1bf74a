import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { percentile } from './starter.ts';

const PROGRAM = fileURLToPath(new URL('../src/launch.js', import.meta.url));
const RUNS = 7;

/** How long from the start of the process until it can be asked? */
export async function printStart(): Promise<void> {
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await startToReady());
  console.log(`start to ready, whole process: median ${percentile(runs, 50).toFixed(0)} ms of ${RUNS} runs`);
}

function startToReady(): Promise<number> {
  const { DISCORD_TOKEN: _none, ...env } = process.env;
  const started = performance.now();
  const program = spawn(process.execPath, [PROGRAM, 'start'], {
    env: { ...env, DISCORD_TOKEN: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    program.on('error', reject);
    program.stdout.once('data', () => {
      resolve(performance.now() - started);
      program.stdin.end();
    });
  });
}
