import { once } from 'node:events';
import { Client, type ClientOptions, Events, GatewayIntentBits, type Interaction } from 'discord.js';
import type { InteractionHandle } from './handle.ts';
import type { DiscordServer } from './server.ts';

/** The real discord.js client, logged in and ready. Public options only. */
export async function connectClient(
  server: DiscordServer,
  { rest, ...options }: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    ...options,
    // The client holds itself to 50 requests a second; a test is faster, and nobody counts.
    rest: { api: server.api, globalRequestsPerSecond: 10_000, ...rest },
  });
  const ready = once(client, Events.ClientReady);
  await client.login(server.token);
  await ready;
  // Sound: ClientReady has come.
  return client as Client<true>;
}

/** What the client made of something a person did, together with the handle on it. */
export async function receive<T extends Interaction>(
  client: Client,
  act: Promise<InteractionHandle>,
): Promise<{ interaction: T; handle: InteractionHandle }> {
  const received = once(client, Events.InteractionCreate);
  const handle = await act;
  const [interaction] = await received;
  return { interaction, handle };
}
