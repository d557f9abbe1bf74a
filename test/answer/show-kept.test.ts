import { expect, test } from 'vitest';
import { answerQuery } from '../../src/answer/answer-query.ts';
import { showKept } from '../../src/answer/show-kept.ts';
import type { Kept } from '../../src/domain/answer.ts';
import { parseDay } from '../../src/domain/day.ts';
import { anArchive } from '../support/an-archive.ts';

const WAIT = { id: 'vote', text: '“We wait for the tide,” said Ada Marsh on 4 March 2024.' };
const SAIL = { id: 'sail', text: '“Nobody sails,” said Tom Reed.' };
const ARCHIVE = anArchive([WAIT, SAIL]);

const kept = async (name: string, phrase: string): Promise<Kept> => ({
  name,
  line: `/who-said ${phrase}`,
  on: parseDay('2024-03-05')!,
  answer: await answerQuery({ phrase }, ARCHIVE),
});

test('without a name, all that are kept are listed', async () => {
  const [tide, sails] = [await kept('The tide', 'we wait'), await kept('Sailing', 'nobody sails')];
  expect(showKept(undefined, [tide, sails], ARCHIVE)).toEqual({
    kind: 'found',
    citations: [],
    keptAnswers: [
      { name: 'The tide', line: '/who-said we wait', on: '2024-03-05' },
      { name: 'Sailing', line: '/who-said nobody sails', on: '2024-03-05' },
    ],
  });
  expect(showKept(undefined, [], ARCHIVE)).toEqual({ kind: 'found', citations: [], keptAnswers: [] });
});

test('by its name, whatever the case, an answer is shown as it was', async () => {
  const tide = await kept('The tide', 'we wait');
  const { answer, ...entry } = tide;
  expect(showKept('the TIDE', [tide], ARCHIVE)).toEqual({ ...answer, kept: { ...entry, changes: [] } });
});

test('a name that nothing is kept under is told', () => {
  expect(showKept('The moon', [], ARCHIVE)).toEqual({
    kind: 'not-understood',
    citations: [],
    reason: 'No answer is kept here as “The moon”. /kept lists those that are.',
  });
});

test.each([
  {
    when: 'its words stand no more',
    now: [{ id: 'vote', text: 'The hall was full.' }],
    change: { what: 'changed' },
  },
  { when: 'its document is gone', now: [SAIL], change: { what: 'removed' } },
  {
    when: 'it is given to another speaker',
    now: [{ id: 'vote', text: '“We wait for the tide,” said Tom Reed on 4 March 2024.' }],
    change: { what: 'corrected', speaker: 'Tom Reed', said: '2024-03-04' },
  },
  {
    when: 'another day is known',
    now: [{ id: 'vote', text: '“We wait for the tide,” said Ada Marsh on 5 March 2024.' }],
    change: { what: 'corrected', speaker: 'Ada Marsh', said: '2024-03-05' },
  },
])('the words stay and it is told when $when', async ({ now, change }) => {
  const tide = await kept('The tide', 'we wait');
  const shown = showKept('The tide', [tide], anArchive(now));
  expect(shown.citations).toEqual(tide.answer.citations);
  expect(shown.kept?.changes).toEqual([{ id: tide.answer.citations[0]!.id, ...change }]);
});

test('a name that is known in full by now is no change', async () => {
  const before = anArchive([{ id: 'vote', text: '“We wait for the tide,” said Marsh.' }]);
  const answer = await answerQuery({ phrase: 'we wait' }, before);
  const one: Kept = { name: 'x', line: '', on: parseDay('2024-03-05')!, answer };
  const later = anArchive([
    { id: 'vote', text: '“We wait for the tide,” said Marsh.' },
    { id: 'more', text: '“Nobody sails,” said Ada Marsh.' },
  ]);
  expect(showKept('x', [one], later).kept?.changes).toEqual([]);
});
