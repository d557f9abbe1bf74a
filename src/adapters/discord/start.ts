import {
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  Options,
  Partials,
  Status,
} from 'discord.js';
import type { Shard } from '../../watch.ts';
import { copyFlagger } from './flag-copies.ts';
import { handleInteraction } from './handle-interaction.ts';
import { atMost, logOut } from './log-out.ts';
import { lookAfterServers } from './look-after-servers.ts';
import { openConversations } from './messages/conversations.ts';
import { handleMessage } from './messages/handle-message.ts';
import { noticeRivals } from './rivals.ts';
import { tellConnection } from './tell-connection.ts';
import type { Tools } from './tools.ts';
import { watchRequests } from './watch-requests.ts';

/** So many milliseconds a question that was being answered has left when the bot is stopped. */
const FINISHED_WITHIN_MS = 5_000;

export type Connection = {
  readonly name: string;
  /** To be called when what is answered from has changed. */
  readonly whenRenewed: () => Promise<void>;
  /** The connections to the gateway, of which a large bot has many. */
  readonly shards: () => readonly Shard[];
  /** Kept when Discord has ended the connection for good. */
  readonly ended: Promise<void>;
  /** Takes no more questions, answers those it has, and logs out. */
  readonly stop: () => Promise<void>;
};

/** How often it is looked whether something is remembered longer than it shall be. */
const FORGETTING_EVERY_MS = 30_000;

/** Logs in and answers until stopped. Rejects when Discord refuses or cannot be reached. */
export async function startDiscord(
  given: Omit<Tools, 'conversations'>,
  { token, api }: { token: string; api: string },
): Promise<Connection> {
  const tools: Tools = { ...given, conversations: openConversations(given.now) };
  const { log, conversations } = tools;
  const client = new Client({
    // None is privileged: of messages in servers only those that mention the bot come with their words.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // The channel of a direct message is not known before the first one.
    partials: [Partials.Channel],
    rest: {
      api,
      makeRequest: watchRequests({
        failed: (code) => tools.watch?.requestFailed(code),
        answeredElsewhere: noticeRivals(log, tools.now),
      }),
    },
    // As many connections as Discord asks for: one serves 2,500 servers at most.
    shards: 'auto',
    // The default for every message, besides what each says itself: nothing may ping.
    allowedMentions: { parse: [], repliedUser: false },
    // A look-up bot needs hardly anything of what the gateway tells.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: 0,
      // Whoever writes anywhere would be kept otherwise, and nobody but the bot itself is needed.
      UserManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user.id },
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      ThreadMemberManager: 0,
    }),
  });
  // Without a listener an error of the client would end the process.
  client.on(Events.Error, (error) => log.error({ error }, 'the client reported an error'));
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  // Told of what the client does not try again: the token was reset, say. Going on would be a deaf process.
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error({ code, shard }, 'Discord has ended the connection for good; the token may have been reset');
    end();
  });
  const stopTelling = tellConnection(client, log, tools.now);
  const stopLooking = lookAfterServers(client, tools, Date.now);
  const flagCopies = copyFlagger(
    client.rest,
    tools,
    (server) => client.guilds.cache.get(server)?.preferredLocale,
  );
  const whenRenewed = async (): Promise<void> => {
    await flagCopies([...client.guilds.cache.keys()]).catch((error: unknown) =>
      log.error({ error }, 'could not look through the copies of kept answers'),
    );
  };
  const answering = new Set<Promise<void>>();
  const noted = (work: Promise<void>): void => {
    const done = work.finally(() => answering.delete(done));
    answering.add(done);
  };
  const answer = (interaction: Interaction): void => noted(handleInteraction(interaction, tools));
  client.on(Events.InteractionCreate, answer);
  const reply = (message: Message): void => noted(handleMessage(message, tools));
  client.on(Events.MessageCreate, reply);
  const forgetting = setInterval(conversations.forget, FORGETTING_EVERY_MS);
  forgetting.unref();

  const ready = new Promise<string>((resolve) =>
    client.once(Events.ClientReady, ({ user }) => resolve(user.tag)),
  );
  try {
    await client.login(token);
  } catch (error) {
    clearInterval(forgetting);
    stopLooking();
    await client.destroy();
    throw error;
  }
  const stop = async (): Promise<void> => {
    clearInterval(forgetting);
    stopLooking();
    stopTelling();
    client.off(Events.InteractionCreate, answer);
    client.off(Events.MessageCreate, reply);
    await Promise.race([Promise.all(answering), atMost(FINISHED_WITHIN_MS)]);
    await logOut(client);
  };
  const shards = (): readonly Shard[] =>
    client.ws.shards.map(({ id, status, ping }) => ({
      id,
      isConnected: status === Status.Ready,
      pingMs: ping < 0 ? null : ping,
    }));
  return { name: await ready, whenRenewed, shards, ended, stop };
}
