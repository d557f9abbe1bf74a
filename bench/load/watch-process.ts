import { readFileSync } from 'node:fs';

/** What a process took in a second, and what else was done on the machine. */
export type Second = {
  /** Bytes resident at its end. */
  readonly resident: number;
  /** Seconds of processor time: of the process, and of whatever is neither it nor this one. */
  readonly busy: number;
  readonly others: number;
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
  const look = () => ({ busy: busyOf(String(pid)), here: busyOf('self'), everything: busyMachine() });
  let before = look();
  const timer = setInterval(() => {
    const now = look();
    const busy = now.busy - before.busy;
    const others = now.everything - before.everything - busy - (now.here - before.here);
    seen.push({ resident: residentOf(pid), busy, others });
    before = now;
  }, 1_000);
  return () => {
    clearInterval(timer);
    return seen;
  };
}

function busyOf(process: string): number {
  // The name, which may hold spaces, stands in brackets.
  const fields = readFileSync(`/proc/${process}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** All processors together, without waiting. */
function busyMachine(): number {
  const [user = 0, nice = 0, system = 0] = readFileSync('/proc/stat', 'utf8')
    .split(/\s+/u, 4)
    .slice(1)
    .map(Number);
  return (user + nice + system) / TICKS;
}

const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1_024;
