import { HTTPError } from 'discord.js';

/** Milliseconds before something is sent again: all of them together well inside the three seconds Discord waits. */
const PAUSES_MS = [100, 400];

/**
 * Sends, and sends again where Discord was out of reach for a moment: the client does that at once or, for a connection
 * that broke, not at all. What may have arrived the first time is sent twice, so only for what Discord takes once.
 */
export async function persistently(send: () => Promise<unknown>): Promise<void> {
  for (const ms of PAUSES_MS) {
    try {
      await send();
      return;
    } catch (error) {
      if (!isPassing(error)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, ms));
  }
  await send();
}

/** An error of Discord's own (5xx), or of the connection: its codes are those of undici and of the system. */
const isPassing = (error: unknown): boolean =>
  error instanceof HTTPError ||
  (error instanceof Error && 'code' in error && /^(?:UND_ERR_\w+|E[A-Z]+)$/u.test(String(error.code)));
