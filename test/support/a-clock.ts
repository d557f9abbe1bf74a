import type { Clock } from '../../src/desk.ts';
import { day } from './a-document.ts';

/** A clock that stands still: every question is asked on this day. */
export const aClock = (today = '2024-03-15'): Clock => ({ now: () => 0, today: () => day(today) });
