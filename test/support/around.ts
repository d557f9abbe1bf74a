import type { Around, Command } from '../../src/command.ts';
import type { Kept } from '../../src/domain/answer.ts';
import { day } from './a-document.ts';

/** What a command may need besides the archive. */
export const around = (commands: readonly Command[] = [], kept: readonly Kept[] = []): Around => ({
  commands,
  kept: async () => kept,
  today: day('2024-03-15'),
});
