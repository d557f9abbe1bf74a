import { showKept } from '../src/answer/show-kept.ts';
import { defineCommand } from '../src/command.ts';

export const kept = defineCommand({
  name: 'kept',
  texts: ({ commands }) => commands.kept,
  example: '/kept',
  options: {
    name: { type: 'text', suggests: 'kept' },
  },
  run: async ({ name }, archive, { kept: answers }) => showKept(name, await answers(), archive),
});
