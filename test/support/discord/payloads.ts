import { type APIUser, ChannelType } from 'discord-api-types/v10';
import type { Json } from './json.ts';
import { USUAL_MEMBER_PERMISSIONS } from './people.ts';
import { frugalChannel, frugalGuild, frugalMessage } from './sparse.ts';
import type { Channel, Guild, Message, World } from './world.ts';

/** A message as the bot receives it. */
export function messagePayload(world: World, message: Message): Json {
  const { guild_id, attachments, ...rest } = message;
  const full: Json = {
    ...rest,
    attachments: attachments.map((file) => attachmentPayload(world, message, file)),
    tts: false,
    ...(message.author.id === world.bot.id ? { webhook_id: world.bot.id, application_id: world.bot.id } : {}),
  };
  return world.sparse ? frugalMessage(full) : full;
}

function attachmentPayload(world: World, message: Message, file: Message['attachments'][number]): Json {
  const url = `${world.origin}/attachments/${message.channel_id}/${file.id}/${file.filename}`;
  return { id: file.id, filename: file.filename, size: Buffer.byteLength(file.text), url, proxy_url: url };
}

/** A channel as the bot receives it. */
export function channelPayload(world: World, channel: Channel, user?: APIUser): Json {
  const { id, name, type, guild_id } = channel;
  const own: Json =
    guild_id === null
      ? { recipients: user ? [user] : [], ...(type === ChannelType.GroupDM ? { name, icon: null } : {}) }
      : {
          name,
          guild_id,
          position: 0,
          topic: null,
          nsfw: false,
          parent_id: channel.parent ?? null,
          rate_limit_per_user: 0,
        };
  const overwrites = guild_id === null ? {} : { permission_overwrites: channel.overwrites ?? [] };
  const full = { id, type, ...own, ...overwrites, last_message_id: null, last_pin_timestamp: null, flags: 0 };
  return world.sparse ? frugalChannel(full) : full;
}

/** A member as the bot receives it, with the permissions it has in the channel. */
export function memberPayload(user: APIUser, permissions: bigint): Json {
  return {
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: '2021-01-01T00:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
    permissions: String(permissions),
  };
}

/** A guild as GUILD_CREATE brings it: with its channels, its roles, and the bot as a member. */
export function guildPayload(world: World, guild: Guild): Json {
  const { id, name, locale } = guild;
  const botRole = String(BigInt(id) + 1n);
  const nothing = [
    'icon',
    'description',
    'splash',
    'discovery_splash',
    'banner',
    'application_id',
    'afk_channel_id',
    'system_channel_id',
    'rules_channel_id',
    'public_updates_channel_id',
    'safety_alerts_channel_id',
    'vanity_url_code',
    'max_presences',
  ];
  const noneOf = [
    'features',
    'emojis',
    'stickers',
    'voice_states',
    'threads',
    'presences',
    'stage_instances',
    'guild_scheduled_events',
    'soundboard_sounds',
  ];
  const full: Json = {
    ...Object.fromEntries(nothing.map((field) => [field, null])),
    ...Object.fromEntries(noneOf.map((field) => [field, []])),
    id,
    name,
    owner_id: '1',
    preferred_locale: locale,
    unavailable: false,
    large: false,
    member_count: 2,
    joined_at: '2021-01-01T00:00:00.000000+00:00',
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    system_channel_flags: 0,
    afk_timeout: 300,
    channels: guild.channels.map((channel) => channelPayload(world, channel)),
    roles: [
      rolePayload(id, '@everyone', USUAL_MEMBER_PERMISSIONS, 0),
      {
        ...rolePayload(botRole, 'Bot', guild.botPermissions, 1),
        managed: true,
        tags: { bot_id: world.bot.id },
      },
    ],
    members: [{ ...memberPayload(world.bot, guild.botPermissions), roles: [botRole] }],
  };
  return world.sparse ? frugalGuild(full) : full;
}

/** A role as the bot receives it. */
export function rolePayload(id: string, name: string, permissions: bigint, position: number): Json {
  const looks = { color: 0, colors: { primary_color: 0 }, hoist: false, icon: null, unicode_emoji: null };
  return {
    id,
    name,
    ...looks,
    position,
    permissions: String(permissions),
    managed: false,
    mentionable: false,
    flags: 0,
  };
}
