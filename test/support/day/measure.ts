import { readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { BroadcastChannel } from 'node:worker_threads';
import { ANSWERED, collectGarbage, TOLD } from './collect-garbage.ts';

/** What a process holds when it has nothing to do. */
export type Held = {
  /** Bytes resident after garbage was collected in every thread. */
  readonly resident: number;
  /** Of those, what objects take: on the thread of the gateway, and on those that answer. */
  readonly heap: number;
  readonly workersHeap: number;
  /** Open files by what they are: `socket`, the name of a file … */
  readonly files: Readonly<Record<string, number>>;
  /** What keeps the process alive: timers, connections, threads. */
  readonly resources: Readonly<Record<string, number>>;
  /** Threads with a program of ours in them. */
  readonly workers: number;
};

/** How long is waited for threads that collect garbage, in milliseconds: at most for the first, and then for others. */
const [FIRST, OTHERS] = [10_000, 400];

export async function measure(): Promise<Held> {
  let [workers, workersHeap] = [0, 0];
  const answers = new BroadcastChannel(ANSWERED);
  answers.onmessage = ({ data }) => {
    workers += 1;
    workersHeap += Number(data);
  };
  const told = new BroadcastChannel(TOLD);
  told.postMessage(null);
  collectGarbage();
  for (let waited = 0; workers === 0 && waited < FIRST; waited += OTHERS) await sleep(OTHERS);
  await sleep(OTHERS);
  told.close();
  answers.close();
  const { rss: resident, heapUsed: heap } = process.memoryUsage();
  return {
    resident,
    heap,
    workersHeap,
    files: counted(openFiles()),
    resources: counted(process.getActiveResourcesInfo()),
    workers,
  };
}

function openFiles(): readonly string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      // `socket:[123]`, `anon_inode:[eventpoll]`, `/tmp/who-said-x/state/library.sqlite`
      return [readlinkSync(`/proc/self/fd/${fd}`).replace(/:\[?\d+\]?$|^.*\//u, '')];
    } catch {
      return []; // That of the folder just read.
    }
  });
}

const counted = (names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...Map.groupBy(names.toSorted(), (name) => name)].map(([name, all]) => [name, all.length]),
  );
