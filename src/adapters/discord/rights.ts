import {
  type APIInteractionGuildMember,
  type GuildMember,
  type MessageComponentInteraction,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import type { ServerSettings } from './settings.ts';

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

type Member = {
  readonly memberPermissions: Readonly<PermissionsBitField> | null;
  readonly member: GuildMember | APIInteractionGuildMember | null;
};

/** May add documents and review: who manages the server, or has the role that it has set for that. */
export const isCurator = (used: Member, { curators }: Pick<ServerSettings, 'curators'>): boolean =>
  mayManage(used) || (curators !== null && hasRole(used.member, curators));

/** A member is told as an object or as it was sent, by whether their server is known. */
function hasRole(member: Member['member'], role: string): boolean {
  if (member === null) return false;
  return 'cache' in member.roles ? member.roles.cache.has(role) : member.roles.includes(role);
}

/** Whether only one person sees the message whose button was pressed. */
export const isHidden = ({ message }: MessageComponentInteraction): boolean =>
  message.flags.has(MessageFlags.Ephemeral);

/** Whether an answer is one in a conversation: it comes of no interaction, and whose it is must be looked up. */
export const isConversation = ({ message }: MessageComponentInteraction): boolean =>
  CONVERSATION.includes(message.type);

const CONVERSATION: readonly (MessageType | null)[] = [MessageType.Default, MessageType.Reply];

/** How long is waited for who wrote a message: whoever presses a button waits for it, and Discord for three seconds. */
const LOOKED_UP_FOR_MS = 1_000;

/**
 * Who asked for the answer whose button was pressed; undefined where Discord does not tell. Of an answer in a
 * conversation that is whoever wrote the message that it replies to, of which a button brings the id alone.
 */
export async function askerOf(pressed: MessageComponentInteraction): Promise<string | undefined> {
  const { client, message } = pressed;
  const user = message.interactionMetadata?.user?.id;
  const asked = message.reference?.messageId;
  if (user !== undefined || asked === undefined || !isConversation(pressed)) return user;
  const signal = AbortSignal.timeout(LOOKED_UP_FOR_MS);
  const found = await client.rest
    .get(`/channels/${message.channelId}/messages/${asked}`, { signal })
    .catch(() => undefined); // Deleted, or not for us to read: then nobody is known to have asked.
  return (found as { author?: { id?: string } } | undefined)?.author?.id; // Sound: whatever it is, it is looked at.
}

/** Whether an answer is for whoever presses to change: for the asker, and where none can be told of a command's. */
export async function isTheirs(pressed: MessageComponentInteraction): Promise<boolean> {
  const asker = await askerOf(pressed);
  return asker === undefined ? !isConversation(pressed) : asker === pressed.user.id;
}
