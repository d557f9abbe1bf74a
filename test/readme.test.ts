import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runProgram } from './support/run-program.ts';

/** The questions that README opens with, each with the answer it shows. */
const [, sample = ''] = /```\n(> [\s\S]*?)```/u.exec(readFileSync('README.md', 'utf8')) ?? [];
const exchanges = sample
  .split(/^> /mu)
  .filter(Boolean)
  .map((exchange) => {
    const [question = '', ...answer] = exchange.split('\n');
    return { question, answer: answer.join('\n') };
  });

/** Without line breaks and the bars before a passage, which depend on the width of a terminal. */
const flat = (text: string): string => text.replaceAll(/\s*\n\s*\|?\s*/gu, ' ').trim();

test.each(exchanges)('README shows what is answered to $question', async ({ question, answer }) => {
  const { out } = await runProgram(['ask', question]);
  for (const part of flat(answer).split(' […] ')) {
    // What README leaves out stands between the lines it shows.
    for (const line of part.split(
      / (?=said \d|not there:|source:|our summary|first printed|also in:|its wording:)/u,
    ))
      expect(flat(out)).toContain(line);
  }
});

test('README opens with two questions', () => {
  expect(exchanges.map(({ question }) => question)).toEqual([
    '/who-said elephant in that room',
    '/who-said ask not what your country can do for you',
  ]);
});
