import { defineCommand, helpOf } from '../src/command.ts';

export const help = defineCommand({
  name: 'help',
  texts: ({ commands }) => commands.help,
  example: '/help',
  options: {},
  run: (_args, { extent }, { commands }) => ({
    kind: 'found',
    citations: [],
    help: commands.map(helpOf),
    extent,
  }),
});
