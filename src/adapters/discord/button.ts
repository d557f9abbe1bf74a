import { ActionRowBuilder, ButtonBuilder, ButtonStyle } from 'discord.js';

/** A button: `id` is what it does; one that leads to an address has a `url` instead. */
export type Choice = { readonly label: string; readonly danger?: boolean } & (
  | { readonly id: string }
  | { readonly url: string }
);

export function buttonOf(choice: Choice): ButtonBuilder {
  const button = new ButtonBuilder().setLabel(choice.label);
  if ('url' in choice) return button.setStyle(ButtonStyle.Link).setURL(choice.url);
  return button.setStyle(choice.danger ? ButtonStyle.Danger : ButtonStyle.Secondary).setCustomId(choice.id);
}

/** Five buttons at most, side by side. */
export const rowOf = (choices: readonly Choice[]): ActionRowBuilder<ButtonBuilder> =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(choices.map(buttonOf));
