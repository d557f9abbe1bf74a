import { ModalBuilder } from 'discord.js';
import { asCurator } from '../as-curator.ts';
import { actionId } from '../custom-id.ts';
import { choiceField, textField } from '../form.ts';
import { decide } from '../review/decide.ts';
import { readPosition } from '../review/position.ts';
import { renderDecided } from '../review/render-step.ts';
import { stepAfter } from '../review/step.ts';
import type { Verdict } from '../review/verdict.ts';
import { UPDATE, whispered } from '../said.ts';
import { type Action, STALE } from './action.ts';

const KINDS: Readonly<Record<Verdict['kind'], string>> = {
  speaker: 'Somebody else said it',
  nobody: 'Nobody knows who said it',
  quotation: 'It is no quotation',
  day: 'It was said on another day',
};

/** Lets a curator write what is right, where a report or the best candidate is not. */
export const correct: Action = {
  name: 'correct',
  way: UPDATE,
  form: (argument) =>
    new ModalBuilder()
      .setCustomId(actionId('correct', argument))
      .setTitle('What is right?')
      .addLabelComponents(
        choiceField('kind', 'What is to be corrected?', KINDS),
        textField('right', 'What is right?', 'The speaker, or the day as YYYY-MM-DD'),
        textField('why', 'How is that known?', 'An address, a page, a recording; answers show it'),
      ),
  submit: (sent, argument, tools) =>
    asCurator(sent, tools, async (server) => {
      const position = readPosition(argument);
      if (position === undefined) return whispered(STALE);
      const { fields, user } = sent;
      const [chosen = ''] = fields.getStringSelectValues('kind');
      const verdict = {
        // Sound: the form offers no other.
        kind: chosen as Verdict['kind'],
        right: fields.getTextInputValue('right').trim(),
        why: fields.getTextInputValue('why').trim(),
      };
      const decided = await decide(position, { kind: 'correct', verdict }, server, user.id, tools);
      const next = 'stays' in decided ? decided.stays : await stepAfter(position, server, tools);
      return { message: renderDecided(decided, next), way: UPDATE };
    }),
};
