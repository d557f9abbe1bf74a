import { type APIUser, InteractionType } from 'discord-api-types/v10';
import type { Json } from './json.ts';
import { channelPayload, memberPayload, messagePayload } from './payloads.ts';
import {
  directChannel,
  foreignChannel,
  privateChannel,
  USUAL_BOT_PERMISSIONS,
  USUAL_MEMBER_PERMISSIONS,
} from './people.ts';
import { frugalInteraction } from './sparse.ts';
import type { Channel, Interaction, World } from './world.ts';

/** Who uses the bot and where. All of it may be left out: then somebody in the first guild. */
export type Situation = {
  readonly user?: APIUser;
  /** A guild's id; null for a direct message. One that the bot is not in: installed by the person. */
  readonly guild?: string | null;
  /** A channel's id; the first of the guild when left out. */
  readonly channel?: string;
  readonly locale?: string;
  /** How many milliseconds ago it happened: over 3000, and the bot is too late from the start. */
  readonly age?: number;
  readonly memberPermissions?: bigint;
  /** Ids of the member's roles, besides @everyone. */
  readonly roles?: readonly string[];
  /** Only what the interaction says. What the bot may really do is the guild's `botPermissions`. */
  readonly appPermissions?: bigint;
  /** 0 guild, 1 direct message with the bot, 2 between people, without the bot. */
  readonly context?: 0 | 1 | 2;
  /** Fields of the interaction to change, for what no option covers. `undefined` removes one. */
  readonly changes?: Json;
};

export type Place = {
  readonly user: APIUser;
  readonly guildId: string | null;
  readonly channel: Channel;
  readonly context: 0 | 1 | 2;
  readonly owners: Readonly<Record<string, string>>;
  readonly memberPermissions: bigint;
  readonly roles: readonly string[];
  readonly appPermissions: bigint;
};

/** Fills in what a situation leaves open. Throws if it contradicts itself. */
export function placeOf(world: World, situation: Situation, user: APIUser): Place {
  const outside = situation.guild === null || (situation.context ?? 0) > 0;
  const [first] = world.guilds.values();
  const guildId = outside ? null : (situation.guild ?? first?.id ?? null);
  const context = situation.context ?? (guildId === null ? 1 : 0);
  if (context === 0 && guildId === null)
    throw new Error('Context 0 is a guild: name one, or leave guild out.');

  const member = guildId !== null && world.guilds.has(guildId);
  return {
    user,
    guildId,
    context,
    channel: channelFor(world, situation, user, guildId, context),
    owners: ownersOf(user, guildId, context, member),
    memberPermissions: situation.memberPermissions ?? USUAL_MEMBER_PERMISSIONS,
    roles: situation.roles ?? [],
    appPermissions:
      situation.appPermissions ?? world.guilds.get(guildId ?? '')?.botPermissions ?? USUAL_BOT_PERMISSIONS,
  };
}

function channelFor(
  world: World,
  { channel }: Situation,
  user: APIUser,
  guildId: string | null,
  context: number,
): Channel {
  const named = channel === undefined ? undefined : world.channels.get(channel);
  if (named !== undefined) return named;
  if (guildId === null) return context === 2 ? privateChannel(world, user) : directChannel(world, user);
  const [first] = world.guilds.get(guildId)?.channels ?? [];
  if (first === undefined) return foreignChannel(world, guildId, channel);
  if (channel === undefined) return first;
  throw new Error(`There is no channel ${channel} in guild ${guildId}.`);
}

/** By whose installation the bot is there: 0 a guild ("0" stands for a direct message), 1 a person. */
function ownersOf(
  user: APIUser,
  guildId: string | null,
  context: number,
  member: boolean,
): Record<string, string> {
  if (member && guildId !== null) return { 0: guildId };
  return context === 1 ? { 0: '0' } : { 1: user.id };
}

/** INTERACTION_CREATE as Discord sends it, or as a frugal server does. */
export function interactionPayload(
  world: World,
  interaction: Interaction,
  place: Place,
  data: Json,
  { locale = 'en-US', changes = {} }: Situation,
): Json {
  const { user, guildId, channel, context, owners, memberPermissions, roles, appPermissions } = place;
  const guild = world.guilds.get(guildId ?? '');
  const inGuild: Json = {
    guild_id: guildId,
    guild: { id: guildId, locale: guild?.locale ?? 'en-US', features: [] },
    guild_locale: guild?.locale ?? 'en-US',
    member: { ...memberPayload(user, memberPermissions), roles },
  };
  const source = world.messages.get(interaction.source ?? '');
  const full: Json = {
    id: interaction.id,
    application_id: world.bot.id,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    data,
    channel: { ...channelPayload(world, channel, user), permissions: String(memberPermissions) },
    channel_id: channel.id,
    ...(guildId === null ? { user } : inGuild),
    locale,
    app_permissions: String(appPermissions),
    entitlements: [],
    authorizing_integration_owners: owners,
    context,
    attachment_size_limit: 10_485_760,
    ...(source && interaction.type !== InteractionType.ApplicationCommand
      ? { message: messagePayload(world, source) }
      : {}),
  };
  const sent = { ...(world.sparse ? frugalInteraction(full) : full), ...changes };
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));
}
