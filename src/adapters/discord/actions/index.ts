import type { Action } from './action.ts';
import { cite } from './cite.ts';
import { context } from './context.ts';
import { remove } from './delete.ts';
import { keep } from './keep.ts';
import { more } from './more.ts';
import { pin } from './pin.ts';
import { share } from './share.ts';
import { show } from './show.ts';
import { wrong } from './wrong.ts';

/** The only list of what buttons do, besides turning pages. */
export const ACTIONS: readonly Action[] = [context, cite, more, show, share, pin, keep, wrong, remove];
