import {
  GatewayIntentBits,
  MessageFlags,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from 'discord-api-types/v10';
import { invalidForm, refuse } from './errors.ts';
import { type Call, type Reply, type Route, route } from './http.ts';
import { asRecord, asText, isGiven } from './json.ts';
import { createMessage, type Draft, editMessage } from './messages.ts';
import { channelPayload, messagePayload } from './payloads.ts';
import { type Channel, type Message, now, type World } from './world.ts';

const { ManageMessages, PinMessages, ReadMessageHistory, SendMessages, ViewChannel } = PermissionFlagsBits;
const PINS_PER_CHANNEL = 250;
/** Ordinary messages, replies, and answers to commands; the others are Discord's own words. */
const TYPES_WRITTEN_BY_SOMEBODY = [0, 19, 20, 23];

/** Channels, their messages and their pins. Pins come first: `pins` is no id of a message. */
export const CHANNEL_ROUTES: readonly Route[] = [
  route('GET', '/channels/:channel', (world, call) => ok(channelPayload(world, channelOf(world, call)))),
  route('GET', '/channels/:channel/messages/pins', listPins),
  route('PUT', '/channels/:channel/messages/pins/:message', pin),
  route('DELETE', '/channels/:channel/messages/pins/:message', unpin),
  route('GET', '/channels/:channel/messages', listMessages),
  route('POST', '/channels/:channel/messages', send),
  route('POST', '/channels/:channel/typing', (world, call) => {
    channelOf(world, call, SendMessages);
    return { status: 204 };
  }),
  route('GET', '/channels/:channel/messages/:message', read),
  route('PATCH', '/channels/:channel/messages/:message', edit),
  route('DELETE', '/channels/:channel/messages/:message', remove),
];

const ok = (body: unknown): Reply => ({ status: 200, body });

/** The channel, if the bot may see it and has the permissions; otherwise Discord's refusal. */
function channelOf(world: World, { at }: Call, needed = 0n): Channel {
  const channel = world.channels.get(at.channel ?? '');
  if (channel === undefined) throw refuse(RESTJSONErrorCodes.UnknownChannel);
  // Being installed by a person is not being a member: the channel stays closed.
  const guild = world.guilds.get(channel.guild_id ?? '');
  if (!channel.visible || (channel.guild_id !== null && guild === undefined)) {
    throw refuse(RESTJSONErrorCodes.MissingAccess);
  }
  if (guild !== undefined && (guild.botPermissions & ViewChannel) === 0n) {
    throw refuse(RESTJSONErrorCodes.MissingAccess);
  }
  if (guild !== undefined && (guild.botPermissions & needed) !== needed) {
    throw refuse(RESTJSONErrorCodes.MissingPermissions);
  }
  return channel;
}

/** A message of the channel. Hidden answers are none: they live in their interaction alone. */
function messageOf(world: World, { at }: Call): Message {
  const message = world.messages.get(at.message ?? '');
  const hidden = message !== undefined && (message.flags & MessageFlags.Ephemeral) !== 0;
  if (message === undefined || hidden || message.channel_id !== at.channel) {
    throw refuse(RESTJSONErrorCodes.UnknownMessage);
  }
  return message;
}

function send(world: World, call: Call): Reply {
  const { id: channelId, guild_id } = channelOf(world, call, SendMessages);
  const again = sentBefore(world, call, channelId);
  const message = again ?? createMessage(world, draftOf(world, call, channelId));
  return ok({ ...messagePayload(world, message), ...(guild_id === null ? {} : { guild_id }) });
}

/** The message that a repeated request has made already: a nonce is taken once where that is asked for. */
function sentBefore(world: World, { fields }: Call, channelId: string): Message | undefined {
  if (fields.enforce_nonce !== true) return undefined;
  const nonce = asText(fields.nonce);
  return [...world.messages.values()].find((one) => one.nonce === nonce && one.channel_id === channelId);
}

function draftOf(world: World, call: Call, channelId: string): Draft {
  const { fields, files } = call;
  const reference = replyTo(world, call, channelId);
  const extra = {
    ...(reference === undefined ? {} : { type: 19, message_reference: reference }),
    ...(isGiven(fields.nonce) ? { nonce: asText(fields.nonce) } : {}),
  };
  // There is nobody to hide an ordinary message for.
  const flags = Number(fields.flags ?? 0) & ~MessageFlags.Ephemeral;
  return { body: { ...fields, flags }, files, channelId, kind: 'message', extra };
}

/** What a message replies to; to a message that is gone only what does not insist on it. */
function replyTo(world: World, call: Call, channelId: string): Message['message_reference'] {
  const { message_id, fail_if_not_exists } = asRecord(call.fields.message_reference);
  if (!isGiven(message_id)) return undefined;
  const guild = world.guilds.get(world.channels.get(channelId)?.guild_id ?? '');
  if (guild !== undefined && (guild.botPermissions & ReadMessageHistory) === 0n) {
    throw refuse(RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory);
  }
  if (world.messages.get(asText(message_id))?.channel_id === channelId) {
    return { message_id: asText(message_id), channel_id: channelId };
  }
  if (fail_if_not_exists === false) return undefined;
  throw invalidForm([
    { path: ['message_reference'], code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' },
  ]);
}

function read(world: World, call: Call): Reply {
  channelOf(world, call, ReadMessageHistory);
  return ok(messagePayload(world, messageOf(world, call)));
}

function listMessages(world: World, call: Call): Reply {
  const { id } = channelOf(world, call, ReadMessageHistory);
  const messages = [...world.messages.values()]
    .filter(({ channel_id, flags }) => channel_id === id && (flags & MessageFlags.Ephemeral) === 0)
    .reverse()
    .slice(0, Number(call.query.limit ?? 50));
  return ok(messages.map((message) => messagePayload(world, message)));
}

function edit(world: World, call: Call): Reply {
  channelOf(world, call);
  const old = messageOf(world, call);
  if (old.author.id !== world.bot.id) throw refuse(RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser);
  const message = editMessage(world, old, { body: call.fields, files: call.files, kind: 'message' });
  return ok(messagePayload(world, message));
}

function remove(world: World, call: Call): Reply {
  const { author, id } = messageOf(world, call);
  channelOf(world, call, author.id === world.bot.id ? 0n : ManageMessages);
  world.messages.delete(id);
  return { status: 204 };
}

function pin(world: World, call: Call): Reply {
  const channel = channelOf(world, call, PinMessages | ReadMessageHistory);
  const elsewhere = world.messages.get(call.at.message ?? '');
  if (elsewhere && elsewhere.channel_id !== channel.id) {
    throw refuse(RESTJSONErrorCodes.MessageCanOnlyBePinnedInTheChannelItWasSentIn);
  }
  const message = messageOf(world, call);
  if (!TYPES_WRITTEN_BY_SOMEBODY.includes(message.type)) {
    throw refuse(RESTJSONErrorCodes.CannotExecuteActionOnSystemMessage);
  }
  // Pinning what is pinned changes nothing and is no error.
  if (message.pinned) return { status: 204 };
  if (channel.pins.length >= PINS_PER_CHANNEL) {
    throw refuse(RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel);
  }
  channel.pins.unshift({ message: message.id, at: now(world) });
  return pinsChanged(world, channel, message, true);
}

function unpin(world: World, call: Call): Reply {
  const channel = channelOf(world, call, PinMessages);
  const message = messageOf(world, call);
  const index = channel.pins.findIndex((each) => each.message === message.id);
  if (index < 0) return { status: 204 };
  channel.pins.splice(index, 1);
  return pinsChanged(world, channel, message, false);
}

function pinsChanged(
  world: World,
  { id, guild_id, pins }: Channel,
  message: Message,
  pinned: boolean,
): Reply {
  world.messages.set(message.id, { ...message, pinned });
  const latest = pins[0] ? new Date(pins[0].at).toISOString() : null;
  const data = { channel_id: id, last_pin_timestamp: latest, ...(guild_id === null ? {} : { guild_id }) };
  world.emit('CHANNEL_PINS_UPDATE', data, { guild: guild_id, intents: GatewayIntentBits.Guilds });
  return { status: 204 };
}

function listPins(world: World, call: Call): Reply {
  const { pins } = channelOf(world, call, ReadMessageHistory);
  const before = call.query.before === undefined ? Number.POSITIVE_INFINITY : Date.parse(call.query.before);
  const limit = Number(call.query.limit ?? 50);
  const older = pins.filter(({ at }) => at < before);
  const items = older.slice(0, limit).flatMap(({ message, at }) => {
    const pinned = world.messages.get(message);
    return pinned ? [{ pinned_at: new Date(at).toISOString(), message: messagePayload(world, pinned) }] : [];
  });
  return ok({ items, has_more: older.length > limit });
}
