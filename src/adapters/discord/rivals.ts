import type { Log } from '../../log.ts';

/** So many interactions that somebody else answered within so many milliseconds are no accident. */
const ENOUGH = 3;
const WITHIN_MS = 10 * 60_000;
/** It is not said again for so long. */
const SAID_EVERY_MS = 3_600_000;

/**
 * Notices that another instance answers what this one is asked, and says so. Two with one token are told everything
 * alike, and Discord takes the first answer: nothing else shows them to each other when they run on two machines.
 *
 * @param now milliseconds of a clock that never goes back
 * @returns to be called for each interaction that was answered elsewhere
 */
export function noticeRivals(log: Log, now: () => number): () => void {
  let times: readonly number[] = [];
  let saidAt: number | null = null;
  return () => {
    const time = now();
    times = [...times.filter((one) => time - one < WITHIN_MS), time];
    if (times.length < ENOUGH || (saidAt !== null && time - saidAt < SAID_EVERY_MS)) return;
    saidAt = time;
    log.warn(
      { interactions: times.length },
      'another instance with the same token seems to answer: Discord had answers to these interactions before this one sent any; stop the other, or give it a token of its own',
    );
  };
}
