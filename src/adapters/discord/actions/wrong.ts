import {
  LabelBuilder,
  ModalBuilder,
  StringSelectMenuBuilder,
  StringSelectMenuOptionBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { Citation } from '../../../domain/answer.ts';
import { EVERYBODY } from '../../../library/library.ts';
import { answerAt } from '../answer-at.ts';
import { actionId } from '../custom-id.ts';
import { whispered } from '../said.ts';
import { type Action, STALE } from './action.ts';

/** What may be wrong, as a report names it and as a member reads it. */
export const WRONG = {
  speaker: 'Somebody else said it',
  quotation: 'Nobody said it: it is no quotation',
  day: 'It was said on another day',
  else: 'Something else',
} as const;

/** What a member may write into one field, in characters. */
const LONGEST = 200;

/** Lets a member tell the curators what is wrong with a citation. */
export const wrong: Action = {
  name: 'wrong',
  form: (argument) =>
    new ModalBuilder()
      .setCustomId(actionId('wrong', argument))
      .setTitle('What is wrong?')
      .addLabelComponents(
        new LabelBuilder()
          .setLabel('What is wrong?')
          .setStringSelectMenuComponent(
            new StringSelectMenuBuilder()
              .setCustomId('wrong')
              .addOptions(
                Object.entries(WRONG).map(([value, label]) =>
                  new StringSelectMenuOptionBuilder().setValue(value).setLabel(label),
                ),
              ),
          ),
        textLabel('right', 'What is right?', 'The speaker, or the day as YYYY-MM-DD'),
        textLabel('why', 'How is that known?', 'An address, a page, a recording'),
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

const textLabel = (id: string, label: string, description: string): LabelBuilder =>
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
