import {
  LabelBuilder,
  StringSelectMenuBuilder,
  StringSelectMenuOptionBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';

/** What may be written into one field of a form, in characters. */
const LONGEST = 200;

/** A field of one line that may be left empty. */
export const textField = (id: string, label: string, description: string): LabelBuilder =>
  new LabelBuilder()
    .setLabel(label)
    .setDescription(description)
    .setTextInputComponent(
      new TextInputBuilder()
        .setCustomId(id)
        .setStyle(TextInputStyle.Short)
        .setRequired(false)
        .setMaxLength(LONGEST),
    );

/** A field in which one of a few is chosen. @param choices what each is called, by its value */
export const choiceField = (
  id: string,
  label: string,
  choices: Readonly<Record<string, string>>,
): LabelBuilder =>
  new LabelBuilder()
    .setLabel(label)
    .setStringSelectMenuComponent(
      new StringSelectMenuBuilder()
        .setCustomId(id)
        .addOptions(
          Object.entries(choices).map(([value, name]) =>
            new StringSelectMenuOptionBuilder().setValue(value).setLabel(name),
          ),
        ),
    );
