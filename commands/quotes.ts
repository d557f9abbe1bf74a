import { quotesBy } from '../src/answer/quotes-by.ts';
import { defineCommand } from '../src/command.ts';

export const quotes = defineCommand({
  name: 'quotes',
  description: 'List what somebody said, newest first',
  example: '/quotes Barr about:encryption',
  options: {
    speaker: { type: 'text', description: 'A person or body, by name', required: true, suggests: 'speakers' },
    about: { type: 'text', description: 'Only where this is spoken of' },
    since: { type: 'day', description: 'Only from then on: 2020-03-05, 5 march 2020, 2020, last month' },
    until: {
      type: 'day',
      takes: 'last',
      description: 'Only up to then, with all of it: 2020-03-05, march 2020, last year, yesterday',
    },
  },
  run: quotesBy,
});
