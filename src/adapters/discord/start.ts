import { Client, Events, GatewayIntentBits, type Interaction, Options } from 'discord.js';
import { copyFlagger } from './flag-copies.ts';
import { handleInteraction } from './handle-interaction.ts';
import { lookAfterServers } from './look-after-servers.ts';
import type { Tools } from './tools.ts';

/** So many milliseconds a question that was being answered has left when the bot is stopped. */
const FINISHED_WITHIN_MS = 5_000;

export type Connection = {
  readonly name: string;
  /** To be called when what is answered from has changed. */
  readonly whenRenewed: () => Promise<void>;
  /** Takes no more questions, answers those it has, and logs out. */
  readonly stop: () => Promise<void>;
};

/** Logs in and answers until stopped. Rejects when Discord refuses or cannot be reached. */
export async function startDiscord(
  tools: Tools,
  { token, api }: { token: string; api: string },
): Promise<Connection> {
  const { log } = tools;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api },
    // As many connections as Discord asks for: one serves 2,500 servers at most.
    shards: 'auto',
    // The default for every message, besides what each says itself: nothing may ping.
    allowedMentions: { parse: [], repliedUser: false },
    // A look-up bot needs hardly anything of what the gateway tells.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      ThreadMemberManager: 0,
    }),
  });
  // Without a listener an error of the client would end the process.
  client.on(Events.Error, (error) => log.error({ error }, 'the client reported an error'));
  client.on(Events.ShardDisconnect, ({ code }) => log.warn({ code }, 'disconnected'));
  client.on(Events.ShardReconnecting, () => log.warn({}, 'reconnecting'));
  client.on(Events.Invalidated, () => {
    // The token was reset or the bot removed: going on would be a deaf process that looks alive.
    log.error({}, 'Discord has ended the session for good; the token may have been reset');
    process.exitCode = 1;
    void client.destroy();
  });
  const stopLooking = lookAfterServers(client, tools, Date.now);
  const flagCopies = copyFlagger(client.rest, tools);
  const whenRenewed = async (): Promise<void> => {
    await flagCopies([...client.guilds.cache.keys()]).catch((error: unknown) =>
      log.error({ error }, 'could not look through the copies of kept answers'),
    );
  };
  const answering = new Set<Promise<void>>();
  const answer = (interaction: Interaction): void => {
    const work = handleInteraction(interaction, tools).finally(() => answering.delete(work));
    answering.add(work);
  };
  client.on(Events.InteractionCreate, answer);

  const ready = new Promise<string>((resolve) =>
    client.once(Events.ClientReady, ({ user }) => resolve(user.tag)),
  );
  try {
    await client.login(token);
  } catch (error) {
    stopLooking();
    await client.destroy();
    throw error;
  }
  const stop = async (): Promise<void> => {
    stopLooking();
    client.off(Events.InteractionCreate, answer);
    await Promise.race([Promise.all(answering), atMost(FINISHED_WITHIN_MS)]);
    await client.destroy();
  };
  return { name: await ready, whenRenewed, stop };
}

const atMost = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
