import { readFileSync } from 'node:fs';

/** What a process took in a second. */
export type Second = {
  /** Bytes resident at its end. */
  readonly resident: number;
  /** Seconds of processor time. */
  readonly busy: number;
};

/** The kernel's clock of processor time: a hundred ticks a second on Linux. */
const TICKS = 100;

/**
 * Looks at a process each second, at what the kernel says of it.
 *
 * @returns ends it, and returns what was seen
 */
export function watchProcess(pid: number): () => readonly Second[] {
  const seen: Second[] = [];
  let before = busyOf(pid);
  const timer = setInterval(() => {
    const busy = busyOf(pid);
    seen.push({ resident: residentOf(pid), busy: busy - before });
    before = busy;
  }, 1_000);
  return () => {
    clearInterval(timer);
    return seen;
  };
}

function busyOf(pid: number): number {
  // The name, which may hold spaces, stands in brackets.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1_024;
