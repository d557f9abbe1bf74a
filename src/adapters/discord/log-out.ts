import { type Client, Events, Status } from 'discord.js';

/** A connection that is being made is waited for so many milliseconds … */
const CONNECTED_WITHIN_MS = 1_000;
/** … and the word that it is closed so many. */
const CLOSED_WITHIN_MS = 1_000;

const CONNECTING: readonly Status[] = [
  Status.Connecting,
  Status.Reconnecting,
  Status.Identifying,
  Status.Resuming,
];

/**
 * Ends the connections of a client, within two seconds whatever happens.
 *
 * While one is being made, discord.js 14.28 takes its end for an attempt that failed: it makes another one, and whoever
 * waits for the end waits for ever. So it is let come to its end first.
 */
export async function logOut(client: Client): Promise<void> {
  await Promise.race([whenConnected(client), atMost(CONNECTED_WITHIN_MS)]);
  await Promise.race([client.destroy(), atMost(CLOSED_WITHIN_MS)]);
}

function whenConnected(client: Client): Promise<void> {
  const isConnecting = () => client.ws.shards.some(({ status }) => CONNECTING.includes(status));
  if (!isConnecting()) return Promise.resolve();
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isConnecting()) resolve();
    };
    client.on(Events.ShardReady, look);
    client.on(Events.ShardResume, look);
  });
}

/** A promise that is kept after so many milliseconds, and for which no process stays. */
export const atMost = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
