import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';

/** Seconds of processor time: what all programs took, and what this one and those it waited for took. */
type Watch = { readonly started: number; readonly all: number; readonly own: number | null };

export const startWatch = (): Watch => ({ started: performance.now(), all: allBusy(), own: ownBusy() });

/** How long it was, and how many cores other programs kept busy meanwhile: null where the system does not tell. */
export function othersSince({ started, all, own }: Watch): { seconds: number; others: number | null } {
  const seconds = (performance.now() - started) / 1e3;
  const now = ownBusy();
  const others = own === null || now === null ? null : (allBusy() - all - (now - own)) / seconds;
  return { seconds, others: others === null ? null : Math.max(0, others) };
}

const allBusy = (): number =>
  cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0) / 1e3;

/** Linux tells it in hundredths of a second, from the 14th field on. */
function ownBusy(): number | null {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /u, '')
      .split(' ');
    return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / 100;
  } catch {
    return null;
  }
}

/** What it is measured on; its name is nobody's business. */
export const describeMachine = (): string =>
  `Node ${process.version} on ${process.platform}, ${process.arch}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory`;
