import type { Desk } from '../desk.ts';

/** Who is answered from what. */
export type Desks = {
  /** The desk of a server, by its id: everybody's documents and its own. Without one, everybody's. */
  readonly of: (server: string | null) => Promise<Desk>;
};
