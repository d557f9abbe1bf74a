import { quotesBy } from '../src/answer/quotes-by.ts';
import { defineCommand } from '../src/command.ts';

export const quotes = defineCommand({
  name: 'quotes',
  description: 'List what somebody said, newest first',
  example: '/quotes Barr about:encryption',
  options: {
    speaker: { type: 'text', description: 'A person or body, by name', required: true, suggests: 'speakers' },
    about: { type: 'text', description: 'Only where this is spoken of' },
    since: { type: 'day', description: 'Only from this day on, as YYYY-MM-DD' },
    until: { type: 'day', description: 'Only up to this day, as YYYY-MM-DD' },
  },
  run: quotesBy,
});
