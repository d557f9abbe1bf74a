/** What is remembered for a while, by a name; in memory alone. */
export type Memory<T> = {
  readonly get: (name: string) => T | undefined;
  readonly set: (name: string, value: T) => void;
  /** Lets go of whatever is over its time; else that waits until something is looked up or remembered. */
  readonly forget: () => void;
  readonly size: () => number;
};

/**
 * Remembers each value for so long, and of too many the latest.
 *
 * @param forMs how long, from when it was set
 * @param now milliseconds of a clock that never goes back
 */
export function remember<T>(forMs: number, most: number, now: () => number): Memory<T> {
  // In the order in which they were set: the oldest come first.
  const kept = new Map<string, { readonly value: T; readonly until: number }>();
  const forget = (): void => {
    for (const [name, { until }] of kept) {
      if (until > now()) break;
      kept.delete(name);
    }
  };
  return {
    get: (name) => {
      forget();
      return kept.get(name)?.value;
    },
    set: (name, value) => {
      kept.delete(name);
      kept.set(name, { value, until: now() + forMs });
      forget();
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
    },
    forget,
    size: () => kept.size,
  };
}
