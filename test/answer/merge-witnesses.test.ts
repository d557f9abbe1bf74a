import { expect, test } from 'vitest';
import { mergeWitnesses } from '../../src/answer/merge-witnesses.ts';
import type { Witness } from '../../src/domain/answer.ts';
import type { Grade } from '../../src/domain/vocabulary.ts';
import { day } from '../support/a-document.ts';
import { aWitness } from '../support/a-witness.ts';

const WORDS = 'We wait for the river to fall and then we vote on it,';
const ADA = { id: 'ada-marsh', name: 'Ada Marsh', role: null };

const match = (grade: Grade) => ({ match: { grade, score: 1, marks: [] } });

/** Each utterance as the ids of its witnesses. */
const idsOf = (witnesses: readonly Partial<Witness>[]): readonly (readonly string[])[] =>
  mergeWitnesses(
    // Each in a document of its own: what one document prints twice was said twice.
    witnesses.map((told) =>
      aWitness({ quotation: WORDS, span: { document: told.id ?? 'a', start: 0, end: 1 }, ...told }),
    ),
  ).map(({ id, alsoIn }) => [id, ...alsoIn.map((other) => other.id)]);

test.each([
  { when: 'the words are the same', a: {}, b: {} },
  {
    when: 'only marks and case differ',
    a: {},
    b: { quotation: 'we wait, for the river to fall – and then we VOTE on it' },
  },
  { when: 'the one holds the other', a: {}, b: { quotation: 'for the river to fall' } },
  { when: 'the other holds the one', a: { quotation: 'wait for the river' }, b: {} },
  { when: 'three words are the same', a: { quotation: 'No, we wait.' }, b: { quotation: 'No we wait' } },
  {
    when: 'one name is a part of the other',
    a: { speaker: { id: 'the-coalition', name: 'the coalition', role: null } },
    b: { speaker: { id: 'the-river-coalition', name: 'the River Coalition', role: null } },
  },
])('two witnesses are one utterance when $when', ({ a, b }) => {
  expect(
    idsOf([
      { id: 'a', ...a },
      { id: 'b', ...b },
    ]).map((ids) => ids.toSorted()),
  ).toEqual([['a', 'b']]);
});

test.each([
  {
    when: 'somebody else says them',
    a: {},
    b: { speaker: { id: 'tom-reed', name: 'Tom Reed', role: null } },
  },
  { when: 'nobody is named for one', a: {}, b: { speaker: null } },
  { when: 'nobody is named for either', a: { speaker: null }, b: { speaker: null } },
  { when: 'the words are the document’s own', a: { quotation: null }, b: { quotation: null } },
  {
    when: 'the words differ',
    a: {},
    b: { quotation: 'We wait for the river to rise and then we vote on it,' },
  },
  { when: 'too few words are shared', a: {}, b: { quotation: 'we vote' } },
  {
    when: 'a word only begins alike',
    a: { quotation: 'wait for the riverbank' },
    b: { quotation: 'wait for the river' },
  },
  {
    when: 'names agree but the words are few',
    a: { quotation: 'We wait.' },
    b: { quotation: 'We wait.', speaker: { id: 'marsh', name: 'Marsh', role: null } },
  },
])('two witnesses are two utterances when $when', ({ a, b }) => {
  expect(
    idsOf([
      { id: 'a', ...a },
      { id: 'b', ...b },
    ]),
  ).toEqual([['a'], ['b']]);
});

test.each([
  {
    when: 'one is the better find',
    a: { said: day('2024-01-01'), ...match('close') },
    b: { said: day('2024-02-01'), ...match('exact') },
  },
  { when: 'one is earlier', a: { said: day('2024-02-01') }, b: { said: day('2024-01-01') } },
  {
    when: 'one was published earlier',
    a: { said: null, published: day('2024-02-01') },
    b: { said: null, published: day('2024-01-01') },
  },
  {
    when: 'the day of the other is unknown',
    a: { said: null, published: null },
    b: { said: day('2024-02-01') },
  },
  { when: 'one holds more of the words', a: { quotation: 'for the river to fall' }, b: {} },
])('of the witnesses of one utterance the best stands first when $when', ({ a, b }) => {
  expect(
    idsOf([
      { id: 'a', ...a },
      { id: 'b', ...b },
    ]),
  ).toEqual([['b', 'a']]);
});

test('utterances keep the order of their best witnesses', () => {
  const tom = { speaker: { id: 'tom-reed', name: 'Tom Reed', role: null } };
  expect(idsOf([{ id: 'a' }, { id: 'b', ...tom }, { id: 'c', speaker: ADA }, { id: 'd', ...tom }])).toEqual([
    ['a', 'c'],
    ['b', 'd'],
  ]);
});

test('the same witness found twice is one', () => {
  expect(idsOf([{ id: 'a' }, { id: 'a' }])).toEqual([['a']]);
});

test('a witness may join what two others have in common', () => {
  const whole = { id: 'whole', quotation: 'We wait for the river and we vote at noon,' };
  const halves = [
    { id: 'first', quotation: 'We wait for the river' },
    { id: 'second', quotation: 'we vote at noon' },
  ];
  expect(idsOf([whole, ...halves])).toEqual([['whole', 'first', 'second']]);
  expect(idsOf([...halves, whole])).toEqual([['whole', 'first', 'second']]);
});

test('no witness is lost, and none is counted twice', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const witnesses = ids.map((id, at) => ({
    id,
    quotation: WORDS.split(' ')
      .slice(0, 3 + at)
      .join(' '),
  }));
  expect(idsOf(witnesses).flat().toSorted()).toEqual(ids);
});
