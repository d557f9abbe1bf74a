/** How the bot is, for whoever asks whether it may be sent something to do, or must be started anew. */
import type { State } from '../adapters/health/serve.ts';
import type { Present } from '../desks/desks-in-threads.ts';
import type { Shard } from '../watch.ts';

/** What there is of a bot so far. */
export type Bot = {
  readonly desks: { readonly present: () => Pick<Present, 'silentMs'> } | null;
  readonly connection: { readonly shards: () => readonly Shard[] } | null;
  readonly isStopping: boolean;
};

/** Whoever answers a hard question may be silent for a second or two; nobody waits longer than this. */
const SILENT_TOO_LONG_MS = 10_000;

/** @param now what there is of it whenever somebody asks */
export function stateOf(now: () => Bot): State {
  const live = (): readonly string[] => {
    const silentMs = now().desks?.present().silentMs ?? 0;
    return silentMs < SILENT_TOO_LONG_MS
      ? []
      : [`The thread that answers has been silent for ${Math.floor(silentMs / 1_000)} seconds.`];
  };
  const starting = ({ desks, connection }: Bot): readonly string[] => {
    if (desks === null) return ['Starting: the documents are still being read.'];
    return connection === null ? ['Starting: it is not connected to Discord yet.'] : [];
  };
  const disconnected = ({ connection }: Bot): readonly string[] =>
    (connection?.shards() ?? [])
      .filter(({ isConnected }) => !isConnected)
      .map(({ id }) => `Shard ${id} is not connected to Discord.`);
  return {
    live,
    ready: () => {
      const bot = now();
      return bot.isStopping
        ? ['Draining: it answers what it was asked, and takes nothing new.']
        : [...starting(bot), ...disconnected(bot), ...live()];
    },
  };
}
