/**
 * Seconds of processor time since then, in all threads of this process: what long work costs, also on a machine that
 * has other work to do.
 */
export function processorSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

/** Does some work. @returns what it gave, and the seconds of processor time that it took */
export async function worked<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly seconds: number; readonly gave: T }> {
  const started = process.cpuUsage();
  const gave = await work();
  return { seconds: processorSince(started), gave };
}
