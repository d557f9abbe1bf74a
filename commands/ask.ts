import { answerQuestion } from '../src/answer/answer-question.ts';
import { defineCommand } from '../src/command.ts';

export const ask = defineCommand({
  name: 'ask',
  texts: ({ commands }) => commands.ask,
  example: '/ask how many arrests did the reports lead to?',
  options: {
    question: { type: 'text', required: true },
  },
  run: answerQuestion,
});
