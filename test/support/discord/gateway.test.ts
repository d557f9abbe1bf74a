import { once } from 'node:events';
import { type ChatInputCommandInteraction, Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { connectClient, receive } from './a-client.ts';
import { asRecord } from './json.ts';
import { type DiscordOptions, type DiscordServer, startDiscord } from './server.ts';

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
const clients: Client[] = [];
let server: DiscordServer;

beforeEach(async () => {
  server = await startDiscord();
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.destroy()));
  await server.close();
});

async function connect(
  ...options: Parameters<typeof connectClient> extends [unknown, ...infer Rest] ? Rest : []
) {
  const client = await connectClient(server, ...options);
  clients.push(client);
  return client;
}

async function restart(options: DiscordOptions): Promise<void> {
  await server.close();
  server = await startDiscord(options);
}

describe('a client', () => {
  test('finds itself, its guild and its channel', async () => {
    const client = await connect();
    expect(client.user.id).toBe(server.application);
    expect(client.guilds.cache.get(server.guild.id)?.name).toBe('Debating Society');
    const channel = client.channels.cache.get(server.channel.id);
    expect(channel?.isSendable()).toBe(true);
    expect(client.guilds.cache.get(server.guild.id)?.members.me?.permissions.has('PinMessages')).toBe(true);
  });

  test('with a wrong token is turned away', async () => {
    const client = new Client({ intents: [], rest: { api: server.api } });
    clients.push(client);
    await expect(client.login('wrong')).rejects.toThrow(/invalid token/iu);
  });

  test('with an intent it was not granted is closed with 4014', async () => {
    const client = new Client({ intents: [Guilds, MessageContent], rest: { api: server.api } });
    clients.push(client);
    await expect(client.login(server.token)).rejects.toThrow(/disallowed intents/iu);
  });

  test('keeps its heart beating', async () => {
    await restart({ heartbeatInterval: 30 });
    const client = await connect();
    await expect.poll(() => server.gateway.heartbeats).toBeGreaterThan(1);
    // Without acknowledgements the client takes the connection for dead and resumes.
    expect(server.gateway.resumes).toBe(0);
    expect(client.isReady()).toBe(true);
  });

  test('is told of guilds that come and go', async () => {
    const client = await connect();
    const joined = once(client, Events.GuildCreate);
    const { id } = server.addGuild();
    expect((await joined)[0].id).toBe(id);
    const left = once(client, Events.GuildDelete);
    server.removeGuild(id);
    expect((await left)[0].id).toBe(id);
  });
});

describe('a connection', () => {
  test.each([
    { how: 'cut', end: (): void => server.cut() },
    { how: 'ended by a request to reconnect', end: (): void => server.reconnect() },
  ])('that is $how resumes and brings what was missed', async ({ end }) => {
    const client = await connect();
    end();
    const { interaction } = await receive<ChatInputCommandInteraction>(
      client,
      server.slash({ name: 'missed' }),
    );
    expect(interaction.commandName).toBe('missed');
    expect(server.gateway).toMatchObject({ identifies: 1, resumes: 1 });
  });

  test('that is cut after a tidying resumes and brings what was missed', async () => {
    const client = await connect();
    server.tidy(0);
    server.cut();
    const { interaction } = await receive<ChatInputCommandInteraction>(
      client,
      server.slash({ name: 'missed' }),
    );
    expect(interaction.commandName).toBe('missed');
    expect(server.gateway).toMatchObject({ identifies: 1, resumes: 1 });
  });

  test('is reported when it is there again', async () => {
    await connect();
    server.cut();
    await server.connected();
    expect(server.gateway.resumes).toBe(1);
  });

  test('that nobody has makes a use of the bot an error', async () => {
    await expect(server.slash({ name: 'quote' })).rejects.toThrow('no bot is connected');
  });
});

/** What the gateway does with one frame from a bare socket: the first answer, or the close code. */
async function send(frame: object): Promise<unknown> {
  const socket = new WebSocket(server.api.replace('http', 'ws').replace('/api', ''));
  await once(socket, 'message');
  const answer = Promise.race([
    once(socket, 'message').then(([data]) => JSON.parse(String(data))),
    once(socket, 'close').then(([code]) => code),
  ]);
  socket.send(JSON.stringify(frame));
  return answer.finally(() => socket.terminate());
}

describe('the gateway', () => {
  const identify = (extra: object) => ({ op: 2, d: { token: server.token, intents: 1, ...extra } });

  test.each([
    { what: 'a wrong token with 4004', frame: () => identify({ token: 'wrong' }), answer: 4004 },
    { what: 'an unknown session with op 9', frame: () => ({ op: 6, d: {} }), answer: { op: 9, d: false } },
    { what: 'a heartbeat with op 11', frame: () => ({ op: 1, d: null }), answer: { op: 11 } },
    { what: 'its shard with the guild', frame: () => identify({}), answer: { d: { guilds: [{}] } } },
  ])('answers $what', async ({ frame, answer }) => {
    const got = await send(frame());
    if (typeof answer === 'number') expect(got).toBe(answer);
    else expect(got).toMatchObject(answer);
  });

  test('gives each guild to its shard', async () => {
    // The shard is the id without its last 22 bits, modulo the number of shards.
    const [even, odd] = [1000n, 1001n].map((number) => String(number << 22n));
    await restart({ guilds: [{ id: String(even) }, { id: String(odd) }] });
    const guilds = async (shard: number) =>
      asRecord(asRecord(await send(identify({ shard: [shard, 2] }))).d).guilds;
    expect(await guilds(0)).toMatchObject([{ id: even }]);
    expect(await guilds(1)).toMatchObject([{ id: odd }]);
  });
});

describe('the words of a message', () => {
  const content = 'We wait.';

  test.each([
    { when: 'it may not read them', granted: 0, say: () => ({ content }), seen: '' },
    { when: 'it may read them', granted: MessageContent, say: () => ({ content }), seen: content },
    {
      when: 'it is mentioned',
      granted: 0,
      say: (bot: string) => ({ content: `<@${bot}> hello` }),
      seen: /hello/u,
    },
    { when: 'it is written to', granted: 0, say: () => ({ content, guild: null }), seen: content },
  ])('reach the bot as $seen when $when', async ({ granted, say, seen }) => {
    await restart({ privilegedIntents: granted });
    const client = await connect({
      intents: [Guilds, GuildMessages, DirectMessages, granted],
      partials: [Partials.Channel],
    });
    const received = once(client, Events.MessageCreate);
    await server.sendMessage(say(server.application));
    const [message] = await received;
    if (typeof seen === 'string') expect(message.content).toBe(seen);
    else expect(message.content).toMatch(seen);
  });
});
