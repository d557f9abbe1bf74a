import type { ChatInputCommandInteraction } from 'discord.js';
import type { Command, Typed } from '../../command.ts';

/** An interaction's options as text by name: the command itself reads them, as it does for every adapter. */
export function readOptions({ options }: ChatInputCommandInteraction, { options: known }: Command): Typed {
  return Object.fromEntries(
    Object.keys(known).flatMap((name) => {
      const value = options.get(name)?.value;
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
}
