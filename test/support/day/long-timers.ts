/** Which intervals are long: what happens while somebody waits is shorter. */
const LONG = 5 * 60_000;

/** Intervals of an hour that pass when they are told to. */
export type LongTimers = { readonly pass: (ms: number) => void };

/** From now on, intervals of minutes and hours also pass when they are told that time has passed. */
export function movableTimers(): LongTimers {
  const running = new Map<
    NodeJS.Timeout,
    { readonly every: number; readonly ring: () => void; left: number }
  >();
  const { setInterval: begin, clearInterval: end } = globalThis;
  const beginAny = (ring: () => void, every = 0): NodeJS.Timeout => {
    const timer = begin(ring, every);
    if (every >= LONG) running.set(timer, { every, ring, left: every });
    return timer;
  };
  const endAny = (timer: NodeJS.Timeout | undefined): void => {
    if (timer !== undefined) running.delete(timer);
    end(timer);
  };
  Object.assign(globalThis, { setInterval: beginAny, clearInterval: endAny });
  return {
    pass: (ms) => {
      for (const one of running.values()) {
        one.left -= ms;
        if (one.left > 0) continue;
        one.left = one.every;
        one.ring();
      }
    },
  };
}
