import { ModalBuilder } from 'discord.js';
import { texts } from '../../../texts/speaking.ts';
import { asCurator } from '../as-curator.ts';
import { actionId } from '../custom-id.ts';
import { choiceField, textField } from '../form.ts';
import { decide } from '../review/decide.ts';
import { readPosition } from '../review/position.ts';
import { renderDecided } from '../review/render-step.ts';
import { stepAfter } from '../review/step.ts';
import type { Verdict } from '../review/verdict.ts';
import { stale, UPDATE } from '../said.ts';
import type { Action } from './action.ts';

/** Lets a curator write what is right, where a report or the best candidate is not. */
export const correct: Action = {
  name: 'correct',
  way: UPDATE,
  form: (argument) => {
    const { whatIsRight, whatToCorrect, verdicts, speakerOrDay, howKnown, evidenceShown } = texts().curating;
    return new ModalBuilder()
      .setCustomId(actionId('correct', argument))
      .setTitle(whatIsRight)
      .addLabelComponents(
        choiceField('kind', whatToCorrect, verdicts),
        textField('right', whatIsRight, speakerOrDay),
        textField('why', howKnown, evidenceShown),
      );
  },
  submit: (sent, argument, tools) =>
    asCurator(sent, tools, async (server) => {
      const position = readPosition(argument);
      if (position === undefined) return stale();
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
