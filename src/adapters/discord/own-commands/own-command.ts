import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Suggestion } from '../../../domain/archive.ts';
import type { Said, Tell } from '../said.ts';
import type { Tools } from '../tools.ts';

/** A command that makes sense in Discord alone: on a message, or for those who look after a server. */
export type OwnCommand = {
  readonly json: RESTPostAPIApplicationCommandsJSONBody;
  /** Its answers are for the one who uses it. @param tell for what takes long: how far it is */
  readonly run: (
    used: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
    tools: Tools,
    tell: Tell,
  ) => Promise<Said>;
  /** What may be meant by what is typed so far. */
  readonly suggest?: (typing: AutocompleteInteraction, tools: Tools) => Promise<readonly Suggestion[]>;
};
