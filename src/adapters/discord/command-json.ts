import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { type Command, LONGEST_TEXT } from '../../command.ts';

/** A command as Discord is told of it. Contexts and ways to install are set outright: defaults have changed before. */
export function commandJson({
  name,
  description,
  options,
}: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description,
    // Sound without sorting: the commands list what is required first, which a test holds.
    options: Object.entries(options).map(([option, { type, description: text, required, suggests }]) => ({
      type: ApplicationCommandOptionType.String as const,
      name: option,
      description: text,
      required: required ?? false,
      ...(suggests === undefined ? {} : { autocomplete: true }),
      ...(type === 'day' ? { min_length: 10, max_length: 10 } : { max_length: LONGEST_TEXT }),
    })),
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
  };
}
