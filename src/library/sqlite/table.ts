import type { DatabaseSync } from 'node:sqlite';
import type { Holder } from '../library.ts';

/** What every part of the library works with. */
export type Tables = {
  readonly database: DatabaseSync;
  /** Runs something that only reads. @throws LibraryUnusable with a sentence */
  readonly reading: <T>(work: () => T) => Promise<T>;
  /** Runs changes that are all made or none, and lasting when the promise is kept. @throws LibraryUnusable */
  readonly changing: <T>(change: () => T) => Promise<T>;
  /** The present time as an ISO time in UTC, and as milliseconds since 1970. */
  readonly now: () => number;
  readonly time: () => string;
  /** Makes the row that all others of a holder hang on, where there is none. */
  readonly entering: (holder: Holder) => void;
  /** Counts a change of what a holder is answered from. */
  readonly changed: (holder: Holder) => void;
};
