import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayIntentBits } from 'discord-api-types/v10';
import { APPLICATION_ROUTES } from './application-routes.ts';
import { CALLBACK_ROUTES } from './callback-routes.ts';
import { CHANNEL_ROUTES } from './channel-routes.ts';
import type { DiscordOptions, DiscordServer } from './discord-server.ts';
import { createDriver } from './drive.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { GUILD_ROUTES } from './guild-routes.ts';
import { createRestServer } from './http.ts';
import { guildPayload, rolePayload } from './payloads.ts';
import { aGuild, aUser, type GuildSpec } from './people.ts';
import { tidy } from './tidy.ts';
import { UPLOAD_ROUTES, upload } from './uploads.ts';
import { WEBHOOK_ROUTES } from './webhook-routes.ts';
import { type Channel, type Guild, later, nextId, now, type World } from './world.ts';

export type { DiscordOptions, DiscordServer } from './discord-server.ts';

/** Starts a Discord on a free port of 127.0.0.1. Close it when the test is over. */
export async function startDiscord(options: DiscordOptions = {}): Promise<DiscordServer> {
  const { privilegedIntents = 0, heartbeatInterval = 45_000 } = options;
  let gateway: Gateway | undefined;
  const world = newWorld(options, (...event) => gateway?.send(...event) ?? 0);
  const server = createRestServer(world, [
    ...CALLBACK_ROUTES,
    ...WEBHOOK_ROUTES,
    ...CHANNEL_ROUTES,
    ...GUILD_ROUTES,
    ...APPLICATION_ROUTES,
    ...UPLOAD_ROUTES,
  ]);
  gateway = openGateway(server, world, { privilegedIntents, heartbeatInterval });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Sound: a server that listens on a port has an address of this kind.
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return assemble(world, server, gateway);
}

function newWorld(options: DiscordOptions, emit: World['emit']): World {
  const bot = aUser('Who Said', { bot: true });
  const guilds = (options.guilds ?? [{}]).map(aGuild);
  return {
    sparse: options.sparse ?? false,
    shards: options.shards ?? 1,
    token: options.token ?? 'test.token.of-the-bot',
    bot,
    guilds: new Map(guilds.map((guild) => [guild.id, guild])),
    channels: new Map(guilds.flatMap(({ channels }) => channels).map((channel) => [channel.id, channel])),
    messages: new Map(),
    users: new Map([[bot.id, bot]]),
    uploads: new Map(),
    interactions: new Map(),
    commands: new Map(),
    pings: [],
    requests: [],
    unknownRoutes: [],
    faults: [],
    closing: new Set(),
    emit,
    onRequest: options.onRequest ?? (() => {}),
    origin: '',
    latency: options.latency ?? 0,
    clockAhead: 0,
    applicationFlags: 0,
    lastId: 0,
  };
}

function assemble(world: World, server: Server, gateway: Gateway): DiscordServer {
  const driver = createDriver(world, gateway.intents);
  // Sound where a test uses them: without guilds of its own making it has one, with a channel.
  const [guild] = world.guilds.values() as Iterable<Guild> as [Guild];
  return {
    ...driver,
    api: `${world.origin}/api`,
    token: world.token,
    application: world.bot.id,
    guild,
    channel: guild?.channels[0] as Channel,
    requests: world.requests,
    unknownRoutes: world.unknownRoutes,
    pings: world.pings,
    get messages() {
      return [...world.messages.values()];
    },
    intents: gateway.intents,
    gateway: gateway.counts,
    commands: (id) => world.commands.get(id ?? 'global') ?? [],
    failNext: (spec) => {
      world.faults.push({ spec, left: spec.times ?? 1 });
    },
    advance: (ms) => {
      world.clockAhead += ms;
    },
    now: () => now(world),
    setLatency: (ms) => {
      world.latency = ms;
    },
    cut: gateway.cut,
    hold: gateway.hold,
    closeWith: gateway.end,
    reconnect: gateway.askToReconnect,
    forgetSessions: gateway.forgetSessions,
    tidy: (most) => tidy(world, server, gateway, most),
    connected: (timeoutMs) => whenConnected(world, gateway, timeoutMs),
    dispatch: (event, data, id) => {
      world.emit(event, data, id === undefined ? {} : { guild: id });
    },
    addGuild: (spec) => addGuild(world, spec),
    upload: (file) => upload(world, file),
    origin: world.origin,
    addRole: (name, id = guild.id) => {
      const role = nextId(world);
      const data = { guild_id: id, role: rolePayload(role, name, 0n, 2) };
      world.emit('GUILD_ROLE_CREATE', data, { guild: id, intents: GatewayIntentBits.Guilds });
      return role;
    },
    removeGuild: (id) => {
      world.guilds.delete(id);
      world.emit('GUILD_DELETE', { id }, { guild: id, intents: GatewayIntentBits.Guilds });
    },
    setApplicationFlags: (flags) => {
      world.applicationFlags = flags;
    },
    addThread: (name, parent) => {
      const around = world.channels.get(parent);
      const id = nextId(world);
      world.channels.set(id, {
        ...(around as Channel),
        id,
        name,
        type: 11,
        parent,
        pins: [],
        overwrites: [],
      });
      return id;
    },
    setOverwrites: (id, overwrites) => {
      const channel = world.channels.get(id);
      if (channel) channel.overwrites = overwrites;
    },
    setBotPermissions: (permissions, id = guild.id) => {
      const changed = world.guilds.get(id);
      if (changed) changed.botPermissions = permissions;
    },
    forget: (id) => {
      world.messages.delete(id);
    },
    async pinSome(count, channel = guild.channels[0]?.id ?? '') {
      const { pins } = world.channels.get(channel)!;
      while (pins.length < count) {
        const { id } = await driver.sendMessage({ content: `Pin ${pins.length + 1}`, channel });
        world.messages.set(id, { ...world.messages.get(id)!, pinned: true });
        pins.unshift({ message: id, at: now(world) });
      }
    },
    close: () => close(world, server, gateway),
  };
}

function addGuild(world: World, spec: GuildSpec = { name: 'Second Guild' }): Guild {
  const guild = aGuild(spec);
  world.guilds.set(guild.id, guild);
  for (const channel of guild.channels) world.channels.set(channel.id, channel);
  world.emit('GUILD_CREATE', guildPayload(world, guild), {
    guild: guild.id,
    intents: GatewayIntentBits.Guilds,
  });
  return guild;
}

function whenConnected(world: World, gateway: Gateway, timeoutMs = 10_000): Promise<void> {
  if (gateway.isConnected()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const end = () => {
      gateway.onConnected.delete(done);
      world.closing.delete(giveUp);
      cancel();
    };
    const fail = (why: string) => {
      end();
      reject(new Error(`No bot connected ${why}.`));
    };
    const done = () => {
      end();
      resolve();
    };
    const giveUp = () => fail('before the server was closed');
    const cancel = later(world, timeoutMs, () => fail(`within ${timeoutMs} ms`));
    gateway.onConnected.add(done);
    world.closing.add(giveUp);
  });
}

async function close(world: World, server: Server, gateway: Gateway): Promise<void> {
  for (const end of [...world.closing]) end();
  gateway.close();
  const closed = once(server, 'close');
  server.close();
  // Clients keep connections open for their next request: there is none.
  server.closeAllConnections();
  await closed;
}
