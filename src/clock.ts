import type { Clock } from './desk.ts';
import { dayOf } from './domain/day.ts';

/** The clock of the machine. Its day is that of the time zone the program runs in: nobody tells us the reader's. */
export const systemClock: Clock = {
  now: () => performance.now(),
  today: () => {
    const date = new Date();
    const day = dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
    if (day === undefined) throw new RangeError(`the clock of this machine says ${date}`);
    return day;
  },
};
