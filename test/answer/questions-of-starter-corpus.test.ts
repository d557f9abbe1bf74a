import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Desk, openDesk } from '../../src/desk.ts';
import type { Reply } from '../../src/domain/answer.ts';
import { slice } from '../../src/domain/span.ts';
import { loadArchive } from '../../src/load-archive.ts';
import { aClock } from '../support/a-clock.ts';
import { answersRightly, flat, givesWords } from './judge-replies.ts';
import { type AskedQuestion, QUESTIONS, readQuestions } from './questions.ts';

/** Of what can be answered, the share that must be answered with the right sentence first. */
const RIGHT_FROM = 0.85;
/** Of what cannot, the questions that may be answered nevertheless. */
const MOST_INVENTED = 1;

let desk: Desk;
beforeAll(async () => {
  const { archive } = await loadArchive([fileURLToPath(new URL('../../corpus', import.meta.url))]);
  desk = openDesk(commands, archive, aClock());
});

const ask = (question: string): Promise<Reply> =>
  desk.answerLine(`/ask question:${JSON.stringify(question)}`);

const asked = QUESTIONS.flatMap((question) => question.asked.map((words) => ({ words, question })));

/**
 * Questions of others, one a line: `studied` one by one while the rules were mended, or only `counted`.
 * Shares of what can be answered: the right sentence given, and the answering words in it; of what cannot: answered.
 */
test.each([
  { set: 'studied' as const, sentences: 0.77, words: 0.7, invented: 0.05 },
  { set: 'counted' as const, sentences: 0.8, words: 0.77, invented: 0.05 },
])('questions of others that were $set are answered', async ({ set, sentences, words, invented }) => {
  const questions = readQuestions(set);
  const answerable = questions.filter(({ answers }) => answers.length > 0);
  const replies = await Promise.all(questions.map(async (one) => ({ one, reply: await ask(one.asked[0]!) })));
  const count = (holds: (reply: Reply, one: AskedQuestion) => boolean): number =>
    replies.filter(({ one, reply }) => holds(reply, one)).length;
  expect(count(answersRightly) / answerable.length).toBeGreaterThanOrEqual(sentences);
  expect(count(givesWords) / answerable.length).toBeGreaterThanOrEqual(words);
  const wrongly = count(({ kind }, { answers }) => kind === 'found' && answers.length === 0);
  expect(wrongly / (questions.length - answerable.length)).toBeLessThanOrEqual(invented);
});

test('what the documents tell is answered with the sentence that tells it', async () => {
  const answerable = asked.filter(({ question }) => question.answers.length > 0);
  const wrong: string[] = [];
  for (const { words, question } of answerable) {
    const reply = await ask(words);
    if (answersRightly(reply, question)) continue;
    const { passage = '', sentence } = reply.citations[0] ?? {};
    wrong.push(
      `${reply.kind}: ${words} → ${flat(sentence === undefined ? passage : slice(passage, sentence))}`,
    );
  }
  const share = 1 - wrong.length / answerable.length;
  expect(share, `not answered rightly:\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(RIGHT_FROM);
});

test('what they do not tell is not answered', async () => {
  const invented: string[] = [];
  for (const { words } of asked.filter(({ question }) => question.answers.length === 0)) {
    const { kind, citations } = await ask(words);
    expect(citations.every(({ answer }) => (answer === undefined) === (kind !== 'found'))).toBe(true);
    if (kind === 'found') invented.push(`${words} → ${flat(citations[0]!.passage)}`);
  }
  expect(invented.length, `answered nevertheless:\n${invented.join('\n')}`).toBeLessThanOrEqual(
    MOST_INVENTED,
  );
});

test('every answer is a slice of its passage', async () => {
  for (const { words } of asked) {
    for (const { answer = [], passage } of (await ask(words)).citations) {
      expect(answer.map((span) => slice(passage, span))).toEqual(answer.map(({ text }) => text));
    }
  }
});
