import { quotesBy } from '../src/answer/quotes-by.ts';
import { defineCommand } from '../src/command.ts';

export const quotes = defineCommand({
  name: 'quotes',
  texts: ({ commands }) => commands.quotes,
  example: '/quotes Barr about:encryption',
  options: {
    speaker: {
      type: 'text',
      required: true,
      suggests: 'speakers',
    },
    about: { type: 'text' },
    since: { type: 'day' },
    until: {
      type: 'day',
      takes: 'last',
    },
  },
  run: quotesBy,
});
