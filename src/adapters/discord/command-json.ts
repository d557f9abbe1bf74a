import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { type Command, LONGEST_DAY, LONGEST_TEXT, type Option } from '../../command.ts';

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
    options: [
      ...Object.entries(options).map(([name, option]) => ({
        type: ApplicationCommandOptionType.String as const,
        name,
        description: option.description,
        required: option.required ?? false,
        ...limitsOf(option),
      })),
      ...FOR_EVERY_COMMAND,
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
  };
}

/** Who sees an answer, and whom it is for: asked of Discord alone, so no command knows of it. */
const FOR_EVERY_COMMAND: readonly APIApplicationCommandBasicOption[] = [
  {
    type: ApplicationCommandOptionType.Boolean,
    name: 'hide',
    description: 'Whether only you see the answer',
  },
  {
    type: ApplicationCommandOptionType.User,
    name: 'for',
    description: 'Whom the answer is for: they are told',
  },
];

/** What Discord lets a member type, or choose. */
function limitsOf(
  option: Option,
):
  | { readonly max_length: number; readonly autocomplete?: boolean }
  | { readonly choices: APIApplicationCommandOptionChoice<string>[] } {
  switch (option.type) {
    case 'text':
      return { max_length: LONGEST_TEXT, ...(option.suggests === undefined ? {} : { autocomplete: true }) };
    case 'day':
      return { max_length: LONGEST_DAY };
    case 'choice':
      return { choices: option.choices.map((choice) => ({ name: choice, value: choice })) };
  }
}
