import { showKept } from '../src/answer/show-kept.ts';
import { defineCommand } from '../src/command.ts';

export const kept = defineCommand({
  name: 'kept',
  description: 'Show an answer that was kept here under a name, or list them',
  example: '/kept',
  options: {
    name: { type: 'text', description: 'The name it is kept under', suggests: 'kept' },
  },
  run: async ({ name }, archive, { kept: answers }) => showKept(name, await answers(), archive),
});
