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
    container.addActionRowComponents(rowOf(choices.slice(at, at + IN_A_ROW)));
  }
  return asMessage(container);
}

/** Five buttons at most, side by side. */
export const rowOf = (choices: readonly Choice[]): ActionRowBuilder<ButtonBuilder> =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(choices.map(buttonOf));
