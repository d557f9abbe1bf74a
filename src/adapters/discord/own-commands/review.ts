import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import { asCurator } from '../as-curator.ts';
import { described } from '../localised.ts';
import { START } from '../review/position.ts';
import { renderStep } from '../review/render-step.ts';
import { stepAfter } from '../review/step.ts';
import { HIDDEN } from '../said.ts';
import type { OwnCommand } from './own-command.ts';

/** Walks a curator through what members reported, and then through what the program is not sure of. */
export const review: OwnCommand = {
  json: {
    ...described(new SlashCommandBuilder().setName('review'), ({ commands }) => commands.review.description)
      .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
      .toJSON(),
    type: ApplicationCommandType.ChatInput,
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
  },
  run: (used, tools) => {
    if (!used.isChatInputCommand()) throw new TypeError('It is a slash command');
    return asCurator(used, tools, async (server) => ({
      message: renderStep(await stepAfter(START, server, tools), null, null),
      way: HIDDEN,
    }));
  },
};
