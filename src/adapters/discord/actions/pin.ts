import { type ButtonInteraction, DiscordAPIError, PermissionFlagsBits, RESTJSONErrorCodes } from 'discord.js';
import { renderMenu } from '../render-menu.ts';
import { mayPin } from '../rights.ts';
import { HIDDEN, type Said, whispered } from '../said.ts';
import type { Action } from './action.ts';

/** Pins an answer where it stands, for a member who may. The audit log names them. */
export const pin: Action = {
  name: 'pin',
  press: async (pressed, message) => {
    if (!mayPin(pressed)) return whispered('You may not pin here: you need the permission Pin Messages.');
    if (!pressed.appPermissions.has(PermissionFlagsBits.PinMessages)) return whispered(I_MAY_NOT);
    try {
      const isPinned = await isPinnedAlready(pressed, message);
      // Pinned again it would change nothing, but Discord's log would say so.
      if (!isPinned) await pinMessage(pressed, message);
      return pinned(pressed, message, isPinned);
    } catch (error) {
      const sentence = error instanceof DiscordAPIError ? REFUSALS[Number(error.code)] : undefined;
      if (sentence === undefined) throw error;
      return whispered(sentence);
    }
  },
};

const I_MAY_NOT = 'I may not pin here. Give me the permission Pin Messages in this channel, and press again.';

/** What Discord refuses with, and what to do about it. */
const REFUSALS: Readonly<Record<number, string>> = {
  [RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel]:
    'This channel has 250 pins, and more Discord does not take. Unpin one, and press again.',
  [RESTJSONErrorCodes.MissingPermissions]: I_MAY_NOT,
  [RESTJSONErrorCodes.MissingAccess]:
    'I cannot see this channel. Let me view it and read its history, and press again.',
  [RESTJSONErrorCodes.UnknownMessage]: 'The answer has been deleted, so it cannot be pinned.',
  [RESTJSONErrorCodes.UnknownChannel]: 'This channel is gone.',
  [RESTJSONErrorCodes.CannotExecuteActionOnSystemMessage]: 'Discord does not let anybody pin this message.',
};

async function isPinnedAlready(
  { client, message: { channelId } }: ButtonInteraction,
  message: string,
): Promise<boolean> {
  const found = (await client.rest.get(`/channels/${channelId}/messages/${message}`)) as { pinned?: boolean };
  return found.pinned === true;
}

async function pinMessage(
  { client, user, message: { channelId } }: ButtonInteraction,
  message: string,
): Promise<void> {
  // Not through the channel: it is not always in the client's cache.
  await client.rest.put(`/channels/${channelId}/messages/pins/${message}`, {
    reason: `for ${user.username} (${user.id})`,
  });
}

const pinned = (
  { guildId, message: { channelId } }: ButtonInteraction,
  message: string,
  isPinned: boolean,
): Said => ({
  message: renderMenu(isPinned ? 'It is pinned already.' : 'Pinned.', [
    { label: 'Show it', url: `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${message}` },
  ]),
  way: HIDDEN,
});
