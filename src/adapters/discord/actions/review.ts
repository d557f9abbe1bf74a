import { asCurator } from '../as-curator.ts';
import { decide } from '../review/decide.ts';
import { readPosition } from '../review/position.ts';
import { renderDecided, renderStep } from '../review/render-step.ts';
import { stepAfter } from '../review/step.ts';
import { stale, UPDATE } from '../said.ts';
import type { Action } from './action.ts';

/** Does what a curator decides of a step, and goes on to the next. */
export const review: Action = {
  name: 'review',
  way: UPDATE,
  press: (pressed, argument, tools) =>
    asCurator(pressed, tools, async (server) => {
      const [, what, written = ''] = /^(accept|dismiss|next)~(.+)$/u.exec(argument) ?? [];
      const position = readPosition(written);
      if (position === undefined) return stale();
      if (what !== 'accept' && what !== 'dismiss') {
        return { message: renderStep(await stepAfter(position, server, tools), null, null), way: UPDATE };
      }
      const decided = await decide(position, { kind: what }, server, pressed.user.id, tools);
      const next = 'stays' in decided ? decided.stays : await stepAfter(position, server, tools);
      return { message: renderDecided(decided, next), way: UPDATE };
    }),
};
