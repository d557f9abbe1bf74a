import type { ButtonInteraction, ChatInputCommandInteraction, ModalSubmitInteraction } from 'discord.js';
import { texts } from '../../texts/speaking.ts';
import { isCurator } from './rights.ts';
import { type Said, whispered } from './said.ts';
import { settingsFor } from './settings.ts';
import type { Tools } from './tools.ts';

type Used = ChatInputCommandInteraction | ButtonInteraction | ModalSubmitInteraction;

/** Does a curator's work in a server, and refuses it in a sentence to everybody else. */
export async function asCurator(
  used: Used,
  { library }: Pick<Tools, 'library'>,
  work: (server: string) => Promise<Said>,
): Promise<Said> {
  const { guildId } = used;
  if (guildId === null) return whispered(texts().curating.forServers);
  // Asked each time: a button outlives the role of whoever was shown it.
  return isCurator(used, await settingsFor(guildId, null, library))
    ? work(guildId)
    : whispered(texts().curating.noCurator);
}
