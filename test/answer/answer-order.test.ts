import { expect, test } from 'vitest';
import { answerQuery, MOST_CITATIONS } from '../../src/answer/answer-query.ts';
import { day } from '../support/a-document.ts';
import { anArchive } from '../support/an-archive.ts';
import { ARCHIVE, answered, MINUTES, PHRASE } from '../support/answered.ts';

test('the day of saying decides before the day of publication', async () => {
  const archive = anArchive([
    { text: '“We wait for the tide,” said Ada Marsh on Tuesday.', header: { published: '2024-02-29' } },
  ]);
  const phrase = 'wait for the tide';
  expect(await answered({ phrase, until: day('2024-02-27') }, archive)).toMatchObject({ kind: 'found' });
  expect(await answered({ phrase, since: day('2024-02-28') }, archive)).toMatchObject({
    kind: 'nothing-found',
  });
});

test.each([
  { when: 'the words stand there', phrase: PHRASE, kind: 'found' },
  { when: 'they are inflected', phrase: 'waiting for the evening tides', kind: 'found' },
  { when: 'one word is another', phrase: 'wait for the morning tide', kind: 'near' },
])('the answer is of kind $kind when $when', async ({ phrase, kind }) => {
  expect((await answerQuery({ phrase }, ARCHIVE)).kind).toBe(kind);
});

test('what is near tells how far the archive reaches, and nothing near is mixed into what was found', async () => {
  expect(await answerQuery({ phrase: 'wait for the morning tide' }, ARCHIVE)).toMatchObject({
    kind: 'near',
    extent: ARCHIVE.extent,
  });
  const { citations } = await answerQuery({ phrase: 'evening tide and nobody sails' }, ARCHIVE);
  expect(citations.map(({ match }) => match.grade)).toEqual(['exact']);
});

test('an answer holds no more citations than anybody pages to, and few that are only near', async () => {
  const names = 'Bo Ed Al Ty Cy Jo'.split(' ');
  const said = Array.from(
    { length: 60 },
    (_, at) => `“We wait for the tide,” said ${names[at % 6]} Quine${at}.`,
  );
  const archive = anArchive([...said, { ...MINUTES, text: MINUTES.text.repeat(40) }]);
  expect((await answerQuery({ phrase: 'wait for the tide' }, archive)).citations).toHaveLength(
    MOST_CITATIONS,
  );
  const near = await answerQuery({ phrase: 'we wait for the other tide' }, archive);
  expect({ kind: near.kind, few: near.citations.length <= 5 }).toEqual({ kind: 'near', few: true });
});

test('a curator’s alias finds the speaker', async () => {
  const archive = anArchive(
    ['“We wait for the tide,” said the harbour master.'],
    [{ name: 'Ada Marsh', aliases: ['the harbour master'] }],
  );
  const { citations } = await answerQuery({ phrase: 'wait for the tide', speaker: 'Ada Marsh' }, archive);
  expect(citations.map(({ speaker }) => speaker?.name)).toEqual(['Ada Marsh']);
});

test('few words that are found are followed by what is close, since others may have been meant', async () => {
  const archive = anArchive([
    '“We wait for the tide,” said Ada Marsh.',
    '“The crews wait for us at the evening tide,” said Tom Reed.',
    ...Array.from({ length: 30 }, (_, at) => `The ${at}th meeting was about the budget.`),
  ]);
  const gradesOf = async (phrase: string) =>
    (await answerQuery({ phrase }, archive)).citations.map(({ match }) => match.grade);
  expect([await gradesOf('for the tide'), await gradesOf('we wait for the tide')]).toEqual([
    ['exact', 'close'],
    ['exact'],
  ]);
});

test('whoever said these words and little else comes before those who said them among others', async () => {
  const archive = anArchive([
    '“We wait, and we wait for the tide until it turns at last,” said Tom Reed.',
    'Long before that, at the harbour and in the rain of a March evening, “We wait for the tide,” said Ada Marsh.',
  ]);
  const { citations } = await answerQuery({ phrase: 'we wait for the tide' }, archive);
  expect(citations.map(({ speaker }) => speaker?.name)).toEqual(['Ada Marsh', 'Tom Reed']);
});

test('words that two people say in one passage are the words of both', async () => {
  const archive = anArchive([
    '“We wait for the tide,” said Ada Marsh. “We wait for the tide,” said Tom Reed, too.',
  ]);
  const { citations } = await answerQuery({ phrase: 'we wait for the tide' }, archive);
  expect(citations.map(({ speaker }) => speaker?.name)).toEqual(['Ada Marsh', 'Tom Reed']);
});

test.each([
  {
    order: 'newest',
    documents: [['courier/reply'], ['courier/vote', 'gazette/vote'], ['leaflet'], ['notice']],
  },
  {
    order: 'oldest',
    documents: [['courier/vote', 'gazette/vote'], ['courier/reply'], ['leaflet'], ['notice']],
  },
] as const)(
  'the $order come first where that is asked, and what tells no day last',
  async ({ order, documents }) => {
    expect(await answered({ phrase: 'wait for the evening tide', order })).toEqual({
      kind: 'found',
      documents,
    });
  },
);
