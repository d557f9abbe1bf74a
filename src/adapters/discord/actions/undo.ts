import { asCurator } from '../as-curator.ts';
import { takeBack } from '../review/decide.ts';
import { renderStep } from '../review/render-step.ts';
import { stepAfter } from '../review/step.ts';
import { stale, UPDATE } from '../said.ts';
import type { Action } from './action.ts';

/** Takes back what a curator has decided, and shows it again. */
export const undo: Action = {
  name: 'undo',
  way: UPDATE,
  press: (pressed, argument, tools) =>
    asCurator(pressed, tools, async (server) => {
      const [, report, correction] = /^(\d{1,9})~(\d{0,9})$/u.exec(argument) ?? [];
      if (report === undefined) return stale();
      const decided = { report: Number(report), correction: correction ? Number(correction) : null };
      const { said, isDone } = await takeBack(decided, server, pressed.user.id, tools);
      const next = await stepAfter({ report: decided.report - (isDone ? 1 : 0) }, server, tools);
      return { message: renderStep(next, said, null), way: UPDATE };
    }),
};
