import { LabelBuilder, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';
import { texts } from '../../../texts/speaking.ts';
import { answerAt } from '../answer-at.ts';
import { actionId } from '../custom-id.ts';
import { CHOICE_TEXT } from '../limits.ts';
import { isModerator } from '../rights.ts';
import { stale, whispered } from '../said.ts';
import type { Action } from './action.ts';

const NAME = 'name';

/** Keeps an answer under a name, word for word as it is now. */
export const keep: Action = {
  name: 'keep',
  form: (argument) =>
    new ModalBuilder()
      .setCustomId(actionId('keep', argument))
      .setTitle(texts().moderating.keepThis)
      .addLabelComponents(
        new LabelBuilder()
          .setLabel(texts().moderating.name)
          .setDescription(texts().moderating.findsIt)
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
      return whispered(texts().moderating.youMayNotKeep);
    }
    const name = sent.fields.getTextInputValue(NAME).trim().replace(/\s+/gu, ' ');
    if (name === '') return whispered(texts().moderating.emptyName);
    const answered = await answerAt(argument, await desks.of(guildId));
    if (answered === null || answered.reply.citations.length === 0) return stale();
    const { reply, line } = answered;
    const isKept = await library.keep(guildId, {
      name,
      line,
      reply: JSON.stringify(reply),
      keptBy: user.id,
    });
    return whispered(isKept ? texts().moderating.keptAs(name) : texts().moderating.keptAlready(name));
  },
};
