import { type AutocompleteInteraction, InteractionType } from 'discord.js';
import type { KindOfUse } from '../../watch.ts';
import { ACTIONS } from './actions/index.ts';
import { readActionId } from './custom-id.ts';
import { OWN_COMMANDS } from './own-commands/index.ts';
import type { Answerable } from './responder.ts';
import { type Noting, Use } from './use.ts';

/** What is not called as anything there is, or not yet known to be. */
const OTHER = 'other';
/** A button that turns the page of an answer. */
const PAGE = 'page';

/** Begins to note a use of the bot. A command that exists elsewhere as well is named when it is found. */
export const useOf = (interaction: Answerable | AutocompleteInteraction, noting: Noting): Use =>
  new Use(
    {
      id: interaction.id,
      createdTimestamp: interaction.createdTimestamp,
      kind: kindOf(interaction),
      name: nameOf(interaction),
    },
    noting,
  );

function kindOf(interaction: Answerable | AutocompleteInteraction): KindOfUse {
  switch (interaction.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return 'autocomplete';
    case InteractionType.MessageComponent:
      return 'button';
    case InteractionType.ModalSubmit:
      return 'form';
    default:
      return interaction.isContextMenuCommand() ? 'message-command' : 'command';
  }
}

function nameOf(interaction: Answerable | AutocompleteInteraction): string {
  if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
    const id = readActionId(interaction.customId);
    if (id === undefined) return interaction.isModalSubmit() ? OTHER : PAGE;
    return ACTIONS.some(({ name }) => name === id.action) ? id.action : OTHER;
  }
  const { commandName } = interaction;
  if (!OWN_COMMANDS.some(({ json }) => json.name === commandName)) return OTHER;
  const part = 'getSubcommand' in interaction.options ? interaction.options.getSubcommand(false) : null;
  return part === null ? commandName : `${commandName} ${part}`;
}
