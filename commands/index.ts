import { ask } from './ask.ts';
import { help } from './help.ts';
import { kept } from './kept.ts';
import { quotes } from './quotes.ts';
import { sources } from './sources.ts';
import { whoSaid } from './who-said.ts';

/** The only list of commands, in the order in which /help shows them. */
export const commands = [whoSaid, quotes, ask, sources, kept, help] as const;
