import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayIntentBits } from 'discord-api-types/v10';
import { APPLICATION_ROUTES } from './application-routes.ts';
import { CALLBACK_ROUTES } from './callback-routes.ts';
import { CHANNEL_ROUTES } from './channel-routes.ts';
import { createDriver, type Driver } from './drive.ts';
import type { FaultSpec } from './faults.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { GUILD_ROUTES } from './guild-routes.ts';
import { createRestServer, type RecordedRequest } from './http.ts';
import type { Json } from './json.ts';
import { guildPayload, rolePayload } from './payloads.ts';
import { aGuild, aUser, type GuildSpec } from './people.ts';
import type { Ping } from './pings.ts';
import { tidy } from './tidy.ts';
import { UPLOAD_ROUTES, type UploadSpec, upload } from './uploads.ts';
import { WEBHOOK_ROUTES } from './webhook-routes.ts';
import {
  type Channel,
  type Command,
  type Guild,
  later,
  type Message,
  nextId,
  now,
  type World,
} from './world.ts';

export type DiscordOptions = {
  /** Plays an independent server that sends as little as it may: see sparse.ts. */
  readonly sparse?: boolean;
  /** The only token that is right. */
  readonly token?: string;
  /** The guilds the bot is in; one with a channel when left out. */
  readonly guilds?: readonly GuildSpec[];
  /** Privileged intents that were granted, as a bit field; none when left out. */
  readonly privilegedIntents?: number;
  /** How many connections a bot is told to open; 1 when left out. */
  readonly shards?: number;
  /** Milliseconds that every request takes. */
  readonly latency?: number;
  /** Milliseconds between two heartbeats. */
  readonly heartbeatInterval?: number;
  /** Called with each request as soon as all of it is there, before it is answered. */
  readonly onRequest?: (request: RecordedRequest) => void;
};

/** A Discord on loopback: what a test may ask of it. */
export type DiscordServer = Driver & {
  /** For the client: `rest: { api: server.api }`. */
  readonly api: string;
  readonly token: string;
  /** The application's id, which is the bot's too. */
  readonly application: string;
  readonly guild: Guild;
  readonly channel: Channel;
  readonly requests: readonly RecordedRequest[];
  /** Requests for routes that this server does not have. */
  readonly unknownRoutes: readonly RecordedRequest[];
  /** Messages of the bot that would notify somebody. */
  readonly pings: readonly Ping[];
  /** All messages as they stand, oldest first. */
  readonly messages: readonly Message[];
  /** Intents of the connected bot, as a bit field. */
  readonly intents: () => number;
  /** How often bots have identified, resumed, and beaten. */
  readonly gateway: Gateway['counts'];
  /** The registered commands of a guild, or the global ones. */
  readonly commands: (guild?: string) => readonly Command[];
  readonly failNext: (fault: FaultSpec) => void;
  /** Moves this Discord's clock on: deadlines pass without waiting. */
  readonly advance: (ms: number) => void;
  readonly now: () => number;
  readonly setLatency: (ms: number) => void;
  /** Breaks the gateway connections off. */
  readonly cut: () => void;
  /** Leaves new gateway connections without a word until it is called off. */
  readonly hold: () => () => void;
  /** Ends the gateway connections with a code of Discord's: 4004 says that the token is not valid. */
  readonly closeWith: (code: number) => void;
  /** Op 7: tells the bots to reconnect. */
  readonly reconnect: () => void;
  /** Breaks the gateway connections off; they cannot be resumed. */
  readonly forgetSessions: () => void;
  /** Lets go of what is over, and of all uses and messages but the last so many: for a test that goes on for long. */
  readonly tidy: (most: number) => void;
  /** Resolves when a bot is connected, which after a cut means again. */
  readonly connected: (timeoutMs?: number) => Promise<void>;
  /** Sends any event, for what no other function covers. */
  readonly dispatch: (event: string, data: Json, guild?: string) => void;
  readonly addGuild: (spec?: GuildSpec) => Guild;
  /** Chooses a file for an option, which takes the id that this returns. */
  readonly upload: (file: UploadSpec) => string;
  /** Where files are kept. */
  readonly origin: string;
  /** Makes a role without permissions, which the bots are told of. Returns its id. */
  readonly addRole: (name: string, guild?: string) => string;
  readonly removeGuild: (id: string) => void;
  /** Flags of the application, as a bit field: which privileged intents are switched on, say. */
  readonly setApplicationFlags: (flags: number) => void;
  /** Opens a public thread in a channel. Returns its id. */
  readonly addThread: (name: string, channel: string) => string;
  /** What a channel allows and denies beyond its guild. */
  readonly setOverwrites: (channel: string, overwrites: readonly Json[]) => void;
  readonly setBotPermissions: (permissions: bigint, guild?: string) => void;
  /** Takes a message away without telling the bots. */
  readonly forget: (message: string) => void;
  /** Fills a channel with pins, as far as `count`: 250 are allowed. */
  readonly pinSome: (count: number, channel?: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

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
