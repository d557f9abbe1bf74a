import {
  type ApplicationCommandOptionChoiceData,
  type AutocompleteInteraction,
  DiscordAPIError,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Suggestion } from '../../domain/archive.ts';
import { cutAt } from '../../domain/cut-at.ts';
import { describeSuggestion } from '../../texts/describe-suggestion.ts';
import { plainLine } from './escape.ts';
import { CHOICE_TEXT, CHOICES } from './limits.ts';
import { OWN_COMMANDS } from './own-commands/index.ts';
import type { Tools } from './tools.ts';
import type { Use } from './use.ts';

/**
 * Offers choices to somebody who types. Without any the list stays empty, which Discord shows as that; an answer
 * left out would look like a failure, so an error of ours offers none as well. Never rejects.
 */
export async function suggest(interaction: AutocompleteInteraction, use: Use, tools: Tools): Promise<void> {
  const { log } = tools;
  const choices = await choicesFor(interaction, use, tools).catch((error: unknown) => {
    log.error({ error }, 'nothing could be suggested');
    use.ended('failed');
    return [];
  });
  try {
    await interaction.respond(choices);
    use.acknowledged();
    use.ended('answered');
  } catch (error) {
    // Whoever types on is offered the next list: one that comes too late is missed by nobody.
    log.warn({ error }, 'a list came too late');
    const isLate = error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownInteraction;
    use.ended(isLate ? 'too-late' : 'refused');
  }
}

async function choicesFor(
  typing: AutocompleteInteraction,
  use: Use,
  tools: Tools,
): Promise<ApplicationCommandOptionChoiceData<string>[]> {
  const own = OWN_COMMANDS.find(({ json }) => json.name === typing.commandName);
  const suggestions = await (own === undefined
    ? suggestionsFor(typing, use, tools)
    : own.suggest?.(typing, tools));
  return (suggestions ?? [])
    .filter(({ value: text }) => text.length <= CHOICE_TEXT)
    .slice(0, CHOICES)
    .map((suggestion) => ({ name: labelOf(suggestion), value: suggestion.value }));
}

async function suggestionsFor(
  { commandName, guildId, options }: AutocompleteInteraction,
  use: Use,
  { desks }: Tools,
): Promise<readonly Suggestion[]> {
  const { name, value } = options.getFocused(true);
  const desk = await desks.of(guildId);
  const command = desk.commands.find((one) => one.name === commandName);
  if (command === undefined) return [];
  use.named(command.name);
  use.asks(value);
  return desk.suggest(command, name, value);
}

/** Longest note beside what is suggested, in UTF-16 code units: there must be room for the words themselves. */
const LONGEST_NOTE = 40;
/** What a note begins with. */
export const NOTE = ' · ';

/** What a choice is called: what it stands for, and a note. */
export function labelOf(suggestion: Suggestion): string {
  const note = NOTE + cutAt(plainLine(describeSuggestion(suggestion)), LONGEST_NOTE);
  // `cutAt` puts its ellipsis behind what it leaves.
  return cutAt(plainLine(suggestion.value), CHOICE_TEXT - note.length - 1) + note;
}
