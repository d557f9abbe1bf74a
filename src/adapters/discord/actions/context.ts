import { texts } from '../../../texts/speaking.ts';
import { renderContext } from '../render-context.ts';
import { HIDDEN, whispered } from '../said.ts';
import type { Action } from './action.ts';

/** Shows a citation with the paragraphs around it. */
export const context: Action = {
  name: 'context',
  press: async (pressed, id, { desks }) => {
    const found = await (await desks.of(pressed.guildId)).context(id);
    return found === null ? whispered(texts().asking.gone) : { message: renderContext(found), way: HIDDEN };
  },
};
