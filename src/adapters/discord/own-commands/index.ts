import { documents } from './documents.ts';
import type { OwnCommand } from './own-command.ts';
import { review } from './review.ts';
import { settings } from './settings.ts';
import { whoSaidThis } from './who-said-this.ts';

/** The only list of commands that exist in Discord alone. */
export const OWN_COMMANDS: readonly OwnCommand[] = [whoSaidThis, documents, review, settings];
