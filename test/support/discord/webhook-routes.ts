import { InteractionResponseType, MessageFlags, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { answerTraits } from './callback-routes.ts';
import { refuse } from './errors.ts';
import { type Call, type Reply, type Route, route } from './http.ts';
import { createMessage, editMessage } from './messages.ts';
import { messagePayload } from './payloads.ts';
import { type Interaction, type Message, now, type World } from './world.ts';

const MINUTES_OF_TOKEN = 15;
/** An app that was installed by the person alone may say little in somebody else's house. */
const FOLLOW_UPS_WITHOUT_GUILD_INSTALL = 5;

/** Everything after the first answer: the token of the interaction serves as a webhook. */
export const WEBHOOK_ROUTES: readonly Route[] = [
  route('POST', '/webhooks/:application/:token', followUp, 'open'),
  route('GET', '/webhooks/:application/:token/messages/:message', readAnswer, 'open'),
  route('PATCH', '/webhooks/:application/:token/messages/:message', editAnswer, 'open'),
  route('DELETE', '/webhooks/:application/:token/messages/:message', deleteAnswer, 'open'),
];

/** The interaction behind a webhook: it has to be known, answered, and not older than its token. */
function openInteraction(world: World, { at }: Call): Interaction {
  const interaction = world.interactions.get(at.token ?? '');
  if (interaction === undefined || at.application !== world.bot.id) {
    throw refuse(RESTJSONErrorCodes.UnknownWebhook);
  }
  if (now(world) - interaction.createdAt > MINUTES_OF_TOKEN * 60_000) {
    throw refuse(RESTJSONErrorCodes.InvalidWebhookToken);
  }
  // The webhook comes into being with the first answer; choices and modals make none.
  const { Modal, ApplicationCommandAutocompleteResult } = InteractionResponseType;
  const silent: readonly (number | undefined)[] = [undefined, Modal, ApplicationCommandAutocompleteResult];
  if (silent.includes(interaction.acknowledged)) throw refuse(RESTJSONErrorCodes.UnknownWebhook);
  return interaction;
}

function messageOf(world: World, interaction: Interaction, { at }: Call): Message {
  const id = at.message === '@original' ? interaction.original : at.message;
  const own = id !== undefined && [...interaction.made, interaction.source].includes(id);
  const message = own ? world.messages.get(id) : undefined;
  if (message === undefined) throw refuse(RESTJSONErrorCodes.UnknownMessage);
  return message;
}

function followUp(world: World, call: Call): Reply {
  const interaction = openInteraction(world, call);
  const original = world.messages.get(interaction.original ?? '');
  // Deprecated, still so: what follows a deferral at once takes its place.
  if (original && isLoading(original)) return edit(world, interaction, original, call);

  const guildInstalled = '0' in interaction.origin.authorizing_integration_owners;
  if (!guildInstalled && interaction.followUps >= FOLLOW_UPS_WITHOUT_GUILD_INSTALL) {
    throw refuse(RESTJSONErrorCodes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages);
  }
  const { fields: body, files } = call;
  const { channelId } = interaction;
  const extra = { ...answerTraits(world, interaction), type: 19 };
  const message = createMessage(world, { body, files, channelId, kind: 'answer', extra });
  interaction.followUps += 1;
  interaction.made.push(message.id);
  interaction.shown.push(message);
  return { status: 200, body: messagePayload(world, message) };
}

function readAnswer(world: World, call: Call): Reply {
  const message = messageOf(world, openInteraction(world, call), call);
  return { status: 200, body: messagePayload(world, message) };
}

function editAnswer(world: World, call: Call): Reply {
  const interaction = openInteraction(world, call);
  return edit(world, interaction, messageOf(world, interaction, call), call);
}

function edit(world: World, interaction: Interaction, old: Message, { fields: body, files }: Call): Reply {
  const message = editMessage(world, old, { body, files, kind: 'answer' });
  interaction.shown.push(message);
  return { status: 200, body: messagePayload(world, message) };
}

function deleteAnswer(world: World, call: Call): Reply {
  const interaction = openInteraction(world, call);
  const { id } = messageOf(world, interaction, call);
  world.messages.delete(id);
  return { status: 204 };
}

function isLoading({ flags }: Message): boolean {
  return (flags & MessageFlags.Loading) !== 0;
}
