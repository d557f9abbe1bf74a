import type { ApplicationCommandOptionChoiceData, AutocompleteInteraction } from 'discord.js';
import type { Desk } from '../../desk.ts';
import type { Suggestion } from '../../domain/archive.ts';
import { cutAt } from '../../domain/cut-at.ts';
import type { Log } from '../../log.ts';
import { CHOICE_TEXT, CHOICES } from './limits.ts';

/**
 * Offers choices to somebody who types. Without any the list stays empty, which Discord shows as that; an answer
 * left out would look like a failure, so an error of ours offers none as well. Never rejects.
 */
export async function suggest(
  interaction: AutocompleteInteraction,
  deskOf: () => Promise<Desk>,
  log: Log,
): Promise<void> {
  const choices = await choicesFor(interaction, deskOf).catch((error: unknown) => {
    log.error({ error }, 'nothing could be suggested');
    return [];
  });
  // Whoever types on is offered the next list: one that comes too late is missed by nobody.
  await interaction.respond(choices).catch((error: unknown) => log.warn({ error }, 'a list came too late'));
}

async function choicesFor(
  { commandName, options }: AutocompleteInteraction,
  deskOf: () => Promise<Desk>,
): Promise<ApplicationCommandOptionChoiceData<string>[]> {
  const { name, value } = options.getFocused(true);
  const desk = await deskOf();
  const command = desk.commands.find((one) => one.name === commandName);
  const suggestions = command === undefined ? [] : await desk.suggest(command, name, value);
  return suggestions
    .filter(({ value: text }) => text.length <= CHOICE_TEXT)
    .slice(0, CHOICES)
    .map((suggestion) => ({ name: labelOf(suggestion), value: suggestion.value }));
}

/** Longest note beside what is suggested, in UTF-16 code units: there must be room for the words themselves. */
const LONGEST_NOTE = 40;

function labelOf({ value, about }: Suggestion): string {
  const note = ` · ${cutAt(about, LONGEST_NOTE)}`;
  // `cutAt` puts its ellipsis behind what it leaves.
  return cutAt(value, CHOICE_TEXT - note.length - 1) + note;
}
