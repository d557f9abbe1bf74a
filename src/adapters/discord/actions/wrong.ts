import { ModalBuilder } from 'discord.js';
import type { Citation } from '../../../domain/answer.ts';
import { EVERYBODY } from '../../../library/library.ts';
import { answerAt } from '../answer-at.ts';
import { actionId } from '../custom-id.ts';
import { choiceField, textField } from '../form.ts';
import { WRONG } from '../review/told.ts';
import { whispered } from '../said.ts';
import { type Action, STALE } from './action.ts';

/** Lets a member tell the curators what is wrong with a citation. */
export const wrong: Action = {
  name: 'wrong',
  form: (argument) =>
    new ModalBuilder()
      .setCustomId(actionId('wrong', argument))
      .setTitle('What is wrong?')
      .addLabelComponents(
        choiceField('wrong', 'What is wrong?', WRONG),
        textField('right', 'What is right?', 'The speaker, or the day as YYYY-MM-DD'),
        textField('why', 'How is that known?', 'An address, a page, a recording'),
      ),
  submit: async (sent, argument, { desks, library }) => {
    const { guildId, user, fields } = sent;
    const answered = await answerAt(argument, await desks.of(guildId));
    const citation = answered?.reply.citations[answered.page];
    if (citation === undefined) return whispered(STALE);
    const [chosen = 'else'] = fields.getStringSelectValues('wrong');
    const told = {
      right: fields.getTextInputValue('right').trim(),
      why: fields.getTextInputValue('why').trim(),
    };
    const report = { wrong: chosen, ...citedIn(citation), ...withoutEmpty(told) };
    const number = await library.report(guildId ?? EVERYBODY, report, user.id);
    return whispered(
      number === null
        ? 'You have told the curators of many things already. Let them look at those first.'
        : `Thank you. The curators see it as number ${number}.`,
    );
  },
};

/** What a curator needs to find it and to correct it. */
function citedIn({ id, quotation, passage, speaker, said, span }: Citation): Record<string, string> {
  return {
    citation: id,
    words: quotation ?? passage,
    document: span.document,
    ...(speaker === null ? {} : { speaker: speaker.name }),
    ...(said === null ? {} : { said }),
  };
}

const withoutEmpty = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
