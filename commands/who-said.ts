import { answerQuery } from '../src/answer/answer-query.ts';
import { defineCommand } from '../src/command.ts';

export const whoSaid = defineCommand({
  name: 'who-said',
  texts: ({ commands }) => commands.whoSaid,
  example: '/who-said elephant in the room',
  options: {
    phrase: {
      type: 'text',
      required: true,
      suggests: 'phrases',
    },
    speaker: { type: 'text', suggests: 'speakers' },
    since: { type: 'day' },
    until: {
      type: 'day',
      takes: 'last',
    },
    publisher: {
      type: 'text',
      suggests: 'publishers',
    },
    speech: {
      type: 'choice',
      choices: ['direct', 'mixed', 'indirect', 'narration'],
    },
    order: {
      type: 'choice',
      choices: ['newest', 'oldest', 'speakers'],
    },
  },
  run: answerQuery,
});
