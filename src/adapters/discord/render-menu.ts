import { ContainerBuilder, TextDisplayBuilder } from 'discord.js';
import { type Choice, rowOf } from './button.ts';
import { escapeMarkup } from './escape.ts';
import { asMessage, type Message, PAPER } from './render-answer.ts';

/** Buttons in one row (Discord's limit). */
const IN_A_ROW = 5;

/** A sentence with buttons below it. */
export const renderMenu = (sentence: string, choices: readonly Choice[]): Message =>
  withChoices(
    asMessage(
      new ContainerBuilder()
        .setAccentColor(PAPER)
        .addTextDisplayComponents(new TextDisplayBuilder().setContent(escapeMarkup(sentence))),
    ),
    choices,
  );

/** A message with buttons below it. */
export function withChoices(message: Message, choices: readonly Choice[]): Message {
  const rows = Array.from({ length: Math.ceil(choices.length / IN_A_ROW) }, (_, row) =>
    rowOf(choices.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW)).toJSON(),
  );
  return { ...message, components: [...message.components, ...rows] };
}
