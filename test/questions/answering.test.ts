import { describe, expect, test } from 'vitest';
import { slice } from '../../src/domain/span.ts';
import { anArchive } from '../support/an-archive.ts';

/** Passages about something else: without them every word of the others would be a common one. */
const MINUTES = {
  id: 'minutes',
  text: 'The hall was full.\nThe minutes were read.\nTea was served.\n'.repeat(4),
};

const ARCHIVE = anArchive([
  MINUTES,
  {
    id: 'gazette/harbour',
    header: { published: '2024-03-02' },
    text: `The Harbour Trust, a charity of sailors, bought 12 of the 30 boats on 4 March 2023. They had been built in Elmouth.

Ada Marsh, the mayor, refused to sell the quay because it is the last one in public hands. “The quay is old,” said Ada Marsh. Tom Reed said that the ferry would sail again in April.

In a poll of the Trust 64 per cent of residents wanted a new bridge and 20 per cent a tunnel.

The bridge cost 3.4 million pounds. Its architect was Eva Hill.

Six towns signed the pact: Elmouth, Norbury, Stoke, Wick, Hale and Ashby.

On 5 May 2024 seven captains issued a warning. A draft of the DEEP Act (Dredging Every Estuary Promptly) became known.

The Gull Society and the Sailors' Fund sued. Two charities helped them: Ropewalk and Tidewatch. Nils Berg, head of the Gull Society, told the Maritime Court that 40 % of gull eggs were lost.`,
  },
]);

/** The words that answer best, and whether they are taken for an answer. */
async function answered(question: string) {
  const [best] = await ARCHIVE.answering(question);
  if (best === undefined) return null;
  const words = best.answer.map((span) => slice(best.entry.document.text, span));
  return { words: words.join(' / '), isSure: best.isSure };
}

describe('the words that answer are of the kind that is asked for', () => {
  test.each([
    { kind: 'a person', question: 'Who refused to sell the quay?', words: 'Ada Marsh' },
    { kind: 'a body', question: 'Which charity bought the boats?', words: 'Harbour Trust' },
    { kind: 'a part rather than the whole', question: 'How many boats did the Trust buy?', words: '12' },
    { kind: 'a share', question: 'What share of residents wanted a bridge?', words: '64 per cent' },
    {
      kind: 'the share beside its words',
      question: 'What percentage of residents wanted a tunnel?',
      words: '20 per cent',
    },
    { kind: 'a day', question: 'When did the Trust buy the boats?', words: '4 March 2023' },
    { kind: 'a place', question: 'Where were the boats built?', words: 'Elmouth' },
    {
      kind: 'a reason',
      question: 'Why did the mayor refuse to sell the quay?',
      words: 'because it is the last one in public hands',
    },
    { kind: 'what something is', question: 'What is the Harbour Trust?', words: 'a charity of sailors' },
    {
      kind: 'a row of names',
      question: 'Which towns signed the pact?',
      words: 'Elmouth, Norbury, Stoke, Wick, Hale and Ashby',
    },
    { kind: 'who said it', question: 'Who said that the quay is old?', words: 'Ada Marsh' },
    {
      kind: 'what somebody said',
      question: 'What did Ada Marsh say about the quay?',
      words: 'The quay is old,',
    },
    { kind: 'a number behind a year', question: 'How many captains issued the warning?', words: 'seven' },
    {
      kind: 'what letters stand for',
      question: 'What does DEEP stand for?',
      words: 'Dredging Every Estuary Promptly',
    },
    { kind: 'who has a role', question: 'Who is the head of the Gull Society?', words: 'Nils Berg' },
    {
      kind: 'what it is called in its name',
      question: 'Which court was told about the eggs?',
      words: 'Maritime Court',
    },
    {
      kind: 'a list behind its class',
      question: 'Which charities helped the Society?',
      words: 'Ropewalk and Tidewatch',
    },
    { kind: 'an amount', question: 'How much did the bridge cost?', words: '3.4 million' },
  ])('$kind: $question', async ({ question, words }) => {
    expect(await answered(question)).toEqual({ words, isSure: true });
  });
});

describe('a question may be put in other words than the text', () => {
  test.each([
    {
      other: 'a word that means the same',
      question: 'How many vessels did the Trust purchase?',
      words: '12',
    },
    {
      other: 'a word derived from it',
      question: 'Who are the signatories of the pact?',
      words: 'Elmouth, Norbury, Stoke, Wick, Hale and Ashby',
    },
    { other: 'no capitals', question: 'what did ada marsh say about the quay', words: 'The quay is old,' },
    {
      other: 'a share in other signs',
      question: 'Who said that 40 percent of eggs were lost?',
      words: 'Nils Berg',
    },
    {
      other: 'a verb that could be a noun',
      question: 'How many support a new bridge?',
      words: '64 per cent',
    },
    { other: 'no question word', question: 'number of boats bought by the trust?', words: '12' },
    {
      other: 'a word before it that asks',
      question: 'does anyone know when the trust bought the boats',
      words: '4 March 2023',
    },
    {
      other: 'what the sentence before speaks of',
      question: 'Who was the architect of the bridge?',
      words: 'Eva Hill',
    },
  ])('$other: $question', async ({ question, words }) => {
    expect(await answered(question)).toEqual({ words, isSure: true });
  });
});

describe('what the text does not tell is no answer', () => {
  test.each([
    { lacks: 'the name', question: 'How many boats did the Ferry Guild buy?' },
    { lacks: 'the year', question: 'How many boats did the Trust buy in 2019?' },
    { lacks: 'the count', question: 'Which nine towns signed the pact?' },
    { lacks: 'what is counted', question: 'How many lighthouses did the Trust buy?' },
    { lacks: 'what was done', question: 'When did Ada Marsh resign?' },
    { lacks: 'the kind of answer', question: 'Who signed the minutes?' },
    { lacks: 'that speaker', question: 'What did Tom Reed say about the quay?' },
    { lacks: 'the refusal', question: 'Which towns refused to sign the pact?' },
    { lacks: 'all but what describes the count', question: 'How many gulls were lost?' },
    { lacks: 'one of two words', question: 'When was the DEEP Act signed into law?' },
    { lacks: 'the whole role', question: 'Who is the deputy mayor?' },
    { lacks: 'anything but the name', question: 'What happened to Eva Hill?' },
  ])('$lacks: $question', async ({ question }) => {
    expect((await answered(question))?.isSure ?? false).toBe(false);
  });
});

test('a question of function words alone has no sentence beside it', async () => {
  expect(await ARCHIVE.answering('who is it?')).toEqual([]);
});

test('an answer tells where the words of the question stand, and which do not', async () => {
  const [best] = await ARCHIVE.answering('How many old vessels did the Trust buy?');
  const marked = best!.marks.map(({ as, ...span }) => [slice(best!.entry.document.text, span), as]);
  expect(marked).toEqual([
    ['Trust', 'same'],
    ['bought', 'inflected'],
    ['boats', 'synonym'],
  ]);
  expect(best!.missing).toEqual(['old']);
});

test('of a large corpus the passages that speak of the question are read', async () => {
  const many = Array.from({ length: 400 }, (_, at) => `Ship ${at} lies at the quay and waits for the tide.`);
  const archive = anArchive([
    { text: many.join('\n') },
    'The Harbour Trust bought twelve vessels in Elmouth.',
  ]);
  const [best] = await archive.answering('Who bought the boats in Elmouth?');
  expect(best!.answer.map((span) => slice(best!.entry.document.text, span))).toEqual(['Harbour Trust']);
});
