import type { Json } from './json.ts';

/*
 * What an independent, frugal server sends: of each object only what nobody can do without, `null`
 * where Discord has an optional value, and nothing at all where `null` would break the client.
 *
 * The client is discord.js 14.28.1. What it cannot do without stands in the tables below, each field
 * with its reason; sparse.test.ts takes every field away from every object, one by one, and fails if
 * a table has one too many or too few.
 */

export type Reasons = Readonly<Record<string, string>>;

/** Fields whose absence makes the client throw, by object. Here a frugal server gives the least. */
export const STAYS = {
  interaction: {
    data: 'the command, component or modal is read from it',
    user: 'read as `data.user ?? data.member.user`; the member is what we leave out',
    entitlements: 'reduced to a collection without a look: an empty list',
    authorizing_integration_owners: 'indexed without a look: an empty object',
  },
  componentInteraction: {
    data: 'as above',
    user: 'as above',
    entitlements: 'as above',
    authorizing_integration_owners: 'as above',
    message: 'made into a Message without a look',
  },
  messageCommandData: { resolved: 'its users and messages are looked up without a look' },
  callbackResponse: { interaction: 'its id is read without a look; `resource` may be null' },
  message: {},
  channel: {},
  guild: {},
} as const satisfies Readonly<Record<string, Reasons>>;

/** Fields that may be absent but make the client throw when they are null, by object. */
export const ABSENT_RATHER_THAN_NULL = {
  interaction: { app_permissions: 'a bit field if not undefined' },
  componentInteraction: { app_permissions: 'as above' },
  messageCommandData: {},
  callbackResponse: {},
  message: {
    author: 'made into a User if the key is there',
    embeds: 'mapped if the key is there',
    components: 'mapped if the key is there',
    flags: 'a bit field if the key is there',
    message_reference: 'read if the key is there',
  },
  channel: {
    permission_overwrites: 'looped over if the key is there',
    flags: 'a bit field if the key is there',
  },
  guild: { system_channel_flags: 'a bit field if the key is there' },
} as const satisfies Readonly<Record<keyof typeof STAYS, Reasons>>;

/**
 * An interaction without the objects and hints that Discord adds.
 *
 * `channel_id` stays, but discord.js reads the channel's id from `channel` alone: its
 * `interaction.channelId` is null here.
 */
export function frugalInteraction(full: Json): Json {
  // Sound: Discord's form has `user`, or in guilds a member that holds it.
  const user = frugalUser((full.user ?? (full.member as Json).user) as Json);
  const rest = without(full, ['channel', 'member', 'guild', 'app_permissions']);
  const least = { user, entitlements: [], authorizing_integration_owners: {} };
  return { ...rest, ...nulls(['guild_locale', 'context', 'attachment_size_limit', 'locale']), ...least };
}

/** A person with a name, of the names there may be the one that is always there. */
function frugalUser({ id, username, bot }: Json): Json {
  return { id, username, ...(bot === undefined ? {} : { bot }), ...nulls(['global_name', 'avatar']) };
}

/** A message with its words, its components and its ids. */
export function frugalMessage(full: Json): Json {
  const rest = without(full, [
    'message_reference',
    'interaction_metadata',
    'webhook_id',
    'application_id',
    'guild_id',
  ]);
  // Sound: every message has an author.
  const author = frugalUser(full.author as Json);
  return {
    ...rest,
    author,
    ...nulls(['edited_timestamp', 'mentions', 'mention_roles', 'mention_everyone', 'tts', 'attachments']),
  };
}

/** A channel with its name and its place. */
export function frugalChannel({ id, type, name, guild_id, recipients }: Json): Json {
  if (guild_id === undefined) return { id, type, recipients, last_message_id: null };
  return { id, type, guild_id, name, ...nulls(['position', 'topic', 'parent_id', 'last_message_id']) };
}

/** A guild with its channels and @everyone: the bot has to do without itself as a member. */
export function frugalGuild({ id, name, channels, roles, unavailable }: Json): Json {
  const unset = ['icon', 'description', 'preferred_locale', 'emojis', 'stickers', 'members', 'threads'];
  // Sound: the full form was made a moment ago, with its roles.
  const [everyone] = roles as Json[];
  return { id, name, unavailable, channels, roles: [everyone], ...nulls(unset) };
}

/** The answer to a registration: what was registered, without an id to find it by. */
export function frugalCommand(full: Json): Json {
  return without(full, ['id', 'version', 'application_id']);
}

function without(full: Json, fields: readonly string[]): Json {
  return Object.fromEntries(Object.entries(full).filter(([field]) => !fields.includes(field)));
}

function nulls(fields: readonly string[]): Json {
  return Object.fromEntries(fields.map((field) => [field, null]));
}
