import type { Around, Command } from '../../src/command.ts';
import type { Kept } from '../../src/domain/answer.ts';

/** What a command may need besides the archive. */
export const around = (commands: readonly Command[] = [], kept: readonly Kept[] = []): Around => ({
  commands,
  kept: async () => kept,
});
