import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { type Command, LONGEST_DAY, LONGEST_TEXT, type Option } from '../../command.ts';
import type { Telling } from '../../texts/languages.ts';
import { choice, inDefault, inOthers } from './localised.ts';

/** A command as Discord is told of it. Contexts and ways to install are set outright: defaults have changed before. */
export function commandJson({
  name,
  texts,
  options,
}: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    ...inWords((all) => texts(all).description),
    // Sound without sorting: the commands list what is required first, which a test holds.
    options: [
      ...Object.entries(options).map(([name, option]) => ({
        type: ApplicationCommandOptionType.String as const,
        name,
        ...inWords((all) => texts(all).options[name] ?? name),
        required: option.required ?? false,
        ...limitsOf(option, (value) => (all) => texts(all).choices?.[value] ?? value),
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
    ...inWords(({ commands }) => commands.hide),
  },
  {
    type: ApplicationCommandOptionType.User,
    name: 'for',
    ...inWords(({ commands }) => commands.for),
  },
];

/** What something is for, in every language. */
function inWords(telling: Telling): {
  readonly description: string;
  readonly description_localizations: LocalizationMap;
} {
  return { description: inDefault(telling), description_localizations: inOthers(telling) };
}

/** What Discord lets a member type, or choose. */
function limitsOf(
  option: Option,
  choiceTold: (value: string) => Telling,
):
  | { readonly max_length: number; readonly autocomplete?: boolean }
  | { readonly choices: APIApplicationCommandOptionChoice<string>[] } {
  switch (option.type) {
    case 'text':
      return { max_length: LONGEST_TEXT, ...(option.suggests === undefined ? {} : { autocomplete: true }) };
    case 'day':
      return { max_length: LONGEST_DAY };
    case 'choice':
      return { choices: option.choices.map((value) => choice(value, choiceTold(value))) };
  }
}
