/** Time that may be spent, in parts: what lies between the parts is not counted. */
export type Budget = {
  /** @param work is told by the signal when the time is up */
  readonly spend: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
};

/** @param milliseconds in all; @param now the time in milliseconds */
export function openBudget(milliseconds: number, now: () => number): Budget {
  let left = milliseconds;
  return {
    spend: async (work) => {
      const started = now();
      const end = new AbortController();
      const timer = setTimeout(() => end.abort(), left);
      try {
        return await work(end.signal);
      } finally {
        clearTimeout(timer);
        left = Math.max(0, left - (now() - started));
      }
    },
  };
}
