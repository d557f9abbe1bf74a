import { LabelBuilder, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';
import { answerAt } from '../answer-at.ts';
import { actionId } from '../custom-id.ts';
import { CHOICE_TEXT } from '../limits.ts';
import { isModerator } from '../rights.ts';
import { whispered } from '../said.ts';
import { type Action, STALE } from './action.ts';

const NAME = 'name';

/** Keeps an answer under a name, word for word as it is now. */
export const keep: Action = {
  name: 'keep',
  form: (argument) =>
    new ModalBuilder()
      .setCustomId(actionId('keep', argument))
      .setTitle('Keep this answer')
      .addLabelComponents(
        new LabelBuilder()
          .setLabel('Name')
          .setDescription('/kept finds it under this name')
          .setTextInputComponent(
            new TextInputBuilder()
              .setCustomId(NAME)
              .setStyle(TextInputStyle.Short)
              .setMinLength(1)
              // Names are suggested while somebody types, and a suggestion has no room for more.
              .setMaxLength(CHOICE_TEXT),
          ),
      ),
  submit: async (sent, argument, { desks, library }) => {
    const { guildId, user } = sent;
    if (guildId === null || !isModerator(sent)) {
      return whispered('You may not keep answers here: you need the permission Manage Messages.');
    }
    const name = sent.fields.getTextInputValue(NAME).trim().replace(/\s+/gu, ' ');
    if (name === '') return whispered('The name is empty. Press Keep again, and write one.');
    const answered = await answerAt(argument, await desks.of(guildId));
    if (answered === null || answered.reply.citations.length === 0) return whispered(STALE);
    const { reply, line } = answered;
    const isKept = await library.keep(guildId, {
      name,
      line,
      reply: JSON.stringify(reply),
      keptBy: user.id,
    });
    return whispered(
      isKept
        ? `Kept. /kept name:${name} shows it, word for word as it is now.`
        : `There is an answer “${name}” already. Press Keep again, and write another name.`,
    );
  },
};
