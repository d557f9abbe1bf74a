import { type ButtonInteraction, DiscordAPIError, PermissionFlagsBits, RESTJSONErrorCodes } from 'discord.js';
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
      return showing(pressed, message, isPinned ? 'It is pinned already.' : 'Pinned.');
    }),
};

/** Takes an answer off the pins of its channel, for a member who may. */
export const unpin: Action = {
  name: 'unpin',
  press: (pressed, message) =>
    asPinner(pressed, 'unpin', async () => {
      const isPinned = await isPinnedNow(pressed, message);
      if (isPinned) await pressed.client.rest.delete(pinOf(pressed, message), { reason: reasonOf(pressed) });
      return showing(pressed, message, isPinned ? UNPINNED : NOT_PINNED);
    }),
};

const UNPINNED = 'Unpinned.';
const NOT_PINNED = 'It is not pinned any more.';
type Verb = 'pin' | 'unpin';

const youMayNot = (verb: Verb): string => `You may not ${verb} here: you need the permission Pin Messages.`;
const iMayNot = (verb: Verb): string =>
  `I may not ${verb} here. Give me the permission Pin Messages in this channel, and press again.`;

/** What Discord refuses with, and what to do about it. */
const refusals = (verb: Verb): Readonly<Record<number, string>> => ({
  [RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel]:
    'This channel has 250 pins, and more Discord does not take. Unpin one, and press again.',
  [RESTJSONErrorCodes.MissingPermissions]: iMayNot(verb),
  [RESTJSONErrorCodes.MissingAccess]:
    'I cannot see this channel. Let me view it and read its history, and press again.',
  [RESTJSONErrorCodes.UnknownMessage]: `The answer has been deleted, so it cannot be ${verb}ned.`,
  [RESTJSONErrorCodes.UnknownChannel]: 'This channel is gone.',
  [RESTJSONErrorCodes.CannotExecuteActionOnSystemMessage]: 'Discord does not let anybody pin this message.',
});

/** Does what takes the right to pin, of the member and of the bot; a refusal is told with what to do about it. */
async function asPinner(pressed: ButtonInteraction, verb: Verb, work: () => Promise<Said>): Promise<Said> {
  if (!mayPin(pressed)) return whispered(youMayNot(verb));
  if (!pressed.appPermissions.has(PermissionFlagsBits.PinMessages)) return whispered(iMayNot(verb));
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

const reasonOf = ({ user }: ButtonInteraction): string => `for ${user.username} (${user.id})`;

const showing = (
  { guildId, message: { channelId } }: ButtonInteraction,
  message: string,
  sentence: string,
): Said => ({
  message: renderMenu(sentence, [
    { label: 'Show it', url: `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${message}` },
  ]),
  way: HIDDEN,
});
