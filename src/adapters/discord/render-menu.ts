import { ActionRowBuilder, type ButtonBuilder, ContainerBuilder, TextDisplayBuilder } from 'discord.js';
import { buttonOf, type Choice } from './button.ts';
import { escapeMarkup } from './escape.ts';
import { asMessage, type Message, PAPER } from './render-answer.ts';

/** Buttons in one row (Discord's limit). */
const IN_A_ROW = 5;

/** A sentence with buttons below it. */
export function renderMenu(sentence: string, choices: readonly Choice[]): Message {
  const container = new ContainerBuilder()
    .setAccentColor(PAPER)
    .addTextDisplayComponents(new TextDisplayBuilder().setContent(escapeMarkup(sentence)));
  for (let at = 0; at < choices.length; at += IN_A_ROW) {
    container.addActionRowComponents(
      new ActionRowBuilder<ButtonBuilder>().addComponents(choices.slice(at, at + IN_A_ROW).map(buttonOf)),
    );
  }
  return asMessage(container);
}
