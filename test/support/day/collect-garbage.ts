/** Loaded into every thread of a process that is measured: collects garbage when it is told to, and says what is left. */
import { BroadcastChannel, isMainThread } from 'node:worker_threads';

/** On this channel it is told, and on that one it answers. */
export const [TOLD, ANSWERED] = ['collect garbage', 'garbage is collected'];

/** As V8 collects before it gives up: whatever nobody needs is given back. */
export function collectGarbage(): void {
  // Sound: the process is started with --expose-gc.
  const collect = gc as unknown as (how: object) => void;
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

if (!isMainThread) {
  const told = new BroadcastChannel(TOLD);
  told.onmessage = () => {
    collectGarbage();
    const answers = new BroadcastChannel(ANSWERED);
    answers.postMessage(process.memoryUsage().heapUsed);
    answers.close();
  };
  told.unref();
}
