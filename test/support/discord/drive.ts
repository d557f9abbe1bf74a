import {
  type APIUser,
  ApplicationCommandType,
  ComponentType,
  GatewayIntentBits,
  InteractionType,
} from 'discord-api-types/v10';
import { commandData, type Values } from './command-data.ts';
import { handleOf, type InteractionHandle, type Modal } from './handle.ts';
import { interactionPayload, type Place, placeOf, type Situation } from './interaction-payload.ts';
import { beginInteraction, type More } from './interactions.ts';
import type { Json } from './json.ts';
import { announce } from './messages.ts';
import { fillModal } from './modal-data.ts';
import { messagePayload } from './payloads.ts';
import { componentsOf, isEphemeral } from './reading.ts';
import { SOMEBODY, type Spoken, writeMessage } from './spoken.ts';
import type { Component, Message, World } from './world.ts';

export type Slash = Situation & { readonly name: string; readonly options?: Values };
export type Typing = Slash & { readonly focused: string };
export type OnMessage = Situation & { readonly name: string; readonly message: Message | string };
export type Submission = {
  readonly user?: APIUser;
  readonly memberPermissions?: bigint;
  readonly roles?: readonly string[];
  readonly locale?: string;
  readonly changes?: Json;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
};
export type Presser = Pick<
  Situation,
  'user' | 'locale' | 'age' | 'memberPermissions' | 'roles' | 'appPermissions' | 'changes'
>;

/** What people do to the bot. `intents`: those of the connected bot. */
export type Driver = ReturnType<typeof createDriver>;

