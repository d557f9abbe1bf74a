import {
  type APIInteractionGuildMember,
  type GuildMember,
  type MessageComponentInteraction,
  MessageFlags,
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

/** Who asked for the answer whose button was pressed; undefined where Discord does not tell. */
export const askerOf = ({ message }: MessageComponentInteraction): string | undefined =>
  message.interactionMetadata?.user?.id;
