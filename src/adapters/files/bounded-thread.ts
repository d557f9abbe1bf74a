import { Worker } from 'node:worker_threads';

/** Why a thread was ended before it told anything. */
export type Ended = 'too-long' | 'too-large' | 'failed';

export type Bounds = {
  /** In milliseconds. */
  readonly longest: number;
  /** What the thread may hold as objects, in megabytes. */
  readonly heap: number;
};

/** By how much the process may grow meanwhile, in bytes: buffers do not count as the thread's own. */
const MOST_GROWTH = 700_000_000;
/** How often that is looked at, in milliseconds. */
const LOOK_EVERY = 50;

/**
 * Runs a script of ours in a thread of its own, which is ended when it takes too long or too much memory. Nothing runs
 * on when this is done. It never throws.
 *
 * @param script tells one object and ends
 * @returns what it told
 */
export async function inBoundedThread<T extends object>(
  script: URL,
  workerData: unknown,
  { longest, heap }: Bounds,
): Promise<T | Ended> {
  const worker = new Worker(script, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    env: compiledBefore(),
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  let clock: NodeJS.Timeout | undefined;
  let looks: NodeJS.Timeout | undefined;
  try {
    return await new Promise<T | Ended>((resolve) => {
      clock = setTimeout(() => resolve('too-long'), longest);
      looks = setInterval(() => {
        if (process.memoryUsage.rss() - before > MOST_GROWTH) resolve('too-large');
      }, LOOK_EVERY);
      worker.once('message', (told: T) => resolve(told));
      worker.on('error', (error) => {
        const isMemory =
          error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        resolve(isMemory ? 'too-large' : 'failed');
      });
      worker.once('exit', () => resolve('failed'));
    });
  } finally {
    clearTimeout(clock);
    clearInterval(looks);
    await worker.terminate();
  }
}

/** The one thing it is told of the environment: where compiled code lies, so that it need not compile all of it again. */
function compiledBefore(): NodeJS.ProcessEnv {
  const { NODE_COMPILE_CACHE } = process.env;
  return NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE };
}
