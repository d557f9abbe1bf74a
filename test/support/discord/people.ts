import { type APIUser, ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Guild, World } from './world.ts';

/** What a guild looks like before a test begins. What is left out gets a plain value. */
export type GuildSpec = {
  readonly id?: string;
  readonly name?: string;
  readonly locale?: string;
  /** The bot's permissions, here and in `app_permissions`; everything it needs when left out. */
  readonly botPermissions?: bigint;
  /** Names of text channels. */
  readonly channels?: readonly string[];
};

const P = PermissionFlagsBits;

/** What a bot of this kind is usually given. */
export const USUAL_BOT_PERMISSIONS =
  P.ViewChannel | P.SendMessages | P.EmbedLinks | P.AttachFiles | P.ReadMessageHistory | P.PinMessages;

/** What @everyone has in a new guild, as far as it matters here. */
export const USUAL_MEMBER_PERMISSIONS =
  P.ViewChannel | P.SendMessages | P.ReadMessageHistory | P.UseApplicationCommands | P.UseExternalApps;

/** A person. The same name is always the same person, so that two tests can speak of one. */
export function aUser(name: string, extra: Partial<APIUser> = {}): APIUser {
  return {
    id: idFrom(`user ${name}`),
    username: name.toLowerCase().replaceAll(' ', '.'),
    discriminator: '0',
    global_name: name,
    avatar: null,
    ...extra,
  };
}

/** A guild with its text channels, named after the spec: the same spec makes the same ids. */
export function aGuild(spec: GuildSpec = {}): Guild {
  const name = spec.name ?? 'Debating Society';
  const id = spec.id ?? idFrom(`guild ${name}`);
  const channels = (spec.channels ?? ['general']).map((channel) => aChannel(channel, id));
  const { locale = 'en-US', botPermissions = USUAL_BOT_PERMISSIONS } = spec;
  return { id, name, locale, channels, botPermissions };
}

function aChannel(name: string, guild: string): Channel {
  const id = idFrom(`channel ${guild} ${name}`);
  return { id, name, type: ChannelType.GuildText, guild_id: guild, visible: true, pins: [] };
}

/** The channel in which a person and the bot are alone. */
export function directChannel(world: World, user: APIUser): Channel {
  return known(world, `direct ${user.id}`, { name: null, type: ChannelType.DM, visible: true });
}

/** A group of people without the bot: it can be used there, but sees nothing. */
export function privateChannel(world: World, user: APIUser): Channel {
  return known(world, `private ${user.id}`, { name: null, type: ChannelType.GroupDM, visible: false });
}

/** A channel of a guild that the bot has not joined. */
export function foreignChannel(world: World, guild: string, id = idFrom(`channel ${guild}`)): Channel {
  const channel = {
    id,
    name: 'elsewhere',
    type: ChannelType.GuildText,
    guild_id: guild,
    visible: false,
    pins: [],
  };
  world.channels.set(id, channel);
  return channel;
}

function known(world: World, seed: string, channel: Omit<Channel, 'id' | 'pins' | 'guild_id'>): Channel {
  const id = idFrom(seed);
  const found = world.channels.get(id) ?? { ...channel, id, guild_id: null, pins: [] };
  world.channels.set(id, found);
  return found;
}

/** An id that depends on nothing but the text (FNV-1a), in the range of real ones of about 2021. */
function idFrom(seed: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(seed))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffff_ffff_ffff_ffffn;
  return String(900_000_000_000_000_000n + (hash % 10_000_000_000_000_000n));
}
