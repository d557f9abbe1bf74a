import { ApplicationCommandType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { renderChecks } from '../render-checks.ts';
import { HIDDEN, whispered } from '../said.ts';
import type { OwnCommand } from './own-command.ts';

/** On a message: whether the words it quotes were said so, and by whom. */
export const whoSaidThis: OwnCommand = {
  json: {
    type: ApplicationCommandType.Message,
    name: 'Who said this?',
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
  },
  run: async (used, { desks, watch }) => {
    if (!used.isMessageContextMenuCommand()) throw new TypeError('It is used on a message');
    const desk = await desks.of(used.guildId);
    const { checks, leftOut } = await desk.check(used.targetMessage.content);
    if (checks.length === 0) return whispered('There are no words in this message that I could look for.');
    for (const { reply } of checks) if (reply.kind === 'nothing-found') watch?.nothingFound(reply.command);
    return { message: renderChecks(checks, desk.commands, leftOut), way: HIDDEN };
  },
};
