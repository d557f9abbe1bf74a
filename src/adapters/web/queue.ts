/** Lets work on hosts begin in the order it came, as far as there is room. */
export type Queue = {
  /** @returns what the work returns, or null when too much is waiting; a host's work is never done twice at once */
  readonly run: <T>(host: string, work: () => Promise<T>) => Promise<T | null>;
};

type Waiting = { readonly host: string; readonly start: () => void };

/**
 * @param atOnce most hosts worked on at a time
 * @param longest most that wait besides
 */
export function openQueue({ atOnce, longest }: { atOnce: number; longest: number }): Queue {
  const busy = new Set<string>();
  const waiting: Waiting[] = [];
  const hasRoom = (host: string): boolean => busy.size < atOnce && !busy.has(host);
  const startNext = (): void => {
    const at = waiting.findIndex(({ host }) => hasRoom(host));
    const [next] = at < 0 ? [] : waiting.splice(at, 1);
    if (next === undefined) return;
    busy.add(next.host);
    next.start();
  };
  return {
    run: async (host, work) => {
      if (!hasRoom(host) && waiting.length >= longest) return null;
      await new Promise<void>((start) => {
        waiting.push({ host, start });
        startNext();
      });
      try {
        return await work();
      } finally {
        busy.delete(host);
        startNext();
      }
    },
  };
}
