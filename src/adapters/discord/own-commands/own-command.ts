import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Suggestion } from '../../../domain/archive.ts';
import type { Said } from '../said.ts';
import type { Tools } from '../tools.ts';

/** A command that makes sense in Discord alone: on a message, or for those who look after a server. */
export type OwnCommand = {
  readonly json: RESTPostAPIApplicationCommandsJSONBody;
  /** Its answers are for the one who uses it. */
  readonly run: (
    used: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
    tools: Tools,
  ) => Promise<Said>;
  /** What may be meant by what is typed so far. */
  readonly suggest?: (typing: AutocompleteInteraction, tools: Tools) => Promise<readonly Suggestion[]>;
};
