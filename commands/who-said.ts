import { answerQuery } from '../src/answer/answer-query.ts';
import { defineCommand } from '../src/command.ts';

export const whoSaid = defineCommand({
  name: 'who-said',
  description: 'Find who said these words, with the passage, the date and the source',
  example: '/who-said elephant in the room',
  options: {
    phrase: {
      type: 'text',
      description: 'The words as you remember them',
      required: true,
      suggests: 'phrases',
    },
    speaker: { type: 'text', description: 'Only what this person or body said', suggests: 'speakers' },
    since: { type: 'day', description: 'Only from then on: 2020-03-05, 5 march 2020, 2020, last month' },
    until: {
      type: 'day',
      takes: 'last',
      description: 'Only up to then, with all of it: 2020-03-05, march 2020, last year, yesterday',
    },
    publisher: {
      type: 'text',
      description: 'Only from this publisher, or those whose names hold these words',
      suggests: 'publishers',
    },
    speech: {
      type: 'choice',
      description: 'Only words quoted as a whole or in part, only reported ones, or a document’s own',
      choices: ['direct', 'mixed', 'indirect', 'narration'],
    },
    order: {
      type: 'choice',
      description: 'Where several said it: by the day, instead of the likeliest first',
      choices: ['newest', 'oldest'],
    },
  },
  run: answerQuery,
});
