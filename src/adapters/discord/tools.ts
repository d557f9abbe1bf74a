import type { Adding } from '../../adding/adding.ts';
import type { Desks } from '../../desks/desks.ts';
import type { IsoDay } from '../../domain/vocabulary.ts';
import type { Library } from '../../library/library.ts';
import type { Conversations } from './messages/conversations.ts';
import type { Noting } from './use.ts';

/** What interactions and messages are answered with. */
export type Tools = Noting & {
  readonly desks: Desks;
  readonly library: Library;
  readonly adding: Adding;
  readonly conversations: Conversations;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly today: () => IsoDay;
};
