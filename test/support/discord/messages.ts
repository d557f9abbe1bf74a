import { ChannelType, GatewayIntentBits, MessageFlags } from 'discord-api-types/v10';
import type { SentFile } from './http.ts';
import { asList, asNumber, asRecord, asText, isGiven, type Json, type Path } from './json.ts';
import { demandMessage } from './limits.ts';
import { messagePayload } from './payloads.ts';
import { whoIsPinged } from './pings.ts';
import { type Message, nextId, now, type World } from './world.ts';

/** Flags a sender may set; the others are Discord's own and are dropped without a word. */
const SETTABLE =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;
const { Ephemeral, Loading, IsComponentsV2, SuppressEmbeds } = MessageFlags;

export type Draft = {
  readonly body: Json;
  readonly files: readonly SentFile[];
  readonly channelId: string;
  readonly kind: 'answer' | 'message';
  /** Where the message lies in the request, for the paths of the errors. */
  readonly prefix?: Path;
  readonly extra?: Partial<Message>;
};

/** Checks what the bot wants to say and keeps it as a message. Throws Discord's refusal. */
export function createMessage(world: World, draft: Draft): Message {
  const { body, files, channelId } = draft;
  const flags = asNumber(body.flags) & SETTABLE;
  demandMessage({ ...body, flags, attachments: files }, draft.prefix);
  const id = nextId(world);
  const message: Message = {
    id,
    channel_id: channelId,
    guild_id: world.channels.get(channelId)?.guild_id ?? null,
    type: 0,
    author: world.bot,
    ...written(world, body),
    attachments: files.map((file, index) => ({ id: `${id}${index}`, filename: file.name, text: file.text })),
    pinned: false,
    timestamp: new Date(now(world)).toISOString(),
    edited_timestamp: null,
    ...mentionsOf(world, body),
    ...draft.extra,
    flags: flags | (draft.extra?.flags ?? 0),
  };
  world.messages.set(id, message);
  notePings(world, message, body, draft.kind);
  echo(world, message);
  return message;
}

/** An answer that is still to come: "is thinking…". Only its visibility is settled, and for good. */
export function createLoading(
  world: World,
  channelId: string,
  flags: number,
  extra: Partial<Message>,
): Message {
  const empty = { content: '', embeds: [], components: [], attachments: [], ...mentionsOf(world, {}) };
  const message: Message = {
    ...empty,
    id: nextId(world),
    channel_id: channelId,
    guild_id: world.channels.get(channelId)?.guild_id ?? null,
    type: 0,
    author: world.bot,
    pinned: false,
    timestamp: new Date(now(world)).toISOString(),
    edited_timestamp: null,
    ...extra,
    // IS_COMPONENTS_V2 in a deferral is ignored: the edit has to bring it.
    flags: (flags & Ephemeral) | Loading,
  };
  world.messages.set(message.id, message);
  return message;
}

/** Checks an edit together with what stays of the old message, and keeps the result. */
export function editMessage(
  world: World,
  old: Message,
  { body, files, kind, prefix }: Omit<Draft, 'channelId'>,
): Message {
  const added = files.map((file, index) => ({
    id: nextId(world) + index,
    filename: file.name,
    text: file.text,
  }));
  const attachments = [...keptAttachments(old, body), ...added];
  const merged: Json = {
    content: body.content === undefined ? old.content : body.content,
    embeds: body.embeds === undefined ? old.embeds : body.embeds,
    components: body.components === undefined ? old.components : body.components,
    allowed_mentions: body.allowed_mentions,
    flags: editedFlags(old, body),
    attachments,
  };
  demandMessage(merged, prefix);
  const message: Message = {
    ...old,
    ...written(world, merged),
    ...mentionsOf(world, merged),
    attachments,
    flags: asNumber(merged.flags),
    edited_timestamp: new Date(now(world)).toISOString(),
  };
  world.messages.set(message.id, message);
  notePings(world, message, merged, kind);
  return message;
}

/**
 * Visibility was fixed when the message was made, and components v2 are for ever; only the
 * suppression of previews can be taken back.
 */
function editedFlags(old: Message, body: Json): number {
  const kept = old.flags & ~Loading;
  if (!isGiven(body.flags)) return kept;
  const asked = asNumber(body.flags);
  return (kept & ~SuppressEmbeds) | (asked & (SuppressEmbeds | IsComponentsV2));
}

/** An edit that lists attachments keeps those alone; one that does not keeps all. */
function keptAttachments(old: Message, body: Json): Message['attachments'] {
  if (!isGiven(body.attachments)) return old.attachments;
  const ids = asList(body.attachments).map((attachment) => asRecord(attachment).id);
  return old.attachments.filter(({ id }) => ids.includes(id));
}

function written(world: World, body: Json): Pick<Message, 'content' | 'embeds' | 'components'> {
  return {
    content: asText(body.content).trim(),
    // Sound: demandMessage has just looked at each field of both.
    embeds: asList(body.embeds) as Message['embeds'],
    components: numbered(world, asList(body.components)) as unknown as Message['components'],
  };
}

/** Gives every component a number, as Discord does: with one, a client can tell them apart. */
function numbered(world: World, components: readonly unknown[]): Json[] {
  let last = 0;
  const number = (value: unknown): Json => {
    const component = { ...asRecord(value) };
    last += 1;
    component.id ||= last;
    if (Array.isArray(component.components)) component.components = component.components.map(number);
    if (isGiven(component.accessory)) component.accessory = number(component.accessory);
    return component;
  };
  return world.sparse ? components.map(asRecord) : components.map(number);
}

function mentionsOf(
  world: World,
  body: Json,
): Pick<Message, 'mentions' | 'mention_roles' | 'mention_everyone'> {
  const { users, roles, everyone } = whoIsPinged(body, 'message');
  const mentions = users.map((id) => world.users.get(id)).filter((user) => user !== undefined);
  return { mentions, mention_roles: roles, mention_everyone: everyone };
}

function notePings(world: World, message: Message, body: Json, kind: Draft['kind']): void {
  const replied = world.messages.get(message.message_reference?.message_id ?? '')?.author;
  // An answer to a button is no reply in this sense, and bots are not notified.
  const replyingTo = kind === 'message' && replied && !replied.bot ? replied.id : undefined;
  const pinged = whoIsPinged(body, kind, replyingTo);
  if (pinged.users.length + pinged.roles.length === 0 && !pinged.everyone) return;
  world.pings.push({ message: message.id, ...pinged });
}

/** Bots see their own messages: with Discord by intent, from a frugal server always. */
function echo(world: World, message: Message): void {
  if ((message.flags & Ephemeral) !== 0 && !world.sparse) return;
  announce(world, message, world.sparse);
}

/**
 * Sends MESSAGE_CREATE.
 *
 * @param always to every session, whatever its intents
 * @returns how many sessions it reached
 */
export function announce(world: World, message: Message, always = false, changes: Json = {}): number {
  const { guild_id, channel_id } = message;
  const intents = guild_id === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
  const place = guild_id === null ? {} : { guild_id };
  const type = world.channels.get(channel_id)?.type ?? ChannelType.GuildText;
  const data = { ...messagePayload(world, message), ...place, channel_type: type, ...changes };
  return world.emit('MESSAGE_CREATE', data, { guild: guild_id, ...(always ? {} : { intents }) });
}
