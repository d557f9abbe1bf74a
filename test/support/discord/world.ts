import type { APIEmbed, APIUser } from 'discord-api-types/v10';
import type { Fault } from './faults.ts';
import type { RecordedRequest } from './http.ts';
import type { Json } from './json.ts';
import type { Ping } from './pings.ts';

/** A component as stored. One loose type for all kinds: a test looks at few fields of many kinds. */
export type Component = {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly content?: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly style?: number;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly default?: boolean;
  }[];
  readonly components?: readonly Component[];
  readonly component?: Component;
  readonly accessory?: Component;
};

/** Who set off an interaction and by which installation; a later button press inherits it. */
export type Origin = {
  readonly id: string;
  readonly type: number;
  readonly user: APIUser;
  readonly authorizing_integration_owners: Readonly<Record<string, string>>;
};

/** A message as Discord keeps it. */
export type Message = {
  readonly id: string;
  readonly channel_id: string;
  readonly guild_id: string | null;
  readonly type: number;
  readonly author: APIUser;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Component[];
  readonly attachments: readonly { readonly id: string; readonly filename: string; readonly text: string }[];
  /** Bit field; 64 is ephemeral, 128 "is thinking…", 32768 components v2. */
  readonly flags: number;
  readonly pinned: boolean;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly mentions: readonly APIUser[];
  readonly mention_roles: readonly string[];
  readonly mention_everyone: boolean;
  readonly message_reference?: { readonly message_id: string; readonly channel_id: string };
  readonly interaction_metadata?: Origin;
  /** What the sender told two requests apart by. */
  readonly nonce?: string;
};

/** A file that a person chose for an option. */
export type Upload = {
  readonly id: string;
  readonly filename: string;
  readonly bytes: Uint8Array;
  /** As the bot is told; a test may lie. */
  readonly size: number;
  readonly url: string;
  readonly content_type: string | null;
};

export type Channel = {
  readonly id: string;
  readonly name: string | null;
  readonly type: number;
  /** null: a direct message or a group of people. */
  readonly guild_id: string | null;
  /** Whether the bot may see it at all. */
  readonly visible: boolean;
  /** Newest first. */
  readonly pins: { readonly message: string; readonly at: number }[];
};

export type Guild = {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly channels: readonly Channel[];
  botPermissions: bigint;
};

/** A use of the bot, from its dispatch to the last message that came of it. */
export type Interaction = {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  /** What the person did, for messages about it: `/quote`. */
  readonly label: string;
  readonly createdAt: number;
  readonly origin: Origin;
  readonly guildId: string | null;
  readonly channelId: string;
  readonly forcedEphemeral: boolean;
  /** The message the component stands in, if it is a component or a modal that came from one. */
  readonly source: string | undefined;
  /** The type of the option being typed, in an autocomplete. */
  readonly focusedType: number;
  readonly callbacks: Json[];
  /** Ids of what was made for this interaction, the first answer first. */
  readonly made: string[];
  /** What a person sees, in order: snapshots, taken when it appeared. */
  readonly shown: Message[];
  readonly listeners: Set<() => void>;
  acknowledged: number | undefined;
  /** The message that `@original` means. */
  original: string | undefined;
  followUps: number;
};

/** A registered command, as Discord returns it. */
export type Command = Json & { readonly id: string; readonly name: string; readonly type: number };

/** All that this Discord knows. The routes and the gateway share one. */
export type World = {
  readonly sparse: boolean;
  /** How many connections a bot is told to open. */
  readonly shards: number;
  readonly token: string;
  readonly bot: APIUser;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, Message>;
  readonly users: Map<string, APIUser>;
  readonly uploads: Map<string, Upload>;
  /** By token. */
  readonly interactions: Map<string, Interaction>;
  /** By scope: a guild's id, or `global`. */
  readonly commands: Map<string, Command[]>;
  readonly pings: Ping[];
  readonly requests: RecordedRequest[];
  readonly unknownRoutes: RecordedRequest[];
  readonly faults: Fault[];
  /** Ends whatever still waits when the server closes. */
  readonly closing: Set<() => void>;
  readonly emit: Emit;
  /** Told of each request as soon as all of it is there. */
  readonly onRequest: (request: RecordedRequest) => void;
  origin: string;
  latency: number;
  clockAhead: number;
  lastId: number;
};

/** Sends an event to the bot. Returns how many sessions got it, or will when they resume. */
export type Emit = (event: string, data: Json, to: { guild?: string | null; intents?: number }) => number;

const DISCORD_EPOCH = 1_420_070_400_000;

/** This Discord's time in milliseconds: the machine's, and what `advance` added. */
export function now(world: World): number {
  return Date.now() + world.clockAhead;
}

/** A new id of the given time, as every id of Discord's tells its time. */
export function nextId(world: World, at = now(world)): string {
  world.lastId += 1;
  return String((BigInt(Math.trunc(at) - DISCORD_EPOCH) << 22n) | BigInt(world.lastId % 4_194_304));
}

/** Calls `then` after `ms` of real time, or never if the server closes first. Returns the cancelling. */
export function later(world: World, ms: number, then: () => void): () => void {
  const cancel = () => {
    clearTimeout(timer);
    world.closing.delete(cancel);
  };
  const timer = setTimeout(() => {
    world.closing.delete(cancel);
    then();
  }, ms);
  world.closing.add(cancel);
  return cancel;
}
