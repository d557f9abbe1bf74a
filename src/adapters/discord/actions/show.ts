import { answerAt } from '../answer-at.ts';
import { renderAnswer } from '../render-answer.ts';
import { HIDDEN, stale } from '../said.ts';
import type { Action } from './action.ts';

/** Shows the whole of an answer to the one who pressed. */
export const show: Action = {
  name: 'show',
  press: async (pressed, argument, { desks }) => {
    const answered = await answerAt(argument, await desks.of(pressed.guildId));
    if (answered === null) return stale();
    const { reply, route, page } = answered;
    return { message: renderAnswer(reply, route, page), way: HIDDEN };
  },
};
