import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Telling } from '../../../texts/languages.ts';
import { texts } from '../../../texts/speaking.ts';
import { whispered } from '../said.ts';
import type { Action } from './action.ts';

/** Takes an answer away. Only who may is offered the button, in a menu that nobody else sees. */
export const remove: Action = {
  name: 'delete',
  press: async ({ client, message: { channelId } }, message) => {
    try {
      await client.rest.delete(`/channels/${channelId}/messages/${message}`);
      return whispered(texts().moderating.deleted);
    } catch (error) {
      const refusal = error instanceof DiscordAPIError ? REFUSALS[Number(error.code)] : undefined;
      if (refusal === undefined) throw error;
      return whispered(refusal(texts()));
    }
  },
};

const REFUSALS: Readonly<Record<number, Telling>> = {
  [RESTJSONErrorCodes.UnknownMessage]: ({ moderating }) => moderating.deletedAlready,
  [RESTJSONErrorCodes.UnknownChannel]: ({ moderating }) => moderating.cannotDelete,
  [RESTJSONErrorCodes.MissingAccess]: ({ moderating }) => moderating.cannotDelete,
  [RESTJSONErrorCodes.MissingPermissions]: ({ moderating }) => moderating.mayNotDelete,
};
