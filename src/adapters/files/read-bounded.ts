import { Worker } from 'node:worker_threads';
import { MOST_BYTES, readFormat } from '../../ingest/formats/read-format.ts';
import type { Named, Read, Refused } from '../../ingest/formats/reading.ts';
import { tellFormat } from '../../ingest/formats/tell-format.ts';

/** How long one file may take, in milliseconds. */
const LONGEST = 20_000;
/** What the thread may hold as objects, in megabytes. */
const HEAP = 512;
/** By how much the process may grow meanwhile, in bytes: buffers do not count as the thread's own. */
const MOST_GROWTH = 700_000_000;
/** How often that is looked at, in milliseconds. */
const LOOK_EVERY = 50;

const TOO_LONG: Refused = {
  refused: 'Reading this file takes too long. Split it, or copy its words into a text file.',
};
const TOO_LARGE: Refused = {
  refused: 'Reading this file takes too much memory. Split it, or copy its words into a text file.',
};
const FAILED: Refused = {
  refused: 'This file cannot be read. Open it, save it anew, or copy its words into a text file.',
};

/**
 * `readFormat` in a thread of its own, which is ended when it takes longer than `longest` (in milliseconds) or too
 * much memory; that is a sentence, too. Nothing runs on when this is done. It never throws.
 */
export async function readBounded(
  bytes: Uint8Array,
  named: Named,
  { longest = LONGEST, heap = HEAP }: { readonly longest?: number; readonly heap?: number } = {},
): Promise<Read | Refused> {
  // Not even copied into a thread: what is refused at once, and what is only decoded.
  const told = tellFormat(bytes, named);
  if (bytes.length > MOST_BYTES || told === 'text' || told === 'markdown') return readFormat(bytes, named);
  const worker = new Worker(new URL('./format-worker.ts', import.meta.url), {
    workerData: { bytes, named },
    resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  let clock: NodeJS.Timeout | undefined;
  let looks: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Read | Refused>((resolve) => {
      clock = setTimeout(() => resolve(TOO_LONG), longest);
      looks = setInterval(() => {
        if (process.memoryUsage.rss() - before > MOST_GROWTH) resolve(TOO_LARGE);
      }, LOOK_EVERY);
      worker.once('message', (read: Read | Refused) => resolve(read));
      worker.on('error', (error) => {
        const isMemory =
          error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        resolve(isMemory ? TOO_LARGE : FAILED);
      });
      worker.once('exit', () => resolve(FAILED));
    });
  } finally {
    clearTimeout(clock);
    clearInterval(looks);
    await worker.terminate();
  }
}
