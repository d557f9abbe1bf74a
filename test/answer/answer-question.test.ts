import { expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { slice } from '../../src/domain/span.ts';
import { anArchive } from '../support/an-archive.ts';

/** Passages about something else: without them every word of the others would be a common one. */
const MINUTES = { id: 'minutes', text: 'The hall was full.\nThe minutes were read.\n'.repeat(6) };

const ARCHIVE = anArchive([
  MINUTES,
  {
    id: 'gazette/harbour',
    header: { published: '2024-03-02' },
    text: 'The Harbour Trust bought twelve boats in Elmouth.\n“The quay is older than the bridge,” said Ada Marsh. Tom Reed left early.',
  },
  {
    id: 'courier/harbour',
    header: { published: '2024-03-01', publisher: 'The Courier' },
    text: 'Ada Marsh said: “The quay is older than the bridge, and nobody repairs it.”',
  },
]);

/** The answer in short: its kind, whose words it cites, and the words that answer. */
async function answered(question: string) {
  const { kind, citations } = await answerQuestion({ question }, ARCHIVE);
  const [first] = citations;
  return { kind, speaker: first?.speaker?.name ?? null, answer: first?.answer?.map(({ text }) => text) };
}

test.each([
  {
    asks: 'for a fact',
    question: 'How many boats did the Trust buy?',
    kind: 'found',
    speaker: null,
    answer: ['twelve'],
  },
  {
    asks: 'who said words',
    question: 'Who said that the quay is older than the bridge?',
    kind: 'found',
    speaker: 'Ada Marsh',
    answer: ['Ada Marsh'],
  },
  {
    asks: 'whether somebody said words',
    question: 'Did Ada Marsh say the quay is older than the bridge?',
    kind: 'found',
    speaker: 'Ada Marsh',
    answer: ['The quay is older than the bridge, and nobody repairs it.'],
  },
  {
    asks: 'whether somebody said what another said',
    question: 'Did Tom Reed say the quay is older than the bridge?',
    kind: 'near',
    speaker: 'Ada Marsh',
    answer: undefined,
  },
  {
    asks: 'what somebody said about a topic',
    question: 'What did Ada Marsh say about the bridge?',
    kind: 'found',
    speaker: 'Ada Marsh',
    answer: ['The quay is older than the bridge, and nobody repairs it.'],
  },
  {
    asks: 'what is not told',
    question: 'When did the Trust sell the boats?',
    kind: 'near',
    speaker: null,
    answer: undefined,
  },
  {
    asks: 'of nothing there is',
    question: 'Who invented the telescope?',
    kind: 'nothing-found',
    speaker: null,
    answer: undefined,
  },
])('a question $asks: $question', async ({ question, kind, speaker, answer }) => {
  expect(await answered(question)).toEqual({ kind, speaker, answer });
});

test('all that somebody said is listed as by /quotes', async () => {
  const { kind, citations } = await answerQuestion({ question: 'What has Ada Marsh said?' }, ARCHIVE);
  expect([kind, citations.map(({ alsoIn }) => alsoIn.length)]).toEqual(['found', [1]]);
});

test('the answer and its sentence are slices of the passage', async () => {
  const { citations } = await answerQuestion({ question: 'Where did the Trust buy the boats?' }, ARCHIVE);
  const { answer = [], sentence, passage } = citations[0]!;
  expect(answer.map((span) => slice(passage, span))).toEqual(['Elmouth']);
  expect(slice(passage, sentence!)).toBe('The Harbour Trust bought twelve boats in Elmouth.');
});

test('what was asked and how far the corpus reaches is told where it does not say', async () => {
  const question = 'Who invented the telescope?';
  expect(await answerQuestion({ question }, ARCHIVE)).toEqual({
    kind: 'nothing-found',
    citations: [],
    asked: question,
    question,
    extent: ARCHIVE.extent,
  });
});
