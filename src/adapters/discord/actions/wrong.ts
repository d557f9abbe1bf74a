import { ModalBuilder } from 'discord.js';
import type { Citation } from '../../../domain/answer.ts';
import { EVERYBODY } from '../../../library/library.ts';
import { texts } from '../../../texts/speaking.ts';
import { answerAt } from '../answer-at.ts';
import { actionId } from '../custom-id.ts';
import { choiceField, textField } from '../form.ts';
import { stale, whispered } from '../said.ts';
import type { Action } from './action.ts';

/** Lets a member tell the curators what is wrong with a citation. */
export const wrong: Action = {
  name: 'wrong',
  form: (argument) => {
    const { whatIsWrong, wrong, whatIsRight, speakerOrDay, howKnown, evidence } = texts().curating;
    return new ModalBuilder()
      .setCustomId(actionId('wrong', argument))
      .setTitle(whatIsWrong)
      .addLabelComponents(
        choiceField('wrong', whatIsWrong, wrong),
        textField('right', whatIsRight, speakerOrDay),
        textField('why', howKnown, evidence),
      );
  },
  submit: async (sent, argument, { desks, library }) => {
    const { guildId, user, fields } = sent;
    const answered = await answerAt(argument, await desks.of(guildId));
    const citation = answered?.reply.citations[answered.page];
    if (citation === undefined) return stale();
    const [chosen = 'else'] = fields.getStringSelectValues('wrong');
    const told = {
      right: fields.getTextInputValue('right').trim(),
      why: fields.getTextInputValue('why').trim(),
    };
    const report = { wrong: chosen, ...citedIn(citation), ...withoutEmpty(told) };
    const number = await library.report(guildId ?? EVERYBODY, report, user.id);
    const { tooManyReports, reported } = texts().curating;
    return whispered(number === null ? tooManyReports : reported(number));
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
