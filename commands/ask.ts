import { answerQuestion } from '../src/answer/answer-question.ts';
import { defineCommand } from '../src/command.ts';

export const ask = defineCommand({
  name: 'ask',
  description: 'Ask a plain question: the sentence that answers it, or that the documents do not say',
  example: '/ask how many arrests did the reports lead to?',
  options: { question: { type: 'text', description: 'A question in a sentence', required: true } },
  run: answerQuestion,
});
