import { InteractionResponseType, MessageFlags, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { refuse } from './errors.ts';
import { type Call, type Reply, type Route, route } from './http.ts';
import { asNumber, asRecord } from './json.ts';
import { demandCallbackType, demandChoices, demandModal } from './limits.ts';
import { createLoading, createMessage, editMessage } from './messages.ts';
import { messagePayload } from './payloads.ts';
import { type Interaction, type Message, now, type World } from './world.ts';

const SECONDS_TO_ANSWER = 3;

/** The first answer to an interaction. */
export const CALLBACK_ROUTES: readonly Route[] = [
  route('POST', '/interactions/:interaction/:token/callback', receiveCallback, 'open'),
];

function receiveCallback(world: World, call: Call): Reply {
  const interaction = world.interactions.get(call.at.token ?? '');
  if (interaction === undefined || interaction.id !== call.at.interaction) {
    throw refuse(RESTJSONErrorCodes.UnknownInteraction);
  }
  interaction.callbacks.push(call.fields);
  if (interaction.acknowledged !== undefined) {
    throw refuse(RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
  }
  if (now(world) - interaction.createdAt > SECONDS_TO_ANSWER * 1000) {
    throw refuse(RESTJSONErrorCodes.UnknownInteraction);
  }
  const type = asNumber(call.fields.type);
  demandCallbackType(call.fields.type, interaction.type, interaction.source !== undefined);
  const message = APPLY[type]?.(world, interaction, call);
  // Only an answer that was accepted is one: after a 50035 the bot may try again.
  interaction.acknowledged = type;
  return callbackReply(world, interaction, call, message);
}

type Apply = (world: World, interaction: Interaction, call: Call) => Message | undefined;

const APPLY: Readonly<Record<number, Apply>> = {
  [InteractionResponseType.ChannelMessageWithSource]: (world, interaction, { fields, files }) => {
    const message = createMessage(world, {
      body: asRecord(fields.data),
      files,
      channelId: interaction.channelId,
      kind: 'answer',
      prefix: ['data'],
      extra: answerTraits(world, interaction),
    });
    return adopt(interaction, message, 'shown');
  },
  [InteractionResponseType.DeferredChannelMessageWithSource]: (world, interaction, { fields }) => {
    const flags = asNumber(asRecord(fields.data).flags) | forcedFlags(interaction);
    const message = createLoading(world, interaction.channelId, flags, answerTraits(world, interaction));
    return adopt(interaction, message, 'hidden');
  },
  [InteractionResponseType.DeferredMessageUpdate]: (world, interaction) => {
    interaction.original = interaction.source;
    return world.messages.get(interaction.source ?? '');
  },
  [InteractionResponseType.UpdateMessage]: (world, interaction, { fields, files }) => {
    const old = world.messages.get(interaction.source ?? '');
    if (old === undefined) throw refuse(RESTJSONErrorCodes.UnknownMessage);
    const message = editMessage(world, old, {
      body: asRecord(fields.data),
      files,
      kind: 'answer',
      prefix: ['data'],
    });
    interaction.original = message.id;
    interaction.shown.push(message);
    return message;
  },
  [InteractionResponseType.ApplicationCommandAutocompleteResult]: (_world, interaction, { fields }) => {
    demandChoices(asRecord(fields.data), ['data'], interaction.focusedType);
    return undefined;
  },
  [InteractionResponseType.Modal]: (_world, _interaction, { fields }) => {
    demandModal(asRecord(fields.data), ['data']);
    return undefined;
  },
};

/** What every message of an interaction has, whatever it says. */
export function answerTraits(world: World, interaction: Interaction): Partial<Message> {
  const source = world.messages.get(interaction.source ?? '');
  const reference = source && { message_id: source.id, channel_id: source.channel_id };
  return {
    // 20: answer to a command; 19: reply to the message with the component.
    type: source ? 19 : 20,
    ...(reference ? { message_reference: reference } : {}),
    interaction_metadata: interaction.origin,
    flags: forcedFlags(interaction),
  };
}

// A member who may not use external apps gets hidden answers from an app that only they installed.
function forcedFlags({ forcedEphemeral }: Interaction): number {
  return forcedEphemeral ? MessageFlags.Ephemeral : 0;
}

function adopt(interaction: Interaction, message: Message, visible: 'shown' | 'hidden'): Message {
  interaction.original = message.id;
  interaction.made.push(message.id);
  if (visible === 'shown') interaction.shown.push(message);
  return message;
}

function callbackReply(
  world: World,
  { id, type }: Interaction,
  call: Call,
  message: Message | undefined,
): Reply {
  if (call.query.with_response !== 'true') return { status: 204 };
  const about = message && {
    response_message_id: message.id,
    response_message_loading: (message.flags & MessageFlags.Loading) !== 0,
    response_message_ephemeral: (message.flags & MessageFlags.Ephemeral) !== 0,
  };
  const shown = message && !world.sparse ? { message: messagePayload(world, message) } : undefined;
  // `resource` is optional: a frugal server says null, and the bot has to fetch its answer.
  const resource = world.sparse ? null : { type: call.fields.type, ...shown };
  return { status: 200, body: { interaction: { id, type, ...(world.sparse ? {} : about) }, resource } };
}
