/** Whether a thread is there: asked every so often, never again before it has answered. */
export type Pulse = {
  /** For how many milliseconds it has not answered; 0 where it has. */
  readonly silentMs: () => number;
  readonly stop: () => void;
};

/** @param ask something that takes a thread no time. One that cannot be asked is as silent as one that does not answer. */
export function takePulse(ask: () => Promise<unknown>, every: number): Pulse {
  let silentSince: number | null = null;
  let isAsked = false;
  const beat = async (): Promise<void> => {
    if (isAsked) return;
    isAsked = true;
    silentSince ??= performance.now();
    try {
      await ask();
      silentSince = null;
    } catch {
      // It has ended, which those who wait for an answer are told.
    }
    isAsked = false;
  };
  const timer = setInterval(() => void beat(), every);
  timer.unref();
  return {
    silentMs: () => (silentSince === null ? 0 : performance.now() - silentSince),
    stop: () => clearInterval(timer),
  };
}
