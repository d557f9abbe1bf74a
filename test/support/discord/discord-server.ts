import type { Driver } from './drive.ts';
import type { FaultSpec } from './faults.ts';
import type { Gateway } from './gateway.ts';
import type { RecordedRequest } from './http.ts';
import type { Json } from './json.ts';
import type { GuildSpec } from './people.ts';
import type { Ping } from './pings.ts';
import type { UploadSpec } from './uploads.ts';
import type { Channel, Command, Guild, Message } from './world.ts';

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
