import type { Action } from './action.ts';
import { cite } from './cite.ts';
import { context } from './context.ts';
import { correct } from './correct.ts';
import { remove } from './delete.ts';
import { keep } from './keep.ts';
import { more } from './more.ts';
import { pin, unpin } from './pin.ts';
import { removeDocument } from './remove.ts';
import { review } from './review.ts';
import { share } from './share.ts';
import { show } from './show.ts';
import { undo } from './undo.ts';
import { whom } from './whom.ts';
import { wrong } from './wrong.ts';

/** The only list of what buttons and menus do, besides turning pages. */
export const ACTIONS: readonly Action[] = [
  context,
  cite,
  more,
  show,
  share,
  pin,
  unpin,
  keep,
  wrong,
  remove,
  review,
  correct,
  undo,
  removeDocument,
  whom,
];
