import { answerAt } from '../answer-at.ts';
import { renderAnswer } from '../render-answer.ts';
import { REPLY, stale } from '../said.ts';
import type { Action } from './action.ts';

/** Shows everybody an answer that one person has seen. */
export const share: Action = {
  name: 'share',
  press: async (pressed, argument, { desks }) => {
    const answered = await answerAt(argument, await desks.of(pressed.guildId));
    if (answered === null) return stale();
    const { reply, route, page } = answered;
    return { message: renderAnswer(reply, route, page), way: REPLY };
  },
};
