import type { Desk } from '../desk.ts';

/** Who is answered from what. */
export type Desks = {
  /** The desk of a server, by its id: everybody's documents and its own. Without one, everybody's. */
  readonly of: (server: string | null) => Promise<Desk>;
  /** Kept when everything is answered from that had been added when this was called; absent where that never happens. */
  readonly upToDate?: () => Promise<void>;
};
