import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { COMPILED } from './compiled.ts';

const LAUNCH = fileURLToPath(new URL('../../src/launch.js', import.meta.url));

/** What a run of the program left behind. */
export type Run = { readonly code: number | null; readonly out: string; readonly err: string };

type Circumstances = {
  /** What is piped into it. */
  readonly input?: string;
  /** Set besides an environment in which nothing of ours is set. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Where it is run: nowhere that has a file .env, unless the test is about it. */
  readonly folder?: string;
  /** Arguments of Node itself. */
  readonly node?: readonly string[];
  /** Closes its output as soon as something has come out of it, as `head` does. */
  readonly stopReading?: true;
};

/** Runs the program as a person would, and waits until it has ended. */
export function runProgram(
  words: readonly string[],
  { input = '', environment = {}, folder = tmpdir(), node = [], stopReading }: Circumstances = {},
): Promise<Run> {
  const child = spawn(process.execPath, [...node, LAUNCH, ...words], {
    cwd: folder,
    env: { ...bareEnvironment(), ...environment },
  });
  const run = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    run.out += text;
    if (stopReading) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    run.err += text;
  });
  child.stdin.on('error', () => {}); // It may end before it has read everything.
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...run }));
  });
}

/** A run of the program that goes on. */
export type Running = {
  readonly program: ChildProcess;
  /** The exit code, when it has ended. */
  readonly ended: Promise<number | null>;
  /** Kept when it has said these words. */
  readonly says: (words: string) => Promise<void>;
  readonly said: () => string;
};

/** Starts the program and lets it run. */
export function startProgram(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Running {
  const program = spawn(process.execPath, [LAUNCH, ...words], {
    cwd: tmpdir(),
    env: { ...bareEnvironment(), ...environment },
  });
  let said = '';
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (bytes) => (said += String(bytes)));
  const ended = new Promise<number | null>((resolve) => program.once('exit', resolve));
  const says = async (wanted: string): Promise<void> => {
    for (let waited = 0; !said.includes(wanted); waited += 20) {
      if (waited > 15_000) throw new Error(`The program never said “${wanted}”, only: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { program, ended, says, said: () => said };
}

/** The environment without what this program and its libraries read; what it has compiled once it finds again. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(?:DISCORD_|LIMIT_|HEALTH_|LOG_|STATE_FOLDER$|FORCE_COLOR$|NO_COLOR$|NODE_|VITEST)/u;
  const rest = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return { ...Object.fromEntries(rest), NODE_COMPILE_CACHE: COMPILED };
}
