import { type Client, Events } from 'discord.js';
import type { Log } from '../../log.ts';

/**
 * Logs when a connection is lost and when it is back: while Discord is away, the client tries twice a second.
 *
 * @returns ends it: a connection that is ended looks to the client as if it were lost
 */
export function tellConnection(client: Client, log: Log, now: () => number): () => void {
  const lostAt = new Map<number, number>();
  const lost = (shard: number): void => {
    if (lostAt.has(shard)) return;
    lostAt.set(shard, now());
    log.warn({ shard }, 'reconnecting');
  };
  const back = (shard: number): void => {
    const since = lostAt.get(shard);
    lostAt.delete(shard);
    if (since !== undefined) log.info({ shard, afterMs: now() - since }, 'connected again');
  };
  client.on(Events.ShardReconnecting, lost);
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReady, back);
  return () => {
    client.off(Events.ShardReconnecting, lost);
  };
}
