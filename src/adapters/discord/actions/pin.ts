import { type ButtonInteraction, DiscordAPIError, PermissionFlagsBits, RESTJSONErrorCodes } from 'discord.js';
import { texts } from '../../../texts/speaking.ts';
import { renderMenu } from '../render-menu.ts';
import { mayPin } from '../rights.ts';
import { HIDDEN, type Said, whispered } from '../said.ts';
import type { Action } from './action.ts';

/** Pins an answer where it stands, for a member who may. The audit log names them. */
export const pin: Action = {
  name: 'pin',
  press: (pressed, message) =>
    asPinner(pressed, 'pin', async () => {
      const isPinned = await isPinnedNow(pressed, message);
      // Pinned again it would change nothing, but Discord's log would say so.
      if (!isPinned) await pressed.client.rest.put(pinOf(pressed, message), { reason: reasonOf(pressed) });
      return showing(
        pressed,
        message,
        isPinned ? texts().moderating.pinnedAlready : texts().moderating.pinned,
      );
    }),
};

/** Takes an answer off the pins of its channel, for a member who may. */
export const unpin: Action = {
  name: 'unpin',
  press: (pressed, message) =>
    asPinner(pressed, 'unpin', async () => {
      const isPinned = await isPinnedNow(pressed, message);
      if (isPinned) await pressed.client.rest.delete(pinOf(pressed, message), { reason: reasonOf(pressed) });
      return showing(pressed, message, isPinned ? texts().moderating.unpinned : texts().moderating.notPinned);
    }),
};

type Verb = 'pin' | 'unpin';

/** What Discord refuses with, and what to do about it. */
const refusals = (verb: Verb): Readonly<Record<number, string>> => {
  const { iMayNot, tooManyPins, cannotSee, answerGone, channelGone, cannotBePinned } = texts().moderating;
  return {
    [RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel]: tooManyPins,
    [RESTJSONErrorCodes.MissingPermissions]: iMayNot[verb],
    [RESTJSONErrorCodes.MissingAccess]: cannotSee,
    [RESTJSONErrorCodes.UnknownMessage]: answerGone[verb],
    [RESTJSONErrorCodes.UnknownChannel]: channelGone,
    [RESTJSONErrorCodes.CannotExecuteActionOnSystemMessage]: cannotBePinned,
  };
};

/** Does what takes the right to pin, of the member and of the bot; a refusal is told with what to do about it. */
async function asPinner(pressed: ButtonInteraction, verb: Verb, work: () => Promise<Said>): Promise<Said> {
  if (!mayPin(pressed)) return whispered(texts().moderating.youMayNot[verb]);
  if (!pressed.appPermissions.has(PermissionFlagsBits.PinMessages))
    return whispered(texts().moderating.iMayNot[verb]);
  try {
    return await work();
  } catch (error) {
    const sentence = error instanceof DiscordAPIError ? refusals(verb)[Number(error.code)] : undefined;
    if (sentence === undefined) throw error;
    return whispered(sentence);
  }
}

/** Asked each time: a menu outlives what it was made of. */
async function isPinnedNow(
  { client, message: { channelId } }: ButtonInteraction,
  message: string,
): Promise<boolean> {
  const found = (await client.rest.get(`/channels/${channelId}/messages/${message}`)) as { pinned?: boolean };
  return found.pinned === true;
}

/** Not through the channel: it is not always in the client's cache. */
const pinOf = ({ message: { channelId } }: ButtonInteraction, message: string): `/${string}` =>
  `/channels/${channelId}/messages/pins/${message}`;

const reasonOf = ({ user }: ButtonInteraction): string =>
  texts().moderating.pinnedFor(user.username, user.id);

const showing = (
  { guildId, message: { channelId } }: ButtonInteraction,
  message: string,
  sentence: string,
): Said => ({
  message: renderMenu(sentence, [
    {
      label: texts().buttons.showIt,
      url: `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${message}`,
    },
  ]),
  way: HIDDEN,
});
