import { type ButtonInteraction, DiscordAPIError, PermissionFlagsBits, RESTJSONErrorCodes } from 'discord.js';
import type { Telling } from '../../../texts/languages.ts';
import { texts } from '../../../texts/speaking.ts';
import { renderMenu } from '../render-menu.ts';
import { mayPin } from '../rights.ts';
import { HIDDEN, type Said, whispered } from '../said.ts';
import type { Action } from './action.ts';

/** Pins an answer where it stands, for a member who may. The audit log names them. */
export const pin: Action = {
  name: 'pin',
  press: async (pressed, message) => {
    if (!mayPin(pressed)) return whispered(texts().moderating.youMayNotPin);
    if (!pressed.appPermissions.has(PermissionFlagsBits.PinMessages))
      return whispered(texts().moderating.iMayNotPin);
    try {
      const isPinned = await isPinnedAlready(pressed, message);
      // Pinned again it would change nothing, but Discord's log would say so.
      if (!isPinned) await pinMessage(pressed, message);
      return pinned(pressed, message, isPinned);
    } catch (error) {
      const refusal = error instanceof DiscordAPIError ? REFUSALS[Number(error.code)] : undefined;
      if (refusal === undefined) throw error;
      return whispered(refusal(texts()));
    }
  },
};

/** What Discord refuses with, and what to do about it. */
const REFUSALS: Readonly<Record<number, Telling>> = {
  [RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel]: ({ moderating }) => moderating.tooManyPins,
  [RESTJSONErrorCodes.MissingPermissions]: ({ moderating }) => moderating.iMayNotPin,
  [RESTJSONErrorCodes.MissingAccess]: ({ moderating }) => moderating.cannotSee,
  [RESTJSONErrorCodes.UnknownMessage]: ({ moderating }) => moderating.answerGone,
  [RESTJSONErrorCodes.UnknownChannel]: ({ moderating }) => moderating.channelGone,
  [RESTJSONErrorCodes.CannotExecuteActionOnSystemMessage]: ({ moderating }) => moderating.cannotBePinned,
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
    reason: texts().moderating.pinnedFor(user.username, user.id),
  });
}

const pinned = (
  { guildId, message: { channelId } }: ButtonInteraction,
  message: string,
  isPinned: boolean,
): Said => ({
  message: renderMenu(isPinned ? texts().moderating.pinnedAlready : texts().moderating.pinned, [
    {
      label: texts().buttons.showIt,
      url: `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${message}`,
    },
  ]),
  way: HIDDEN,
});
