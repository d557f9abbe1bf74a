import type { Adding } from '../../adding/adding.ts';
import type { Desks } from '../../desks/desks.ts';
import type { Library } from '../../library/library.ts';
import type { Log } from '../../log.ts';

/** What interactions are answered with. */
export type Tools = {
  readonly desks: Desks;
  readonly library: Library;
  readonly adding: Adding;
  readonly log: Log;
};
