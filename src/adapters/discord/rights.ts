import {
  type MessageComponentInteraction,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';

/** What a member may do, as Discord tells with each interaction: outside of a server nobody moderates. */
const has =
  (permission: bigint) =>
  ({ memberPermissions }: { readonly memberPermissions: Readonly<PermissionsBitField> | null }): boolean =>
    memberPermissions?.has(permission) ?? false;

/** May keep answers, and take away those of others. */
export const isModerator = has(PermissionFlagsBits.ManageMessages);
export const mayPin = has(PermissionFlagsBits.PinMessages);
/** May change how the bot behaves in this server. */
export const mayManage = has(PermissionFlagsBits.ManageGuild);

/** Whether only one person sees the message whose button was pressed. */
export const isHidden = ({ message }: MessageComponentInteraction): boolean =>
  message.flags.has(MessageFlags.Ephemeral);

/**
 * Who asked for the answer whose button was pressed; undefined where Discord does not tell. An answer in a conversation
 * comes of no interaction: there it is whoever wrote the message that it replies to.
 */
export const askerOf = ({ message }: MessageComponentInteraction): string | undefined =>
  message.interactionMetadata?.user?.id ?? message.mentions.repliedUser?.id;

/** Whether an answer is one in a conversation, whose asker may be somebody else although Discord does not tell. */
export const isConversation = ({ message }: MessageComponentInteraction): boolean =>
  (message.interactionMetadata ?? null) === null && CONVERSATION.includes(message.type);

const CONVERSATION: readonly (MessageType | null)[] = [MessageType.Default, MessageType.Reply];
