import { once } from 'node:events';
import {
  type Client,
  Events,
  GatewayIntentBits,
  PermissionFlagsBits,
  Routes,
  type TextChannel,
} from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectClient } from './a-client.ts';
import { USUAL_BOT_PERMISSIONS } from './people.ts';
import { type DiscordServer, startDiscord } from './server.ts';

let server: DiscordServer;
let client: Client<true>;
let channel: TextChannel;

beforeAll(async () => {
  server = await startDiscord({ guilds: [{ channels: ['general', 'other'] }] });
  client = await connectClient(server, {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
  });
  // Sound: the server was started with it.
  channel = client.channels.cache.get(server.channel.id) as TextChannel;
});
afterAll(async () => {
  await client.destroy();
  await server.close();
  expect(server.unknownRoutes).toEqual([]);
});

const pinRoute = (message: string, where = server.channel.id) => Routes.channelMessagesPin(where, message);

describe('a pin', () => {
  test('is set once, listed and taken away', async () => {
    const message = await channel.send('Pin me');
    const changed = once(client, Events.ChannelPinsUpdate);
    await message.pin('asked by Ada');
    await message.pin();
    await changed;
    expect(server.requests.findLast(({ method }) => method === 'PUT')?.status).toBe(204);
    const { items, hasMore } = await channel.messages.fetchPins({ limit: 1 });
    expect([items.map((item) => item.message.id), hasMore]).toEqual([[message.id], false]);
    await message.unpin();
    expect((await channel.messages.fetchPins()).items).toEqual([]);
  });

  test('beyond the 250th is refused with 30003', async () => {
    await server.pinSome(250);
    const message = await channel.send('One too many');
    await expect(message.pin()).rejects.toMatchObject({ code: 30003 });
    expect((await channel.messages.fetchPins({ limit: 50 })).hasMore).toBe(true);
  });

  test('without the permission is refused with 50013', async () => {
    const { id } = await server.sendMessage({ content: 'x' });
    server.setBotPermissions(USUAL_BOT_PERMISSIONS & ~PermissionFlagsBits.PinMessages);
    await expect(client.rest.put(pinRoute(id))).rejects.toMatchObject({ code: 50013, status: 403 });
    server.setBotPermissions(USUAL_BOT_PERMISSIONS);
  });

  test.each([
    { of: 'a message that is not there', code: 10008, make: async () => pinRoute('1') },
    {
      of: "a message of Discord's own",
      code: 50021,
      make: async () => pinRoute((await server.sendMessage({ content: '', type: 7 })).id),
    },
    {
      of: 'a message of another channel',
      code: 50019,
      make: async () =>
        pinRoute((await server.sendMessage({ content: 'x' })).id, server.guild.channels[1]?.id),
    },
    { of: 'a channel there is not', code: 10003, make: async () => pinRoute('1', '2') },
    {
      of: 'a hidden answer',
      code: 10008,
      make: async () => {
        const received = once(client, Events.InteractionCreate);
        const handle = await server.slash({ name: 'quote' });
        await (await received)[0].reply({ content: 'x', flags: 64 });
        return pinRoute((await handle.answer()).id);
      },
    },
    {
      of: 'a guild that the bot is not in',
      code: 50001,
      make: async () => {
        const handle = await server.messageCommand({ name: 'Pin', message: 'x', guild: '12345678901234567' });
        const { id, channel_id } = server.messages.at(-1)!;
        expect(handle.requests).toEqual([]);
        return pinRoute(id, channel_id);
      },
    },
  ])('of $of is refused with $code', async ({ code, make }) => {
    await expect(client.rest.put(await make())).rejects.toMatchObject({ code });
  });
});

describe('a message in a channel', () => {
  test('is sent, read, changed and deleted', async () => {
    const message = await channel.send('One');
    await message.edit('Two');
    expect((await channel.messages.fetch({ message: message.id, force: true })).content).toBe('Two');
    expect((await channel.messages.fetch({ limit: 1 })).first()?.id).toBe(message.id);
    await message.delete();
    await expect(channel.messages.fetch({ message: message.id, force: true })).rejects.toMatchObject({
      code: 10008,
    });
  });

  test('of somebody else is neither changed nor deleted', async () => {
    const { id } = await server.sendMessage({ content: 'Mine' });
    await expect(channel.messages.edit(id, 'x')).rejects.toMatchObject({ code: 50005 });
    await expect(channel.messages.delete(id)).rejects.toMatchObject({ code: 50013 });
  });

  test('pings everybody it names, if nothing is said about it', async () => {
    const { id } = await channel.send('@everyone <@&5>');
    expect(server.pings).toContainEqual({ message: id, users: [], roles: ['5'], everyone: true });
  });

  test('goes to a person as well', async () => {
    const { author } = await server.sendMessage({ content: 'Hello', guild: null });
    const user = await client.users.fetch(author.id);
    await user.send('An alert');
    expect(server.messages.at(-1)).toMatchObject({ content: 'An alert', guild_id: null });
  });
});
