import { type Cooldown, cooldown } from '../../../conversation/cooldown.ts';
import { type Memory, remember } from '../../../conversation/remember.ts';
import type { Talk } from '../../../conversation/talk.ts';

/** How long what was talked of is remembered, and that a message was answered, in milliseconds. */
const MINUTES = 60_000;
const REMEMBERED_FOR = 10 * MINUTES;
/** Conversations and messages at most: beyond them the oldest are forgotten. */
const MOST_TALKS = 1_000;
const MOST_SEEN = 5_000;
export const ALLOWANCE = { questions: 5, inMs: 20_000 } as const;

/** What the bot remembers of its conversations: for a while, and in memory alone. */
export type Conversations = {
  /** What was talked of last, by the channel and the member. */
  readonly talks: Memory<Talk>;
  /** Messages that were taken up, by their ids: a connection that is resumed may bring them again. */
  readonly seen: Memory<true>;
  /** Whether a member may ask now. */
  readonly mayAsk: Cooldown['mayAsk'];
  /** Does the work of one conversation in order: what goes on from an answer must wait for it. */
  readonly inTurn: (name: string, work: () => Promise<void>) => Promise<void>;
  /** Lets go of what is over its time, although nobody asks. */
  readonly forget: () => void;
};

/** By what a conversation is remembered: it is that of one member in one channel. */
export const conversationOf = (channel: string, member: string): string => `${channel} ${member}`;

/** @param now milliseconds of a clock that never goes back */
export function openConversations(now: () => number): Conversations {
  const running = new Map<string, Promise<void>>();
  const talks = remember<Talk>(REMEMBERED_FOR, MOST_TALKS, now);
  const seen = remember<true>(REMEMBERED_FOR, MOST_SEEN, now);
  const asking = cooldown(ALLOWANCE, now);
  return {
    talks,
    seen,
    forget: () => {
      talks.forget();
      seen.forget();
      asking.forget();
    },
    mayAsk: asking.mayAsk,
    inTurn: (name, work) => {
      const before = (running.get(name) ?? Promise.resolve()).catch(() => undefined);
      const turn = before.then(work).finally(() => {
        if (running.get(name) === turn) running.delete(name);
      });
      running.set(name, turn);
      return turn;
    },
  };
}