export function createDriver(world: World, intents: () => number) {
  const dispatch = (label: string, type: number, situation: Situation, data: Json, more: More = {}) => {
    const user = situation.user ?? SOMEBODY;
    world.users.set(user.id, user);
    const place = more.place ?? placeOf(world, situation, user);
    const interaction = beginInteraction(world, label, type, situation, place, more);
    const payload = interactionPayload(world, interaction, place, data, situation);
    const reached = world.emit('INTERACTION_CREATE', payload, { guild: place.guildId });
    if (reached === 0) throw new Error(`${label} reached nobody: no bot is connected.`);
    return handleOf(world, interaction);
  };

  const onComponent = (
    label: string,
    message: Message,
    component: Component,
    by: Presser,
    values?: readonly string[],
  ) => {
    const { custom_id, type, id } = component;
    const data = {
      custom_id,
      component_type: type,
      ...(id === undefined ? {} : { id }),
      ...(values ? { values } : {}),
    };
    const more = { source: message.id, place: placeOfMessage(world, message, by.user ?? SOMEBODY, by) };
    return dispatch(label, InteractionType.MessageComponent, by, data, more);
  };

  return {
    /** Uses a slash command: `{ name: 'quote', options: { words: 'we wait' } }`. */
    async slash({ name, options = {}, ...situation }: Slash): Promise<InteractionHandle> {
      const { data } = commandData(world, name, options, situation.guild);
      return dispatch(`/${name}`, InteractionType.ApplicationCommand, situation, data);
    },

    /** Types into an option, far enough for the client to ask for choices. */
    async autocomplete({ name, options = {}, focused, ...situation }: Typing): Promise<InteractionHandle> {
      const { data, focusedType } = commandData(world, name, options, situation.guild, focused);
      const label = `typing into ${focused} of /${name}`;
      return dispatch(label, InteractionType.ApplicationCommandAutocomplete, situation, data, {
        focusedType,
      });
    },

    /** Presses a button of a message as it stands. Throws if there is no such button to press. */
    async press(message: Message, customId: string, by: Presser = {}): Promise<InteractionHandle> {
      const current = messageSeenBy(world, message, by.user ?? SOMEBODY);
      const button = enabled(current, customId, ({ type }) => type === ComponentType.Button);
      return onComponent(`pressing ${button.label ?? customId}`, current, button, by);
    },

    /** Chooses from a menu of a message as it stands. Throws if the menu does not offer that. */
    async select(
      message: Message,
      customId: string,
      values: readonly string[],
      by: Presser = {},
    ): Promise<InteractionHandle> {
      const current = messageSeenBy(world, message, by.user ?? SOMEBODY);
      const menu = enabled(current, customId, ({ type }) => type === 3 || (type >= 5 && type <= 8));
      const unknown = values.find(
        (value) => menu.options?.every((option) => option.value !== value) ?? false,
      );
      if (unknown !== undefined) throw new Error(`The menu ${customId} does not offer ${unknown}.`);
      const [min, max] = [menu.min_values ?? 1, menu.max_values ?? 1];
      if (values.length < min || values.length > max)
        throw new Error(`The menu ${customId} takes ${min} to ${max} values.`);
      return onComponent(`choosing from ${customId}`, current, menu, by, values);
    },

    /** Uses a command of the context menu of a message; text stands for a message SOMEBODY wrote. */
    async messageCommand({ name, message, ...situation }: OnMessage): Promise<InteractionHandle> {
      const user = situation.user ?? SOMEBODY;
      const place = placeOf(world, situation, user);
      const target =
        typeof message === 'string' ? writeMessage(world, { content: message }, place.channel.id) : message;
      const { data } = commandData(
        world,
        name,
        {},
        situation.guild,
        undefined,
        ApplicationCommandType.Message,
      );
      // The words are there whether or not the bot may read messages: that is what the menu is for.
      const resolved = { messages: { [target.id]: messagePayload(world, target) } };
      const more = { ...data, target_id: target.id, resolved };
      return dispatch(name, InteractionType.ApplicationCommand, situation, more, { place });
    },

    /** Fills in and sends the modal that the bot opened in answer to `from`. */
    async submitModal(
      from: InteractionHandle,
      { values, user, memberPermissions, roles = [], changes = {}, locale }: Submission,
    ): Promise<InteractionHandle> {
      const modal: Modal = await from.modal();
      const opener = world.interactions.get(from.token)!;
      const by = user ?? opener.origin.user;
      const data = { custom_id: modal.custom_id, components: fillModal(modal, values) };
      const { channelId: channel, guildId: guild, source } = opener;
      const place = {
        ...placeOf(
          world,
          { channel, guild, roles, ...(memberPermissions === undefined ? {} : { memberPermissions }) },
          by,
        ),
        owners: opener.origin.authorizing_integration_owners,
      };
      const more = { place, ...(source === undefined ? {} : { source }) };
      return dispatch(
        `sending ${modal.custom_id}`,
        InteractionType.ModalSubmit,
        { user: by, changes, ...(locale === undefined ? {} : { locale }) },
        data,
        more,
      );
    },

    /** Writes a message where the bot may or may not read it. */
    async sendMessage({ guild, channel, ...spoken }: Spoken): Promise<Message> {
      const author = spoken.author ?? SOMEBODY;
      const situation = {
        ...(guild === undefined ? {} : { guild }),
        ...(channel === undefined ? {} : { channel }),
      };
      const place = placeOf(world, situation, author);
      const message = writeMessage(world, spoken, place.channel.id);
      const mentioned = message.mentions.some(({ id }) => id === world.bot.id);
      const readable =
        (intents() & GatewayIntentBits.MessageContent) !== 0 || mentioned || message.guild_id === null;
      announce(
        world,
        message,
        false,
        readable ? {} : { content: '', embeds: [], components: [], attachments: [] },
      );
      return message;
    },
  };
}

/** A component is used where its message stands, under the installation of the first use. */
function placeOfMessage(world: World, message: Message, user: APIUser, by: Presser): Place {
  const { guild_id: guild, channel_id: channel, interaction_metadata: first } = message;
  const place = placeOf(world, { ...by, guild, channel }, user);
  return first ? { ...place, owners: first.authorizing_integration_owners } : place;
}

function messageSeenBy(world: World, { id }: Message, user: APIUser): Message {
  const message = world.messages.get(id);
  if (message === undefined)
    throw new Error(`The message ${id} has been deleted: nobody can press anything in it.`);
  const owner = message.interaction_metadata?.user;
  if (isEphemeral(message) && owner && owner.id !== user.id) {
    throw new Error(`${user.username} cannot see a message that only ${owner.username} sees.`);
  }
  return message;
}

function enabled(message: Message, customId: string, isKind: (component: Component) => boolean): Component {
  const all = componentsOf(message).filter((component) => component.custom_id !== undefined);
  const found = all.find((component) => component.custom_id === customId && isKind(component));
  if (found === undefined) {
    const there = all.map(({ custom_id }) => custom_id).join(', ') || 'nothing';
    throw new Error(`The message has no ${customId} to use. It has: ${there}.`);
  }
  if (found.disabled) throw new Error(`${found.label ?? customId} is disabled.`);
  return found;
}
