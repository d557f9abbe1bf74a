import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { whispered } from '../said.ts';
import type { Action } from './action.ts';

/** Takes an answer away. Only who may is offered the button, in a menu that nobody else sees. */
export const remove: Action = {
  name: 'delete',
  press: async ({ client, message: { channelId } }, message) => {
    try {
      await client.rest.delete(`/channels/${channelId}/messages/${message}`);
      return whispered('Deleted.');
    } catch (error) {
      const sentence = error instanceof DiscordAPIError ? REFUSALS[Number(error.code)] : undefined;
      if (sentence === undefined) throw error;
      return whispered(sentence);
    }
  },
};

const REFUSALS: Readonly<Record<number, string>> = {
  [RESTJSONErrorCodes.UnknownMessage]: 'It has been deleted already.',
  [RESTJSONErrorCodes.UnknownChannel]:
    'I am not a member here, so I cannot delete it. Who asked can, in the menu of the message.',
  [RESTJSONErrorCodes.MissingAccess]:
    'I am not a member here, so I cannot delete it. Who asked can, in the menu of the message.',
  [RESTJSONErrorCodes.MissingPermissions]: 'I may not delete it. Let me view this channel, and press again.',
};
